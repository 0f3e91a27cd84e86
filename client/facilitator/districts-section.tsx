import { districtSchema, type District } from "../../shared/domain/district";
import { failed, ok } from "../../shared/domain/result";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { EditableList } from "./editable-list";
import { FieldRow } from "./field-group";
import { textField } from "./field-reading";
import { isListed } from "./new-entries";
import { SavedText } from "./saved-field";
import type { SectionProps } from "./section-props";
import { addEntry, changeEntry, moveEntry } from "./settings-plans";
import { sectionAddress } from "./settings-sections";

const districtsMax = 100;

/** The kecamatan rows are located in. */
export function DistrictsSection({ workshop }: SectionProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { districts } = workshop.settings;
  const address = sectionAddress(workshop.id, "kecamatan");
  return (
    <EditableList
      label={words.districts}
      entries={districts.map((district) => ({
        id: district.id,
        name: district.name,
        keywords: district.code,
        retired: district.retired,
        face: (
          <>
            {district.name}
            <small>{district.code}</small>
          </>
        ),
        fields: <DistrictFields {...{ district, districts, address }} />,
      }))}
      retire={(id, retired) => changeEntry("districts", id, (district) => ({ ...district, retired }))}
      move={(id, by) => moveEntry("districts", id, by)}
      adding={{
        address: `${address}new`,
        label: lists.addDistrict,
        placeholder: lists.districtExample,
        maxLength: 80,
        full: districts.length >= districtsMax ? words.listFull(districtsMax) : null,
        make: (name, id) =>
          isListed(
            name,
            districts.map((district) => district.name),
          )
            ? failed(words.alreadyListed)
            : ok(addEntry("districts", id, () => ({ id, code: "", name, retired: false }))),
      }}
    />
  );
}

interface DistrictFieldsProps {
  readonly district: District;
  readonly districts: readonly District[];
  readonly address: string;
}

function DistrictFields({ district, districts, address }: DistrictFieldsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id } = district;
  const text = (key: "name" | "code") => ({
    address: `${address}${id}/${key}`,
    stored: district[key],
    schema: districtSchema.shape[key],
    words,
    plan: (value: string) => changeEntry("districts", id, (entry) => ({ ...entry, [key]: value })),
  });
  const isTaken = (code: string) =>
    code !== "" && districts.some((one) => one.id !== id && one.code === code);
  return (
    <FieldRow>
      <SavedText label={lists.districtName} field={textField(text("name"))} input={{ maxLength: 80 }} />
      <SavedText
        label={lists.districtCode}
        help={lists.districtCodeHelp}
        optional
        input={{ maxLength: 20 }}
        field={textField({
          ...text("code"),
          forbid: (code) => (isTaken(code) ? lists.codeTaken(code) : null),
        })}
      />
    </FieldRow>
  );
}
