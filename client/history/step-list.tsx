import type { RowId } from "../../shared/worksheets/row";
import { useIdentity } from "../sync/use-workshop";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { historyWords } from "../words/history";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import type { LookedAt } from "./ask-history";
import { Recordings } from "./recordings";
import { Step } from "./step";
import { useHistory } from "./use-history";
import styles from "./history.module.css";

interface StepListProps {
  readonly document: WorksheetDocument;
  /** Null for the whole worksheet. */
  readonly rowId: RowId | null;
  readonly onLook: (moment: LookedAt) => void;
  readonly onRestored: () => void;
}

/** What people did, newest first, with the way to every moment in between. */
export function StepList({ document, rowId, onLook, onRestored }: StepListProps) {
  const words = useWords(historyWords);
  const sentences = useWords(refusalWords);
  const history = useHistory(document.key, rowId);
  const { steps, recordings, busy, failure, readMore } = history;
  const isFacilitator = useIdentity()?.role === "facilitator";
  const isRead = !busy && failure === null;
  return (
    <div className={styles.history}>
      <p className={styles.lead}>{words.lead}</p>
      {rowId === null && (recordings.length > 0 || isFacilitator) && (
        <Recordings
          recordings={recordings}
          onLook={onLook}
          onMade={isFacilitator ? history.readAnew : null}
        />
      )}
      {steps.length > 0 && (
        <ol className={styles.steps} aria-label={words.steps}>
          {steps.map((step, at) => (
            <Step
              key={`${step.epoch} ${step.seq}`}
              isNewest={at === 0}
              {...{ document, rowId, step, onLook, onRestored }}
            />
          ))}
        </ol>
      )}
      {isRead && steps.length === 0 && <p className={styles.lead}>{words.nothing}</p>}
      {busy && steps.length === 0 && <SkeletonCards count={3} />}
      {failure !== null && (
        <Notice
          tone="error"
          action={
            readMore !== null && (
              <Button size="sm" onClick={readMore}>
                {words.retry}
              </Button>
            )
          }
        >
          {sentences[failure]}
        </Notice>
      )}
      {readMore !== null && failure === null && steps.length > 0 && (
        <Button busy={busy} onClick={readMore}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
