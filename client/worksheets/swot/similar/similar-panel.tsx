import { useState } from "react";
import { quadrantNames, type Quadrant } from "../../../../shared/domain/quadrant";
import { ActionNotice } from "../../../facilitator/action-notice";
import { useCommandAction } from "../../../facilitator/use-command-action";
import { Dialog } from "../../../ui/dialog";
import { useLocalized, useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import type { SimilarPair } from "./proposals";
import { SimilarPairCard } from "./similar-pair-card";
import styles from "./similar.module.css";

interface SimilarPanelProps {
  readonly quadrant: Quadrant;
  /** What is proposed at the moment. */
  readonly pairs: readonly SimilarPair[];
  readonly onClose: () => void;
}

/** Similar items side by side. A pair that was decided stays where it is, with the way back, until the panel closes. */
export function SimilarPanel({ quadrant, pairs, onClose }: SimilarPanelProps) {
  const words = useWords(similarWords);
  const localized = useLocalized();
  const action = useCommandAction();
  const [seen, setSeen] = useState(pairs);
  const fresh = pairs.filter(({ findingId }) => !seen.some((pair) => pair.findingId === findingId));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return (
    <Dialog open onClose={onClose} size="lg" title={words.panel(localized(quadrantNames[quadrant]))}>
      <div className={styles.panel} data-quadrant={quadrant}>
        <p className={styles.help}>{seen.length === 0 ? words.none : words.help}</p>
        <ActionNotice action={action} />
        <ul className={styles.pairs}>
          {seen.map((pair) => (
            <SimilarPairCard key={pair.findingId} pair={pair} action={action} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
