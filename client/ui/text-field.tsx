import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldWords } from "./field";
import control from "./control.module.css";
import styles from "./text-field.module.css";

export interface TextFieldProps
  extends FieldWords, Omit<ComponentProps<"input">, "className" | "size" | "id" | "prefix"> {
  readonly size?: "md" | "lg";
  readonly look?: "plain" | "bare" | "dashed";
  /** Numbers and money stand at the end. */
  readonly align?: "start" | "end";
  /** A unit or a drawing before or after what is typed, as in "Rp". */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly aside?: ReactNode;
}

/** One line of text with its label. Give `value` and `onChange`, or a `ref` for a bound field. */
export function TextField({
  label,
  help,
  error,
  optional,
  hideLabel,
  aside,
  size = "md",
  look = "plain",
  align = "start",
  before,
  after,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, help, error, aside, optional, hideLabel }}>
      {(ids) => (
        <span className={styles.row} data-before={before !== undefined} data-after={after !== undefined}>
          {before !== undefined && <span className={styles.before}>{before}</span>}
          <input
            type="text"
            {...input}
            {...ids}
            className={control.control}
            data-size={size}
            data-look={look}
            data-align={align}
          />
          {after !== undefined && <span className={styles.after}>{after}</span>}
        </span>
      )}
    </Field>
  );
}
