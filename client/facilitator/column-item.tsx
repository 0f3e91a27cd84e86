import { useState } from "react";
import { addedColumnSchema, type AddedColumn, type ColumnChange } from "../../shared/domain/column-settings";
import { ok } from "../../shared/domain/result";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import { Chip, ChipRow } from "../ui/chip";
import { useLocalized, useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { settingsListWords } from "../words/settings-lists";
import { changeColumn, staysShown } from "./column-edits";
import { switchField, textField } from "./field-reading";
import { Entry } from "./list-entry";
import { Moves } from "./moves";
import { SavedSwitch } from "./saved-choice";
import { SavedText } from "./saved-field";
import type { SettingsField } from "./use-saved-field";
import styles from "./columns-section.module.css";

interface ColumnItemProps {
  readonly worksheet: WorksheetKey;
  readonly column: WorkshopColumn;
  /** What a column of the workshop's own holds. */
  readonly addedType: AddedColumn["type"] | undefined;
  readonly address: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One column in the order of its worksheet; opens to its name and switches. */
export function ColumnItem({ column, addedType, first, last, onMove, ...place }: ColumnItemProps) {
  const lists = useWords(settingsListWords);
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const name = localized(column.label);
  return (
    <Entry
      entry={{
        face: (
          <>
            <span className={styles.name} data-hidden={column.hidden}>
              {name}
            </span>
            <ChipRow>
              {column.required && !column.hidden && <Chip>{lists.requiredChip}</Chip>}
              {column.hidden && <Chip tone="outline">{lists.hiddenChip}</Chip>}
              {addedType !== undefined && <Chip tone="info">{lists.ownChip(addedType)}</Chip>}
            </ChipRow>
          </>
        ),
        fields: <ColumnFields {...place} column={column} />,
      }}
      open={open}
      onToggle={() => setOpen(!open)}
      moves={<Moves name={name} first={first} last={last} onMove={onMove} />}
    />
  );
}

function ColumnFields({
  worksheet,
  column,
  address,
}: Pick<ColumnItemProps, "worksheet" | "column" | "address">) {
  const lists = useWords(settingsListWords);
  const words = useWords(settingsWords);
  const localized = useLocalized();
  const shipped = worksheets[worksheet].columns.find(({ key }) => key === column.key);
  const change = (values: ColumnChange) => changeColumn({ worksheet, key: column.key }, values);
  const locked = staysShown(worksheet, column.key);
  return (
    <>
      <SavedText
        label={lists.columnLabel}
        {...(shipped === undefined ? {} : { help: lists.columnLabelHelp(localized(shipped.label)) })}
        field={labelField()}
        input={{ maxLength: 80 }}
      />
      <div className={styles.switches}>
        <SavedSwitch
          label={lists.columnShown}
          disabled={locked}
          {...(locked ? { help: lists.columnStays } : {})}
          field={switchField({
            address: `${address}shown`,
            stored: !column.hidden,
            plan: (shown) => change({ hidden: !shown }),
          })}
        />
        <SavedSwitch
          label={lists.columnRequired}
          help={lists.columnRequiredHelp}
          field={switchField({
            address: `${address}required`,
            stored: column.required,
            plan: (required) => change({ required }),
          })}
        />
      </div>
    </>
  );

  /** An empty name brings the original one back, where there is one. */
  function labelField(): SettingsField {
    const field = textField({
      address: `${address}label`,
      stored: localized(column.label),
      schema: addedColumnSchema.shape.label,
      words,
      plan: (label) => change({ label }),
    });
    if (shipped === undefined) return field;
    const original = localized(shipped.label);
    return {
      ...field,
      read: (text) =>
        text.trim() === "" ? ok({ text: original, plan: change({ label: "" }) }) : field.read(text),
    };
  }
}
