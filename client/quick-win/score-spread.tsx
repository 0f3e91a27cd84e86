import type { Spread } from "../../shared/analysis/quick-win-spread";
import { quickWinScores, type QuickWinScore } from "../../shared/domain/quick-win";
import { Chip } from "../ui/chip";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLanguage, useWords } from "../words/language";
import { quickWinWords } from "../words/quick-win";
import { meanText } from "./mean-text";
import styles from "./score-card.module.css";

/** More dots than these are a number. */
const dotsMax = 6;

/**
 * What everybody gave for one criterion: a dot for each person over each score, lowest to highest in words. As high
 * before the first score as after the last, so that what others give moves no button under a finger.
 */
export function ScoreSpread({ spread: { counts, people, range, divided } }: { readonly spread: Spread }) {
  const words = useWords(quickWinWords);
  const language = useLanguage();
  const countOf = (score: QuickWinScore) => counts[score - 1] ?? 0;
  return (
    <div className={styles.spread}>
      <ul className={styles.dots} aria-hidden={range === null}>
        {quickWinScores.map((score) => (
          <li key={score} className={styles.column}>
            <VisuallyHidden>{words.counts(score, countOf(score))}</VisuallyHidden>
            <span className={styles.stack} aria-hidden="true">
              {countOf(score) > dotsMax ? (
                <b>{countOf(score)}</b>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- dots are all alike
                Array.from({ length: countOf(score) }, (_, dot) => <i key={dot} className={styles.dot} />)
              )}
            </span>
            <span aria-hidden="true">{score}</span>
          </li>
        ))}
      </ul>
      <p className={styles.range}>
        {range === null
          ? words.nobody
          : `${words.spread(range.min, range.max, meanText(range.mean, language))} · ${words.people(people)}`}
        {divided && (
          <>
            {" "}
            <Chip tone="warning">{words.divided}</Chip>
          </>
        )}
      </p>
    </div>
  );
}
