import type * as Y from "yjs";
import { rowsOf } from "../../shared/documents/row-shape";
import type { TouchedCell } from "./local-store";

/** The cells a transaction changed. */
export function touchedCells(doc: Y.Doc, transaction: Y.Transaction): readonly TouchedCell[] {
  const rows = rowsOf(doc);
  const events = [...transaction.changedParentTypes].find(([type]) => Object.is(type, rows))?.[1] ?? [];
  const touched = new Set<TouchedCell>();
  for (const event of events) {
    const [rowId, column] = event.path;
    if (typeof rowId !== "string") for (const id of event.changes.keys.keys()) touched.add(id);
    else if (typeof column === "string") touched.add(`${rowId}/${column}`);
    else for (const key of event.changes.keys.keys()) touched.add(`${rowId}/${key}`);
  }
  return [...touched];
}

/** What the status word counts: a new row is one change however much is typed into it, its bookkeeping none. */
export function countCells(touched: Iterable<TouchedCell>): number {
  const cells = new Set(touched);
  let count = 0;
  for (const cell of cells) {
    const slash = cell.indexOf("/");
    if (slash === -1 || !cells.has(cell.slice(0, slash))) count += 1;
  }
  return count;
}
