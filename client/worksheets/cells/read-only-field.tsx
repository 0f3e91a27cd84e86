import type { RowId } from "../../../shared/worksheets/row";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import { cellWords } from "../../words/cells";
import { useLocalized, useWords } from "../../words/language";
import { CellText } from "./cell-text";
import { useCell } from "./use-cell";
import styles from "./cells.module.css";

interface ReadOnlyFieldProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly column: WorkshopColumn;
}

/** A field of a form that may be read only: no control that looks as if it could be written into. */
export function ReadOnlyField({ document, rowId, column }: ReadOnlyFieldProps) {
  const value = useCell(document, rowId, column.key);
  const localized = useLocalized();
  const say = useWords(cellWords);
  return (
    <div className={styles.readOnly}>
      <p className={styles.readOnlyLabel}>{localized(column.label)}</p>
      {isEmptyCell(value) ? (
        <p className={styles.empty}>{say.empty}</p>
      ) : (
        <div>
          <CellText document={document} column={column} value={value} />
        </div>
      )}
    </div>
  );
}
