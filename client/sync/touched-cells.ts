import type * as Y from "yjs";
import { rowsOf } from "../../shared/documents/row-shape";
import type { RowId } from "../../shared/worksheets/row";
import type { TouchedCell } from "./local-store";

export interface TouchedRow {
  readonly rowId: RowId;
  /** Its keys that were edited; null for a row that was made. */
  readonly keys: ReadonlySet<string> | null;
}

/** The cells a transaction changed. */
export function touchedCells(doc: Y.Doc, transaction: Y.Transaction): readonly TouchedCell[] {
  const rows = rowsOf(doc);
  const events = [...transaction.changedParentTypes].find(([type]) => Object.is(type, rows))?.[1] ?? [];
  const touched = new Set<TouchedCell>();
  for (const event of events) {
    const [rowId, column] = event.path;
    if (typeof rowId !== "string") for (const id of event.keys.keys()) touched.add(id);
    else if (typeof column === "string") touched.add(`${rowId}/${column}`);
    else for (const key of event.keys.keys()) touched.add(`${rowId}/${key}`);
  }
  return [...touched];
}

/** The rows these cells belong to, in the order they were first touched. */
export function touchedRows(touched: Iterable<TouchedCell>): readonly TouchedRow[] {
  const rows = new Map<string, Set<string> | null>();
  for (const cell of touched) {
    const slash = cell.indexOf("/");
    const rowId = slash === -1 ? cell : cell.slice(0, slash);
    const keys = rows.get(rowId);
    if (slash === -1) rows.set(rowId, null);
    else if (keys !== null) rows.set(rowId, (keys ?? new Set()).add(cell.slice(slash + 1)));
  }
  return [...rows].map(([rowId, keys]) => ({ rowId, keys }));
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
