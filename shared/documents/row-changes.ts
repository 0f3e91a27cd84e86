import { heldRowColumn, type HeldRowEvent } from "../protocol/held-messages";
import { isEmptyCell, type CellValue } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import type { Row, RowId } from "../worksheets/row";
import { isSameCell } from "../worksheets/same-cell";

/** One cell that differs, or, under `heldRowColumn`, what became of the row itself. */
export interface RowChange {
  readonly rowId: RowId;
  readonly column: string;
  /** Null where the row was not there. */
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * What makes `after` out of `before`, in words of rows and cells: rows in the order of `after`, each with what became
 * of it first and then its cells in column order. Of an added row the filled cells are named. Rows are never removed,
 * so what is missing in `after` is no change.
 */
export function rowChanges(
  before: readonly Row[],
  after: readonly Row[],
  columns: readonly Column[],
): readonly RowChange[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return after.flatMap((row) => {
    const known = earlier.get(row.id);
    return known === undefined ? ofAdded(row, columns) : ofKnown(known, row, columns);
  });
}

/** Which of the changes `rows` do not show: rows that are missing or elsewhere, cells with another content. */
export function changesLeft<Change extends RowChange>(
  changes: readonly Change[],
  rows: readonly Row[],
): readonly Change[] {
  const present = new Map(rows.map((row) => [row.id, row]));
  return changes.filter(({ rowId, column, after }) => {
    const row = present.get(rowId);
    if (row === undefined) return true;
    if (column !== heldRowColumn) return !isSameCell(row.cells[column] ?? null, after);
    // Where a row stands is not worth bringing back.
    return (after === "trashed" && !row.trashed) || (after === "restored" && row.trashed);
  });
}

function ofAdded(row: Row, columns: readonly Column[]): readonly RowChange[] {
  const changes = [ofRow(row, "added")];
  if (row.trashed) changes.push(ofRow(row, "trashed"));
  for (const { key } of columns) {
    const value = row.cells[key] ?? null;
    if (!isEmptyCell(value)) changes.push({ rowId: row.id, column: key, before: null, after: value });
  }
  return changes;
}

function ofKnown(before: Row, after: Row, columns: readonly Column[]): readonly RowChange[] {
  const changes: RowChange[] = [];
  if (before.trashed !== after.trashed) changes.push(ofRow(after, after.trashed ? "trashed" : "restored"));
  if (before.order !== after.order) changes.push(ofRow(after, "moved"));
  for (const { key } of columns) {
    const [from, to] = [before.cells[key] ?? null, after.cells[key] ?? null];
    if (!isSameCell(from, to)) changes.push({ rowId: after.id, column: key, before: from, after: to });
  }
  return changes;
}

function ofRow({ id }: Row, event: HeldRowEvent): RowChange {
  return { rowId: id, column: heldRowColumn, before: null, after: event };
}
