import * as Y from "yjs";
import { isEmptyCell, type CellValue, type SetEntry } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import type { Cells, RowId } from "../worksheets/row";
import { localEdit, rowCreation } from "./origins";
import { containerOf, rowKeys, rowsOf, type RowMap } from "./row-shape";

export interface NewRow {
  readonly id: RowId;
  readonly order: string;
  readonly sample?: boolean;
  /** Filled columns only. */
  readonly cells: Cells;
}

/**
 * Adds rows. Each is born trashed and untracked, then made present as a tracked edit: undoing the creation puts the
 * row into Sampah and loses nobody's text. Ids that exist already are left as they are. Many rows are made in parts,
 * each small enough for one push, and taken back as one.
 */
export function addRows(doc: Y.Doc, columns: readonly Column[], rows: readonly NewRow[]): void {
  const fresh = rows.filter((row) => !rowsOf(doc).has(row.id));
  for (const part of inParts(fresh)) {
    doc.transact(() => {
      for (const row of part) rowsOf(doc).set(row.id, makeRow(columns, row));
    }, rowCreation);
  }
  doc.transact(() => {
    for (const row of fresh) rowsOf(doc).get(row.id)?.set(rowKeys.trashed, false);
  }, localEdit);
}

/** Sets a cell that holds one value; an empty value clears it. Prose is edited through `proseOf`. */
export function setValue(doc: Y.Doc, cell: CellAddress, value: string | number | boolean | null): void {
  edit(doc, cell.rowId, (row) => {
    if ((row.get(cell.column) ?? null) !== value) row.set(cell.column, value);
  });
}

/** Adds or replaces one entry of a set (a reference, or a kept text). */
export function putEntry(doc: Y.Doc, cell: CellAddress, entry: SetEntry): void {
  edit(doc, cell.rowId, (row) => containerAt(row, cell.column)?.set(entry.id, entry.text ?? true));
}

export function removeEntry(doc: Y.Doc, cell: CellAddress, entryId: string): void {
  edit(doc, cell.rowId, (row) => containerAt(row, cell.column)?.delete(entryId));
}

/** Sets the value of one calendar year; null clears it. */
export function setYear(
  doc: Y.Doc,
  cell: CellAddress & { readonly year: number },
  value: number | string | null,
): void {
  edit(doc, cell.rowId, (row) => {
    const years = containerAt(row, cell.column);
    if (value === null) years?.delete(String(cell.year));
    else years?.set(String(cell.year), value);
  });
}

/** Moves a row by changing its key (and, between quadrants, its quadrant): never delete and insert. */
export function moveRow(
  doc: Y.Doc,
  rowId: RowId,
  to: { readonly order: string; readonly cells?: Cells },
): void {
  edit(doc, rowId, (row) => {
    row.set(rowKeys.order, to.order);
    for (const [key, value] of Object.entries(to.cells ?? {})) row.set(key, value);
  });
}

/** Puts rows into Sampah or takes them out; a row is never removed. */
export function setTrashed(doc: Y.Doc, rowIds: readonly RowId[], trashed: boolean): void {
  doc.transact(() => {
    for (const rowId of rowIds) {
      const row = rowsOf(doc).get(rowId);
      if (row !== undefined && (row.get(rowKeys.trashed) === true) !== trashed)
        row.set(rowKeys.trashed, trashed);
    }
  }, localEdit);
}

/** The shared text of a prose cell, for binding to a field; undefined while the row has not arrived. */
export function proseOf(doc: Y.Doc, cell: CellAddress): Y.Text | undefined {
  const stored = rowsOf(doc).get(cell.rowId)?.get(cell.column);
  return stored instanceof Y.Text ? stored : undefined;
}

/** Several edits as one transaction and one undo step. */
export function asOneEdit(doc: Y.Doc, edits: () => void): void {
  doc.transact(edits, localEdit);
}

export interface CellAddress {
  readonly rowId: RowId;
  readonly column: string;
}

/** A row without content costs some hundred bytes. */
const rowsPerPart = 100;
/** In UTF-16 units, of which each is three bytes at most: well below what one push takes. */
const charsPerPart = 60_000;

function inParts(rows: readonly NewRow[]): readonly (readonly NewRow[])[] {
  const parts: NewRow[][] = [];
  let chars = 0;
  for (const row of rows) {
    const length = JSON.stringify(row.cells).length;
    const part = parts.at(-1);
    chars += length;
    if (part !== undefined && part.length < rowsPerPart && chars <= charsPerPart) part.push(row);
    else {
      parts.push([row]);
      chars = length;
    }
  }
  return parts;
}

function edit(doc: Y.Doc, rowId: RowId, change: (row: RowMap) => void): void {
  const row = rowsOf(doc).get(rowId);
  if (row !== undefined) doc.transact(() => change(row), localEdit);
}

function containerAt(row: RowMap, column: string): Y.Map<unknown> | undefined {
  const stored = row.get(column);
  return stored instanceof Y.Map ? stored : undefined;
}

function makeRow(columns: readonly Column[], { order, sample, cells }: NewRow): RowMap {
  const row: RowMap = new Y.Map<unknown>([
    [rowKeys.order, order],
    [rowKeys.trashed, true],
  ]);
  if (sample === true) row.set(rowKeys.sample, true);
  for (const column of columns) {
    const value = cells[column.key];
    switch (containerOf(column.kind)) {
      case "text":
        row.set(column.key, new Y.Text(typeof value === "string" ? value : ""));
        break;
      case "map":
        row.set(column.key, new Y.Map<unknown>(mapEntries(value)));
        break;
      case "value":
        if (value !== undefined && !isEmptyCell(value)) row.set(column.key, value);
        break;
    }
  }
  return row;
}

function mapEntries(value: CellValue | undefined): [string, unknown][] {
  if (value === undefined || value === null || typeof value !== "object") return [];
  return isEntries(value) ? value.map((entry) => [entry.id, entry.text ?? true]) : Object.entries(value);
}

function isEntries(value: CellValue): value is readonly SetEntry[] {
  return Array.isArray(value);
}
