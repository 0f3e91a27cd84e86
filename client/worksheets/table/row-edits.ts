import { cellsFromOrigins } from "../../../shared/analysis/inherit";
import { orderKeyBytes, orderKeysAtEnd } from "../../../shared/documents/order-key";
import { readRows } from "../../../shared/documents/read-rows";
import { addRows, moveRow, setTrashed } from "../../../shared/documents/write-rows";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { newId, randomBytes } from "../../sync/random";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { orderAfterShift } from "./shift-row";

/** Adds a row behind all others, with what it inherits from its origins; gives back its id. */
export function addRow(document: WorksheetDocument, origins: readonly Row[]): RowId {
  const { doc, columns, worksheet } = document;
  const orders = readRows(doc, columns).map((row) => row.order);
  const [order = ""] = orderKeysAtEnd(orders, 1, randomBytes(orderKeyBytes));
  const id = newId();
  document.asOneStep(() =>
    addRows(doc, columns, [{ id, order, cells: cellsFromOrigins(worksheet, columns, origins) }]),
  );
  return id;
}

export function trashRow(document: WorksheetDocument, rowId: RowId): void {
  document.asOneStep(() => setTrashed(document.doc, [rowId], true));
}

export function restoreRow(document: WorksheetDocument, rowId: RowId): void {
  document.asOneStep(() => setTrashed(document.doc, [rowId], false));
}

export interface ShiftedRow {
  readonly rowId: RowId;
  /** Rows among which it moves, as they stand on screen. */
  readonly among: readonly RowId[];
  readonly by: -1 | 1;
}

/** Moves a row one place; nothing at the ends. */
export function shiftRow(document: WorksheetDocument, shifted: ShiftedRow): void {
  const all = readRows(document.doc, document.columns);
  const order = orderAfterShift({ ...shifted, all, random: randomBytes(orderKeyBytes) });
  if (order !== null) document.asOneStep(() => moveRow(document.doc, shifted.rowId, { order }));
}
