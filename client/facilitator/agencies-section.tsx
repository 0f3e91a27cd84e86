import { agencySchema, matchAgency, type Agency } from "../../shared/domain/agency";
import { failed, ok } from "../../shared/domain/result";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { AliasesArea } from "./aliases-area";
import { EditableList } from "./editable-list";
import { textField } from "./field-reading";
import { newAgency } from "./new-entries";
import { SavedParagraph, SavedText } from "./saved-field";
import type { SectionProps } from "./section-props";
import { addEntry, changeEntry } from "./settings-plans";
import { sectionAddress } from "./settings-sections";

const agenciesMax = 300;

/** The regional offices under all their names. */
export function AgenciesSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { agencies } = workshop.settings;
  const address = sectionAddress(workshop.id, "opd");
  return (
    <EditableList
      label={words.agencies}
      entries={agencies.map((agency) => ({
        id: agency.id,
        name: agency.shortName,
        keywords: [agency.name, ...agency.aliases].join(" "),
        retired: agency.retired,
        face: (
          <>
            {agency.shortName}
            {agency.name !== agency.shortName && <small>{agency.name}</small>}
          </>
        ),
        fields: <AgencyFields agency={agency} address={address} />,
      }))}
      retire={(id, retired) => changeEntry("agencies", id, (agency) => ({ ...agency, retired }))}
      adding={{
        address: `${address}new`,
        label: lists.addAgency,
        placeholder: lists.agencyExample,
        maxLength: 200,
        full: agencies.length >= agenciesMax ? words.listFull(agenciesMax) : null,
        make: (name, id) =>
          matchAgency(name, agencies) === undefined
            ? ok(addEntry("agencies", id, () => newAgency(id, name)))
            : failed(words.alreadyListed),
      }}
    />
  );
}

interface AgencyFieldsProps {
  readonly agency: Agency;
  readonly address: string;
}

function AgencyFields({ agency, address }: AgencyFieldsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id } = agency;
  const text = (key: "shortName" | "name") =>
    textField({
      address: `${address}${id}/${key}`,
      stored: agency[key],
      schema: agencySchema.shape[key],
      words,
      plan: (value) => changeEntry("agencies", id, (entry) => ({ ...entry, [key]: value })),
    });
  return (
    <>
      <SavedText
        label={lists.shortName}
        help={lists.agencyShortHelp}
        field={text("shortName")}
        input={{ maxLength: 60 }}
      />
      <SavedParagraph label={lists.agencyName} field={text("name")} />
      <AliasesArea
        address={`${address}${id}/`}
        aliases={agency.aliases}
        schema={agencySchema.shape.aliases}
        plan={(aliases) => changeEntry("agencies", id, (entry) => ({ ...entry, aliases }))}
      />
    </>
  );
}
