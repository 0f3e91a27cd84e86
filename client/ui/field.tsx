import { useId, type ReactNode } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { FieldError, hasError } from "./field-error";
import { VisuallyHidden } from "./visually-hidden";
import styles from "./field.module.css";

export interface FieldWords {
  readonly label: string;
  /** One sentence below the label, read out with the field. */
  readonly help?: ReactNode;
  /** What is wrong and how to put it right; replaces nothing that was typed. */
  readonly error?: string | null | undefined;
  /** Says "boleh kosong" beside the label. */
  readonly optional?: boolean | undefined;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean | undefined;
}

/** What the control inside a field takes over. */
interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps extends FieldWords {
  /** Beside the label, at the end of the line: a count, a small action. */
  readonly aside?: ReactNode;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, help and error around any control. */
export function Field({ label, help, error, optional, hideLabel, aside, children }: FieldProps) {
  const words = useWords(uiWords);
  const id = useId();
  const described = [
    help === undefined || help === "" ? "" : `${id}-help`,
    hasError(error) ? `${id}-error` : "",
  ].filter((part) => part !== "");
  const labelElement = <label htmlFor={id}>{label}</label>;
  return (
    <div className={styles.field}>
      {hideLabel === true ? (
        <VisuallyHidden>{labelElement}</VisuallyHidden>
      ) : (
        <div className={styles.labelRow}>
          <span className={styles.label}>{labelElement}</span>
          {optional === true && <span className={styles.optional}>{words.optional}</span>}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </div>
      )}
      {help !== undefined && help !== "" && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": hasError(error) ? true : undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
