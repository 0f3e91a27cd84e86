import {
  dimensionHues,
  dimensionIcons as iconNames,
  dimensionSchema,
  type Dimension,
} from "../../shared/domain/dimension";
import { dimensionIcons } from "../ui/dimension-icons";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { AliasesArea } from "./aliases-area";
import { FieldRow } from "./field-group";
import { choiceField, textField } from "./field-reading";
import { SavedChoice } from "./saved-choice";
import { SavedText } from "./saved-field";
import { changeEntry } from "./settings-plans";
import { SubDimensions } from "./sub-dimensions";
import styles from "./dimensions-section.module.css";

interface DimensionFieldsProps {
  readonly dimension: Dimension;
  readonly dimensions: readonly Dimension[];
  /** What begins the addresses of the fields. */
  readonly address: string;
}

const { shape } = dimensionSchema;

/** Everything about one dimension. */
export function DimensionFields({ dimension, dimensions, address }: DimensionFieldsProps) {
  const words = useWords(settingsWords);
  const lists = useWords(settingsListWords);
  const { id } = dimension;
  const change = (values: Partial<Dimension>) =>
    changeEntry("dimensions", id, (entry) => ({ ...entry, ...values }));
  const text = (key: "name" | "shortName" | "code") => ({
    address: `${address}${id}/${key}`,
    stored: dimension[key],
    schema: shape[key],
    words,
    plan: (value: string) => change({ [key]: value }),
  });
  const isTaken = (code: string) => dimensions.some((one) => one.id !== id && one.code === code);
  return (
    <>
      <FieldRow>
        <SavedText label={lists.dimensionName} field={textField(text("name"))} input={{ maxLength: 120 }} />
        <SavedText label={lists.shortName} field={textField(text("shortName"))} input={{ maxLength: 120 }} />
      </FieldRow>
      <SavedText
        label={lists.dimensionCode}
        help={lists.dimensionCodeHelp}
        input={{ maxLength: 4, autoCapitalize: "characters", spellCheck: false }}
        field={textField({
          ...text("code"),
          wrongForm: lists.dimensionCodeWrong,
          tidy: (code) => code.toUpperCase(),
          forbid: (code) => (isTaken(code) ? lists.codeTaken(code) : null),
        })}
      />
      <SavedChoice
        label={lists.hue}
        name={`hue-${id}`}
        look="tiles"
        options={dimensionHues.map((hue) => ({
          id: hue,
          label: lists.hueName(hue),
          face: <span className={styles.swatch} data-hue={hue} />,
        }))}
        field={choiceField({
          address: `${address}${id}/hue`,
          stored: dimension.hue,
          choices: dimensionHues,
          plan: (hue) => change({ hue }),
        })}
      />
      <SavedChoice
        label={lists.icon}
        name={`icon-${id}`}
        look="tiles"
        options={iconNames.map((icon) => {
          const Icon = dimensionIcons[icon];
          return { id: icon, label: lists.iconName(icon), face: <Icon aria-hidden="true" /> };
        })}
        field={choiceField({
          address: `${address}${id}/icon`,
          stored: dimension.icon,
          choices: iconNames,
          plan: (icon) => change({ icon }),
        })}
      />
      <AliasesArea
        address={`${address}${id}/`}
        aliases={dimension.aliases}
        schema={shape.aliases}
        plan={(aliases) => change({ aliases })}
      />
      <SubDimensions dimension={dimension} address={`${address}${id}/`} />
    </>
  );
}
