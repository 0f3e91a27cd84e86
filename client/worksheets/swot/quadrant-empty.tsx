import { quadrantNames, type Quadrant } from "../../../shared/domain/quadrant";
import { useLocalized, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { useSwotSheet } from "./swot-sheet";
import styles from "./quadrant-section.module.css";

/** A quadrant without items teaches with one example; the input below it is the first action. */
export function QuadrantEmpty({
  quadrant,
  landing,
}: {
  readonly quadrant: Quadrant;
  readonly landing: boolean;
}) {
  const { write } = useSwotSheet();
  const words = useWords(swotWords);
  const localized = useLocalized();
  const name = localized(quadrantNames[quadrant]);
  const examples = { S: words.exampleS, W: words.exampleW, O: words.exampleO, T: words.exampleT };
  return (
    <div className={styles.empty} data-landing={landing}>
      <p>{write ? words.emptyFirst(name) : words.emptyToRead(name)}</p>
      {write && (
        <p className={styles.example}>
          <span>{words.emptyExample}</span> {examples[quadrant]}
        </p>
      )}
    </div>
  );
}
