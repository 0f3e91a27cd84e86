import { CircleAlert } from "lucide-react";
import { useId } from "react";
import type { Dimension } from "../../shared/domain/dimension";
import { DimensionBadge } from "../ui/code-badge";
import { dimensionIcons } from "../ui/icons";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import styles from "./group-choice.module.css";

interface GroupChoiceProps {
  readonly dimensions: readonly Dimension[];
  readonly picked: string | null;
  readonly error: string | null;
  readonly onPick: (dimensionId: string) => void;
}

/** The groups as large radio cards: code, name, drawing and hue. */
export function GroupChoice({ dimensions, picked, error, onPick }: GroupChoiceProps) {
  const words = useWords(entryWords);
  const errorId = useId();
  return (
    <fieldset aria-describedby={error === null ? undefined : errorId}>
      <legend className={styles.legend}>{words.group}</legend>
      <div className={styles.groups}>
        {dimensions
          .filter((dimension) => !dimension.retired)
          .map((dimension) => {
            const Icon = dimensionIcons[dimension.icon];
            return (
              <label key={dimension.id} className={styles.group} data-hue={dimension.hue}>
                <input
                  type="radio"
                  name="group"
                  value={dimension.id}
                  checked={picked === dimension.id}
                  onChange={() => onPick(dimension.id)}
                />
                <span className={styles.top}>
                  <DimensionBadge dimension={dimension} />
                  <Icon aria-hidden="true" className={styles.icon} />
                </span>
                <span className={styles.name}>{dimension.name}</span>
              </label>
            );
          })}
      </div>
      <div aria-live="polite">
        {error !== null && (
          <p className={styles.error} id={errorId}>
            <CircleAlert aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
