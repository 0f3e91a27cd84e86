import type * as Y from "yjs";
import type { Column } from "../worksheets/column";
import type { Row } from "../worksheets/row";
import { applyChanges } from "./apply-changes";
import { readRows } from "./read-rows";
import { rowChanges } from "./row-changes";
import { asOneEdit, moveRow, setTrashed } from "./write-rows";

/**
 * Makes all rows as they were at an earlier moment, as new edits: nothing is taken out of the history. Rows that were
 * not there yet go to Sampah. A row that `doc` does not have has not arrived here: making it would replace it.
 */
export function restoreWorksheet(doc: Y.Doc, then: readonly Row[], columns: readonly Column[]): void {
  const present = new Map(readRows(doc, columns).map((row) => [row.id, row]));
  const known = new Set(then.map(({ id }) => id));
  const younger = [...present.keys()].filter((id) => !known.has(id));
  setTrashed(doc, younger, true);
  for (const row of then) {
    const now = present.get(row.id);
    if (now === undefined) continue;
    restoreCells(doc, { now, then: row, columns });
    if (now.order !== row.order) moveRow(doc, row.id, { order: row.order });
  }
}

/** Makes one row as it was, where it stands now; one that has gone to Sampah since comes back. */
export function restoreRow(doc: Y.Doc, then: Row, columns: readonly Column[]): void {
  const now = readRows(doc, columns).find(({ id }) => id === then.id);
  if (now !== undefined) restoreCells(doc, { now, then: { ...then, trashed: false }, columns });
}

interface RowToRestore {
  readonly now: Row;
  readonly then: Row;
  readonly columns: readonly Column[];
}

/** One edit a row, so that each fits into a push. */
function restoreCells(doc: Y.Doc, { now, then, columns }: RowToRestore): void {
  const changes = rowChanges([now], [then], columns);
  if (changes.length > 0) asOneEdit(doc, () => applyChanges(doc, changes, { columns, orders: [] }));
}
