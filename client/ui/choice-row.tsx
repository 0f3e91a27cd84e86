import type { ReactNode } from "react";
import type { DimensionHue } from "../../shared/domain/dimension";
import styles from "./choice-row.module.css";

interface ChoiceRowProps {
  /** A radio needs the name of its group. */
  readonly radioGroup?: string | undefined;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  /** A code in front, as in P1 or S4. */
  readonly code?: string | undefined;
  readonly hue?: DimensionHue | undefined;
  readonly detail?: string | undefined;
  readonly children: ReactNode;
}

/** One line to tick in a list; all of it can be tapped. */
export function ChoiceRow({ radioGroup, checked, onCheck, code, hue, detail, children }: ChoiceRowProps) {
  return (
    <label className={styles.row} data-hue={hue}>
      <input
        type={radioGroup === undefined ? "checkbox" : "radio"}
        name={radioGroup}
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <span className={styles.words}>
        <span className={styles.label}>
          {code !== undefined && <b className={styles.code}>{code}</b>} {children}
        </span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
    </label>
  );
}
