import type * as Y from "yjs";
import type { Column } from "../worksheets/column";
import type { Row } from "../worksheets/row";
import { applyChanges } from "./apply-changes";
import { readRows } from "./read-rows";
import { rowChanges } from "./row-changes";
import { asOneEdit, moveRow, setTrashed } from "./write-rows";

/**
 * Makes all rows as they were at an earlier moment, as new edits: nothing is taken out of the history. Rows that were
 * not there yet go to Sampah.
 */
export function restoreWorksheet(doc: Y.Doc, then: readonly Row[], columns: readonly Column[]): void {
  const present = new Map(readRows(doc, columns).map((row) => [row.id, row]));
  const known = new Set(then.map(({ id }) => id));
  const younger = [...present.keys()].filter((id) => !known.has(id));
  setTrashed(doc, younger, true);
  for (const row of then) {
    const now = present.get(row.id);
    restoreOne(doc, { now, then: row, columns });
    if (now !== undefined && now.order !== row.order) moveRow(doc, row.id, { order: row.order });
  }
}

/** Makes one row as it was, where it stands now; one that has gone to Sampah since comes back. */
export function restoreRow(doc: Y.Doc, then: Row, columns: readonly Column[]): void {
  const now = readRows(doc, columns).find(({ id }) => id === then.id);
  restoreOne(doc, { now, then: { ...then, trashed: false }, columns });
}

interface RowToRestore {
  readonly now: Row | undefined;
  readonly then: Row;
  readonly columns: readonly Column[];
}

/** One edit a row, so that each fits into a push. */
function restoreOne(doc: Y.Doc, { now, then, columns }: RowToRestore): void {
  const changes = rowChanges(now === undefined ? [] : [now], [then], columns);
  if (changes.length > 0) asOneEdit(doc, () => applyChanges(doc, changes, { columns, orders: [then.order] }));
}
