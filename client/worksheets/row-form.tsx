import { useState } from "react";
import type { RowId } from "../../shared/worksheets/row";
import { useRoom } from "../sync/room-context";
import { useLive } from "../sync/use-live";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { useLocalized, useWords } from "../words/language";
import { worksheetWords } from "../words/worksheet";
import { CellEditor } from "./cells/cell-editor";
import { countMissing, formSteps, type FilledStep } from "./cells/form-steps";
import { RowFormSteps } from "./row-form-steps";
import styles from "./row-form.module.css";

interface RowFormProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  /** `panel`: all steps one below the other. `steps`: one at a time, for a thumb. */
  readonly layout: "panel" | "steps";
  /** Where "Lanjut nanti" and "Selesai" lead; everything is saved already. */
  readonly onLeave?: () => void;
}

/** All fields of a row, made from the description of its worksheet. Nothing here has to be submitted. */
export function RowForm({ document, rowId, layout, onLeave }: RowFormProps) {
  const steps = formSteps(document.worksheet, document.columns);
  if (layout === "steps") {
    return (
      <RowFormSteps
        key={rowId}
        document={document}
        rowId={rowId}
        steps={steps}
        {...(onLeave === undefined ? {} : { onLeave })}
      />
    );
  }
  return <RowFormPanel key={rowId} document={document} rowId={rowId} steps={steps} />;
}

interface RowFormPanelProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly steps: readonly FilledStep[];
}

function RowFormPanel({ document, rowId, steps }: RowFormPanelProps) {
  const words = useWords(worksheetWords);
  const [withHelp, setWithHelp] = useState(false);
  return (
    <div className={styles.panel}>
      <label className={styles.helpSwitch}>
        <input type="checkbox" checked={withHelp} onChange={(event) => setWithHelp(event.target.checked)} />
        {words.showHelp}
      </label>
      {steps.map((step) => (
        <PanelSection key={step.key} document={document} rowId={rowId} step={step} withHelp={withHelp} />
      ))}
    </div>
  );
}

interface PanelSectionProps extends Omit<RowFormPanelProps, "steps"> {
  readonly step: FilledStep;
  readonly withHelp: boolean;
}

function PanelSection({ document, rowId, step, withHelp }: PanelSectionProps) {
  const localized = useLocalized();
  const words = useWords(worksheetWords);
  const missing = useMissing(document, rowId, step);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {localized(step.label)}
        {missing > 0 && <span className={styles.missing}>{words.missing(missing)}</span>}
      </h3>
      {step.columns.map((column) => (
        <CellEditor
          key={column.key}
          document={document}
          rowId={rowId}
          column={column}
          variant="form"
          withHelp={withHelp}
        />
      ))}
    </section>
  );
}

/** Required cells of a step that are still empty. */
function useMissing(document: WorksheetDocument, rowId: RowId, step: FilledStep): number {
  const { content } = useRoom().replica(document.key);
  return useLive(content.rows, () => {
    const row = content.row(rowId);
    return row === undefined ? 0 : countMissing(row, step.columns);
  });
}
