import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field";
import control from "./control.module.css";
import styles from "./select-field.module.css";

export interface SelectOption {
  readonly id: string;
  readonly label: string;
}

interface SelectFieldProps
  extends FieldWords, Omit<ComponentProps<"select">, "className" | "id" | "onChange" | "value" | "size"> {
  readonly options: readonly SelectOption[];
  /** `""` stands for nothing picked. */
  readonly value: string;
  readonly onPick: (id: string) => void;
  /** Words of the empty choice; without it there is none. */
  readonly emptyLabel?: string;
  readonly look?: "plain" | "bare";
}

/** A native choice list: phones show their own wheel or sheet. */
export function SelectField({
  label,
  help,
  error,
  optional,
  hideLabel,
  options,
  value,
  onPick,
  emptyLabel,
  look = "plain",
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, help, error, optional, hideLabel }}>
      {(ids) => (
        <span className={styles.row}>
          <select
            {...select}
            {...ids}
            className={control.control}
            data-look={look}
            value={value}
            onChange={(event) => onPick(event.target.value)}
          >
            {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.arrow} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
