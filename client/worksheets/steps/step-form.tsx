import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import type { Row } from "../../../shared/worksheets/row";
import { RowFindingsList } from "../../checks/row-findings-list";
import { useDocumentState } from "../../sync/use-document-state";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useLocalized, useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { CellEditor } from "../cells/cell-editor";
import { columnInAddress } from "../trace/use-selected-row";
import { MissingSteps } from "./missing-steps";
import { questionSteps, stepOfColumn, stepToContinue } from "./question-steps";
import { StepFoot } from "./step-foot";
import { StepProgress } from "./step-progress";
import { useHeadingOf } from "./use-heading-of";
import { fieldsIn, unreadOnLeaving, useNextKey } from "./use-next-key";
import styles from "./step-form.module.css";

interface StepFormProps {
  readonly document: WorksheetDocument;
  readonly row: Row;
  readonly settings: WorkshopSettings;
  /** Where "Lanjut nanti" and "Selesai" lead; everything is saved already. */
  readonly onLeave: () => void;
}

/** One question at a time, begun at the cell a link leads to or where something is missing. Nothing has to be submitted. */
export function StepForm({ document, row, settings, onLeave }: StepFormProps) {
  const words = useWords(stepWords);
  const localized = useLocalized();
  const { write } = useDocumentState(document);
  const steps = questionSteps(document.worksheet, document.columns);
  // By its key: columns may come and go while somebody is writing.
  const [picked, setPicked] = useState(
    () => steps[stepOfColumn(steps, columnInAddress()) ?? stepToContinue(steps, row)]?.key,
  );
  const at = Math.max(
    0,
    steps.findIndex(({ key }) => key === picked),
  );
  const heading = useHeadingOf(at);
  const form = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const step = steps[at];

  const goTo = (to: number) => {
    // Whoever is writing goes on writing: the keyboard of the phone stays up.
    const writes = fields.current?.contains(window.document.activeElement) === true;
    const unread = fields.current === null ? null : unreadOnLeaving(fields.current);
    if (unread !== null) {
      unread.focus();
      return;
    }
    flushSync(() => setPicked(steps[to]?.key));
    if (writes && fields.current !== null) fieldsIn(fields.current)[0]?.focus();
  };
  useNextKey(fields, () => {
    if (at < steps.length - 1) goTo(at + 1);
    else form.current?.querySelector<HTMLElement>("[data-step=next]")?.focus();
  });
  if (step === undefined) return null;
  const isLast = at === steps.length - 1;
  const elsewhere = (column: string) => stepOfColumn(steps, column) === undefined;
  return (
    <div className={styles.form} ref={form}>
      <StepProgress {...{ document, row, steps, at }} onPick={goTo} />
      <div>
        <h2 className={styles.question} ref={heading} tabIndex={-1}>
          <VisuallyHidden>{words.stepOf(at + 1, steps.length)}: </VisuallyHidden>
          {localized(step.ask)}
        </h2>
        {step.why !== undefined && <p className={styles.why}>{localized(step.why)}</p>}
      </div>
      <div className={styles.fields} ref={fields}>
        {step.columns.map((column) => (
          <CellEditor
            key={column.key}
            document={document}
            rowId={row.id}
            column={column}
            variant="form"
            withHelp
          />
        ))}
      </div>
      {/* Below the fields: what a check says while somebody writes does not push the field away under the thumb. */}
      <RowFindingsList
        rowId={row.id}
        settings={settings}
        about={(column) => step.columns.some(({ key }) => key === column) || (at === 0 && elsewhere(column))}
      />
      {isLast && write && <MissingSteps {...{ row, steps, at }} onPick={goTo} />}
      <StepFoot
        isFirst={at === 0}
        isLast={isLast}
        onBack={() => goTo(at - 1)}
        onLater={onLeave}
        onNext={() => (isLast ? onLeave() : goTo(at + 1))}
      />
    </div>
  );
}
