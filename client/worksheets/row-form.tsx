import { useState } from "react";
import type { RowId } from "../../shared/worksheets/row";
import { useRoom } from "../sync/room-context";
import { useDocumentState } from "../sync/use-document-state";
import { useLive } from "../sync/use-live";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { useLocalized, useWords } from "../words/language";
import { worksheetWords } from "../words/worksheet";
import { CellEditor } from "./cells/cell-editor";
import { countMissing, formSteps, type FilledStep } from "./cells/form-steps";
import styles from "./row-form.module.css";

interface RowFormProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
}

/** All fields of a row one below the other, made from the description of its worksheet. Nothing has to be submitted. */
export function RowForm({ document, rowId }: RowFormProps) {
  return <Sections key={rowId} document={document} rowId={rowId} />;
}

function Sections({ document, rowId }: RowFormProps) {
  const words = useWords(worksheetWords);
  const { write } = useDocumentState(document);
  const [withHelp, setWithHelp] = useState(false);
  return (
    <div className={styles.panel}>
      {write && (
        <label className={styles.helpSwitch}>
          <input type="checkbox" checked={withHelp} onChange={(event) => setWithHelp(event.target.checked)} />
          {words.showHelp}
        </label>
      )}
      {formSteps(document.worksheet, document.columns).map((step) => (
        <PanelSection key={step.key} document={document} rowId={rowId} step={step} withHelp={withHelp} />
      ))}
    </div>
  );
}

interface PanelSectionProps extends RowFormProps {
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
