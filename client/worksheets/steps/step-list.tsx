import { Check } from "lucide-react";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import { liesIn, usePeopleAt } from "../cells/use-cell";
import { useRowFindings } from "../../checks/row-findings";
import { Chip } from "../../ui/chip";
import { Dialog } from "../../ui/dialog";
import { useLocalized, useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { CellText } from "../cells/cell-text";
import { countMissing } from "../cells/form-steps";
import type { QuestionStep } from "./question-steps";
import type { StepProgressProps } from "./step-progress";
import styles from "./step-form.module.css";

interface StepListProps extends StepProgressProps {
  readonly onClose: () => void;
}

/** Every step with what is answered already, who is there, and how much does not fit; a touch jumps to it. */
export function StepList({ onClose, onPick, ...props }: StepListProps) {
  const words = useWords(stepWords);
  return (
    <Dialog open onClose={onClose} title={words.allSteps}>
      <ol className={styles.list}>
        {props.steps.map((step, place) => (
          <li key={step.key}>
            <button
              type="button"
              className={styles.jump}
              aria-current={place === props.at ? "step" : undefined}
              onClick={() => {
                onClose();
                onPick(place);
              }}
            >
              <StepLine {...props} step={step} place={place} />
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface StepLineProps extends Omit<StepProgressProps, "onPick"> {
  readonly step: QuestionStep;
  readonly place: number;
}

function StepLine({ document, row, step, place }: StepLineProps) {
  const words = useWords(stepWords);
  const localized = useLocalized();
  const holds = (place: string | null) => step.columns.some(({ key }) => liesIn(place, key));
  const people = usePeopleAt(document, row.id).filter(({ focus }) => holds(focus.column));
  const findings = useRowFindings(row.id).filter(({ cell }) => holds(cell?.column ?? null));
  const filled = step.columns.filter(({ key }) => !isEmptyCell(row.cells[key] ?? null));
  const missing = countMissing(row, step.columns);
  const isDone = missing === 0 && filled.length > 0;
  return (
    <>
      <span className={styles.mark} data-done={isDone} aria-hidden="true">
        {isDone ? <Check /> : place + 1}
      </span>
      <span className={styles.line}>
        <b>{localized(step.ask)}</b>
        {filled.map((column) => (
          <span className={styles.answer} key={column.key}>
            <CellText document={document} column={column} value={row.cells[column.key] ?? null} brief />
          </span>
        ))}
        {missing > 0 && <span className={styles.toFill}>{words.unfinished(missing)}</span>}
        {missing === 0 && filled.length === 0 && <span className={styles.answer}>{words.mayStayEmpty}</span>}
        {(people.length > 0 || findings.length > 0) && (
          <span className={styles.notes}>
            {findings.length > 0 && <Chip tone="warning">{words.findings(findings.length)}</Chip>}
            {people.map(({ sessionId, name }) => (
              <Chip key={sessionId} tone="info">
                {words.isHere(name)}
              </Chip>
            ))}
          </span>
        )}
      </span>
    </>
  );
}
