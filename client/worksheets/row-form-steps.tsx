import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { RowId } from "../../shared/worksheets/row";
import { useDocumentState } from "../sync/use-document-state";
import { useRow } from "../sync/use-rows";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Button } from "../ui/button";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLocalized, useWords } from "../words/language";
import { worksheetWords } from "../words/worksheet";
import { CellEditor } from "./cells/cell-editor";
import { countMissing, stepToContinue, type FilledStep } from "./cells/form-steps";
import { columnInAddress } from "./trace/use-selected-row";
import styles from "./row-form.module.css";

interface RowFormStepsProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly steps: readonly FilledStep[];
  readonly onLeave?: () => void;
}

/** One step at a time, begun at the cell a link leads to or where something is still missing; empty required fields are a hint and block nothing. */
export function RowFormSteps({ document, rowId, steps, onLeave }: RowFormStepsProps) {
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const row = useRow(document, rowId);
  const { write } = useDocumentState(document);
  const [picked, setPicked] = useState<number | null>(() => {
    const linked = steps.findIndex(({ columns }) => columns.some(({ key }) => key === columnInAddress()));
    if (linked !== -1) return linked;
    return row === undefined ? null : stepToContinue(steps, row);
  });
  const at = Math.min(picked ?? 0, steps.length - 1);
  const heading = useHeadingOfStep(at);
  const step = steps[at];
  if (step === undefined) return null;
  const isLast = at === steps.length - 1;
  const missing = row === undefined || !write ? 0 : countMissing(row, step.columns);
  return (
    <div className={styles.steps}>
      <nav aria-label={words.steps}>
        <ol className={styles.progress}>
          {steps.map((one, place) => {
            const isDone = row !== undefined && countMissing(row, one.columns) === 0;
            return (
              <li key={one.key}>
                <button
                  type="button"
                  className={styles.dot}
                  data-done={isDone}
                  aria-current={place === at ? "step" : undefined}
                  onClick={() => setPicked(place)}
                >
                  <span className={styles.dotMark}>{isDone ? <Check aria-hidden="true" /> : place + 1}</span>
                  <span className={styles.dotName}>{localized(one.label)}</span>
                  {isDone && <VisuallyHidden>{words.stepDone}</VisuallyHidden>}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <h2 className={styles.stepTitle} ref={heading} tabIndex={-1}>
        {localized(step.label)}
        <span className={styles.stepCount}>{words.stepOf(at + 1, steps.length)}</span>
      </h2>
      <div className={styles.fields}>
        {step.columns.map((column) => (
          <CellEditor
            key={column.key}
            document={document}
            rowId={rowId}
            column={column}
            variant="form"
            withHelp
          />
        ))}
      </div>
      <footer className={styles.foot}>
        {missing > 0 && <p className={styles.footHint}>{words.missing(missing)}</p>}
        <div className={styles.footActions}>
          {!isLast && onLeave !== undefined && (
            <Button onClick={onLeave}>{write ? words.later : words.back}</Button>
          )}
          {isLast && at > 0 && <Button onClick={() => setPicked(at - 1)}>{words.back}</Button>}
          <Button
            variant="primary"
            onClick={() => {
              if (isLast) onLeave?.();
              else setPicked(at + 1);
            }}
          >
            {isLast ? words.finish : words.next}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** After another step was chosen, reading goes on at its heading. */
function useHeadingOfStep(at: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  return heading;
}
