import { CircleAlert } from "lucide-react";
import { useId } from "react";
import type { RegionSummary } from "../../shared/protocol/http-messages";
import { useLocalized, useWords } from "../words/language";
import { operatorWords } from "../words/operator";
import styles from "./region-choice.module.css";

interface RegionChoiceProps {
  readonly regions: readonly RegionSummary[];
  readonly picked: string | undefined;
  readonly error: string | null;
  readonly onPick: (region: RegionSummary) => void;
}

/** The region templates as radio cards. */
export function RegionChoice({ regions, picked, error, onPick }: RegionChoiceProps) {
  const words = useWords(operatorWords);
  const localized = useLocalized();
  const errorId = useId();
  return (
    <fieldset aria-describedby={error === null ? undefined : errorId}>
      <legend className={styles.legend}>{words.template}</legend>
      <div className={styles.regions}>
        {regions.map((region) => (
          <label key={region.id} className={styles.region}>
            <input
              type="radio"
              name="region"
              value={region.id}
              checked={region.id === picked}
              onChange={() => onPick(region)}
            />
            <b>{localized(region.name)}</b>
            <span>{region.hasSample ? words.withSample : words.withoutSample}</span>
          </label>
        ))}
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
