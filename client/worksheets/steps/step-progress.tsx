import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { Row } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { countMissing } from "../cells/form-steps";
import type { QuestionStep } from "./question-steps";
import { StepList } from "./step-list";
import styles from "./step-form.module.css";

export interface StepProgressProps {
  readonly document: WorksheetDocument;
  readonly row: Row;
  readonly steps: readonly QuestionStep[];
  readonly at: number;
  readonly onPick: (at: number) => void;
}

/** How far one has come, and what is missing; a touch lists all steps to jump to. */
export function StepProgress(props: StepProgressProps) {
  const { document, row, steps, at } = props;
  const words = useWords(stepWords);
  const [isOpen, setOpen] = useState(false);
  const missing = countMissing(row, document.columns);
  return (
    <>
      <button type="button" className={styles.progress} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={styles.bar} aria-hidden="true">
          {steps.map(({ key, columns }, place) => (
            <i key={key} data-here={place === at} data-missing={countMissing(row, columns) > 0} />
          ))}
        </span>
        <span className={styles.progressWords}>
          <b>{words.stepOf(at + 1, steps.length)}</b>
          <span className={styles.state} data-missing={missing > 0}>
            {missing > 0 ? words.unfinished(missing) : words.complete}
          </span>
          <VisuallyHidden>{words.allSteps}</VisuallyHidden>
          <ChevronDown aria-hidden="true" />
        </span>
      </button>
      {isOpen && <StepList {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
