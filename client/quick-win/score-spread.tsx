import type { Spread } from "../../shared/analysis/quick-win-spread";
import { Chip } from "../ui/chip";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLanguage, useWords } from "../words/language";
import { quickWinWords } from "../words/quick-win";
import { meanText } from "./mean-text";
import styles from "./score-card.module.css";

/** More dots than these are a number. */
const dotsMax = 6;

/** What everybody gave for one criterion: a dot for each person over each score, lowest to highest in words. */
export function ScoreSpread({ spread: { counts, people, range, divided } }: { readonly spread: Spread }) {
  const words = useWords(quickWinWords);
  const language = useLanguage();
  if (range === null) return <p className={styles.nobody}>{words.nobody}</p>;
  return (
    <div className={styles.spread}>
      <ul className={styles.dots}>
        {counts.map((count, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the place is the score
          <li key={at} className={styles.column}>
            <VisuallyHidden>{words.counts(at + 1, count)}</VisuallyHidden>
            <span className={styles.stack} aria-hidden="true">
              {count > dotsMax ? (
                <b>{count}</b>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- dots are all alike
                Array.from({ length: count }, (_, dot) => <i key={dot} className={styles.dot} />)
              )}
            </span>
            <span aria-hidden="true">{at + 1}</span>
          </li>
        ))}
      </ul>
      <p className={styles.range}>
        {words.spread(range.min, range.max, meanText(range.mean, language))} · {words.people(people)}{" "}
        {divided && <Chip tone="warning">{words.divided}</Chip>}
      </p>
    </div>
  );
}
