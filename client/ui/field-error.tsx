import { CircleAlert } from "lucide-react";
import styles from "./field-error.module.css";

interface FieldErrorProps {
  readonly id: string;
  /** Null or empty while nothing is wrong. */
  readonly error: string | null | undefined;
}

/** What is wrong with a control and how to put it right, said aloud when it appears. */
export function FieldError({ id, error }: FieldErrorProps) {
  return (
    <div aria-live="polite">
      {hasError(error) && (
        <p className={styles.error} id={id}>
          <CircleAlert aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

export function hasError(error: string | null | undefined): boolean {
  return error !== undefined && error !== null && error !== "";
}
