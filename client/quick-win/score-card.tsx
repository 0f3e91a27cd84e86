import { X } from "lucide-react";
import { useState } from "react";
import { spreadOf } from "../../shared/analysis/quick-win-spread";
import {
  quickWinCriteria,
  quickWinCriterionNames,
  quickWinScores,
  type QuickWinCriterion,
  type QuickWinScore,
} from "../../shared/domain/quick-win";
import type { QuickWinCard } from "../../shared/protocol/quick-win-messages";
import { useIdentity } from "../sync/use-workshop";
import { useLocalized, useWords } from "../words/language";
import { quickWinWords } from "../words/quick-win";
import { ScoreSpread } from "./score-spread";
import { useQuickWinCommand } from "./use-quick-win-command";
import styles from "./score-card.module.css";

interface ScoreCardProps {
  readonly programId: string;
  readonly card: QuickWinCard | undefined;
}

/** The ten criteria of one program: what I give, and what all gave. */
export function ScoreCard({ programId, card }: ScoreCardProps) {
  const words = useWords(quickWinWords);
  const role = useIdentity()?.role;
  return (
    <div className={styles.card}>
      <p className={styles.scale}>{words.scale}</p>
      <ol className={styles.criteria}>
        {quickWinCriteria.map((criterion, at) => (
          <li key={criterion} className={styles.criterion}>
            <Criterion
              criterion={criterion}
              programId={programId}
              own={card?.own[at] ?? 0}
              mayScore={role !== "observer" && role !== "operator"}
            />
            <ScoreSpread spread={spreadOf(card?.counts[at] ?? [])} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface CriterionProps {
  readonly criterion: QuickWinCriterion;
  readonly programId: string;
  /** 0 for none. */
  readonly own: number;
  readonly mayScore: boolean;
}

function Criterion({ criterion, programId, own, mayScore }: CriterionProps) {
  const words = useWords(quickWinWords);
  const localized = useLocalized();
  const run = useQuickWinCommand();
  /** What was tapped and is not stored yet. */
  const [sent, setSent] = useState<QuickWinScore | null>(null);
  const name = localized(quickWinCriterionNames[criterion]);
  const shown = sent ?? own;
  const give = async (score: QuickWinScore) => {
    setSent(score);
    await run({ type: "score:set", programId, criterion, score });
    setSent((now) => (now === score ? null : now));
  };
  return (
    <fieldset className={styles.fieldset} disabled={!mayScore}>
      <legend className={styles.name}>
        {name}
        <small>{words.help(criterion)}</small>
      </legend>
      {mayScore && (
        <div className={styles.scores}>
          {quickWinScores.map((score) => (
            <label key={score} className={styles.score}>
              <input
                type="radio"
                name={`${programId}-${criterion}`}
                checked={shown === score}
                onChange={() => void give(score)}
              />
              <span>{score}</span>
            </label>
          ))}
          <button
            type="button"
            className={styles.clear}
            aria-label={`${words.clear}: ${name}`}
            title={words.clear}
            data-shown={own !== 0}
            onClick={(event) => {
              // The button hides with the score it takes away.
              event.currentTarget.parentElement?.querySelector("input")?.focus();
              void run({ type: "score:set", programId, criterion, score: null });
            }}
          >
            <X aria-hidden="true" />
          </button>
        </div>
      )}
    </fieldset>
  );
}
