import type { RegionSummary } from "../../shared/protocol/http-messages";
import { RadioCards } from "../ui/radio-cards";
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
  return (
    <RadioCards
      legend={words.template}
      name="region"
      narrowest="md"
      picked={picked ?? null}
      error={error}
      cards={regions.map((region) => ({
        id: region.id,
        content: (
          <>
            <b className={styles.name}>{localized(region.name)}</b>
            <span className={styles.detail}>{region.hasSample ? words.withSample : words.withoutSample}</span>
          </>
        ),
      }))}
      onPick={(id) => {
        const region = regions.find((one) => one.id === id);
        if (region !== undefined) onPick(region);
      }}
    />
  );
}
