import { applyChanges } from "../../../shared/documents/apply-changes";
import { rowsMax } from "../../../shared/documents/cell-limits";
import { orderKeyBytes, orderKeysAtEnd } from "../../../shared/documents/order-key";
import { readRows } from "../../../shared/documents/read-rows";
import type { RowChange } from "../../../shared/documents/row-changes";
import { addRows, asOneEdit, setTrashed } from "../../../shared/documents/write-rows";
import { isEmptyCell, type CellValue } from "../../../shared/worksheets/cell";
import type { PlannedCell, PlannedRow } from "../../../shared/worksheets/paste/plan-paste";
import type { Cells, Row, RowId } from "../../../shared/worksheets/row";
import { newId, randomBytes } from "../../sync/random";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { isSameCell } from "../../../shared/worksheets/same-cell";
import { yearsOf } from "../cells/plan-years";

export type BlockRow = Pick<PlannedRow, "rowId" | "cells">;

interface WrittenBlock {
  /** The rows in the order given. */
  readonly rowIds: readonly RowId[];
  readonly added: number;
  readonly changed: number;
  /** Takes back what nobody has changed since. */
  readonly takeBack: () => void;
}

/**
 * Puts a block into a worksheet as one step of undo, in edits that each fit into a push. `cellsOfNew` is what new rows
 * hold where the block says nothing. Undefined where the worksheet has no room for so many rows.
 */
export function writeBlock<Planned extends BlockRow>(
  document: WorksheetDocument,
  rows: readonly Planned[],
  cellsOfNew: (row: Planned) => Cells = () => ({}),
): WrittenBlock | undefined {
  const { doc, columns } = document;
  const before = readRows(doc, columns);
  const fresh = rows.filter((row) => row.rowId === null);
  if (before.length + fresh.length > rowsMax) return undefined;
  const rowIds = rows.map((row) => row.rowId ?? newId());
  const byId = new Map(before.map((row) => [row.id, row]));
  const changes = rows.flatMap((row) => changesOf(byId.get(row.rowId ?? ""), row));
  const orders = orderKeysAtEnd(
    before.map((row) => row.order),
    fresh.length,
    randomBytes(fresh.length * orderKeyBytes),
  );
  const added = rowIds.filter((_, at) => rows[at]?.rowId === null);
  document.asOneStep(() => {
    applyInParts(document, changes);
    addRows(
      doc,
      columns,
      fresh.map((row, at) => ({
        id: added[at] ?? newId(),
        order: orders[at] ?? "",
        cells: { ...cellsOfNew(row), ...cellsOf(row.cells) },
      })),
    );
  });
  return {
    rowIds,
    added: added.length,
    changed: new Set(changes.map(({ rowId }) => rowId)).size,
    takeBack: () =>
      document.asOneStep(() => {
        applyInParts(document, unchangedSince(document, changes).map(inverse));
        setTrashed(doc, added, true);
      }),
  };
}

/** Cells keyed by column, the years of a column put together. */
function cellsOf(planned: readonly PlannedCell[], present: Cells = {}): Cells {
  const cells: Record<string, CellValue> = {};
  for (const { column, year, value } of planned) {
    const before = cells[column.key] ?? present[column.key] ?? null;
    cells[column.key] = year === null ? value : withYear(before, year, value);
  }
  return cells;
}

function withYear(before: CellValue, year: string, value: CellValue): CellValue {
  const { [year]: _, ...others } = yearsOf(before);
  return typeof value === "number" || (typeof value === "string" && value !== "")
    ? { ...others, [year]: value }
    : others;
}

function changesOf(row: Row | undefined, { cells }: BlockRow): readonly RowChange[] {
  if (row === undefined) return [];
  return Object.entries(cellsOf(cells, row.cells)).flatMap(([column, after]) => {
    const before = row.cells[column] ?? null;
    const isSame = isSameCell(comparable(before), comparable(after));
    return isSame ? [] : [{ rowId: row.id, column, before, after }];
  });
}

function inverse({ rowId, column, before, after }: RowChange): RowChange {
  return { rowId, column, before: after, after: before };
}

function unchangedSince(
  { doc, columns }: WorksheetDocument,
  changes: readonly RowChange[],
): readonly RowChange[] {
  const now = new Map(readRows(doc, columns).map((row) => [row.id, row]));
  return changes.filter(({ rowId, column, after }) => {
    const value = now.get(rowId)?.cells[column] ?? null;
    return isSameCell(comparable(value), comparable(after));
  });
}

/** Entries are read in the order of their ids. */
function comparable(value: CellValue): CellValue {
  if (isEmptyCell(value)) return null;
  return Array.isArray(value) ? value.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : value;
}

/** Cells of one edit: well below what one push takes, however long their texts. */
const cellsPerPart = 1_000;
const charsPerPart = 60_000;

function applyInParts({ doc, columns }: WorksheetDocument, changes: readonly RowChange[]): void {
  let part: RowChange[] = [];
  let chars = 0;
  const flush = () => {
    const now = part;
    part = [];
    chars = 0;
    if (now.length > 0) asOneEdit(doc, () => applyChanges(doc, now, { columns, orders: [] }));
  };
  for (const change of changes) {
    const length = JSON.stringify(change.after).length;
    if (part.length >= cellsPerPart || chars + length > charsPerPart) flush();
    part.push(change);
    chars += length;
  }
  flush();
}
