import { applyChanges } from "../../shared/documents/apply-changes";
import { rowChanges, type RowChange } from "../../shared/documents/row-changes";
import { rowKeys } from "../../shared/documents/row-shape";
import { asOneEdit, moveRow } from "../../shared/documents/write-rows";
import { heldRowColumn } from "../../shared/protocol/held-messages";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { LiveDocument } from "./live-document";
import type { TouchedRow } from "./touched-cells";

type Columns = readonly WorkshopColumn[];

/** What edits of these cells changed between two documents of the same worksheet. */
export function changesBetween(
  before: LiveDocument,
  after: LiveDocument,
  { touched, columns }: { readonly touched: readonly TouchedRow[]; readonly columns: Columns },
): readonly RowChange[] {
  return touched.flatMap((row) => {
    const now = after.rows.row(row.rowId);
    const known = before.rows.row(row.rowId);
    if (now === undefined) return [];
    const changes = rowChanges(known === undefined ? [] : [known], [now], columns);
    return known === undefined ? changes : changes.filter((change) => isTouched(row, change));
  });
}

/** Makes what was edited in one row of another document in this one, as one new edit. */
export function carryRow(
  from: LiveDocument,
  to: LiveDocument,
  { touched, columns }: { readonly touched: TouchedRow; readonly columns: Columns },
): void {
  const { rowId } = touched;
  const order = from.rows.row(rowId)?.order;
  const changes = changesBetween(to, from, { touched: [touched], columns });
  if (order === undefined || changes.length === 0) return;
  asOneEdit(to.doc, () => {
    applyChanges(to.doc, changes, { columns, orders: [order] });
    if (changes.some((change) => isOfRow(change, "moved"))) moveRow(to.doc, rowId, { order });
  });
}

function isTouched({ keys }: TouchedRow, change: RowChange): boolean {
  if (keys === null) return true;
  if (change.column !== heldRowColumn) return keys.has(change.column);
  return keys.has(isOfRow(change, "moved") ? rowKeys.order : rowKeys.trashed);
}

function isOfRow({ column, after }: RowChange, event: string): boolean {
  return column === heldRowColumn && after === event;
}
