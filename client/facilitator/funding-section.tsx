import { fundingSourceSchema, type FundingSource } from "../../shared/domain/funding-source";
import { failed, ok } from "../../shared/domain/result";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { CeilingFields } from "./ceiling-fields";
import { AliasesArea } from "./aliases-area";
import { EditableList } from "./editable-list";
import { textField } from "./field-reading";
import { isListed } from "./new-entries";
import { SavedText } from "./saved-field";
import type { SectionProps } from "./section-props";
import { addEntry, changeEntry, moveEntry } from "./settings-plans";
import { sectionAddress } from "./settings-sections";

const fundingSourcesMax = 30;

/** Where money comes from. */
export function FundingSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { fundingSources } = workshop.settings;
  const address = sectionAddress(workshop.id, "dana");
  return (
    <>
      <CeilingFields workshop={workshop} sourceId={null} />
      <EditableList
        label={words.funding}
        entries={fundingSources.map((source) => ({
          id: source.id,
          name: source.name,
          keywords: source.aliases.join(" "),
          retired: source.retired,
          face: source.name,
          fields: <FundingFields source={source} workshop={workshop} />,
        }))}
        retire={(id, retired) => changeEntry("fundingSources", id, (source) => ({ ...source, retired }))}
        move={(id, by) => moveEntry("fundingSources", id, by)}
        adding={{
          address: `${address}new`,
          label: lists.addFunding,
          placeholder: lists.fundingExample,
          maxLength: 80,
          full: fundingSources.length >= fundingSourcesMax ? words.listFull(fundingSourcesMax) : null,
          make: (name, id) =>
            isListed(
              name,
              fundingSources.flatMap((source) => [source.name, ...source.aliases]),
            )
              ? failed(words.alreadyListed)
              : ok(addEntry("fundingSources", id, () => ({ id, name, aliases: [], retired: false }))),
        }}
      />
    </>
  );
}

interface FundingFieldsProps extends SectionProps {
  readonly source: FundingSource;
}

function FundingFields({ source, workshop }: FundingFieldsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id } = source;
  const address = sectionAddress(workshop.id, "dana");
  return (
    <>
      <SavedText
        label={lists.fundingName}
        input={{ maxLength: 80 }}
        field={textField({
          address: `${address}${id}/name`,
          stored: source.name,
          schema: fundingSourceSchema.shape.name,
          words,
          plan: (name) => changeEntry("fundingSources", id, (entry) => ({ ...entry, name })),
        })}
      />
      <AliasesArea
        address={`${address}${id}/`}
        aliases={source.aliases}
        schema={fundingSourceSchema.shape.aliases}
        plan={(aliases) => changeEntry("fundingSources", id, (entry) => ({ ...entry, aliases }))}
      />
      <CeilingFields workshop={workshop} sourceId={id} />
    </>
  );
}
