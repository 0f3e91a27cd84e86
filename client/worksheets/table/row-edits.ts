import { cellsFromOrigins } from "../../../shared/analysis/inherit";
import { orderKeyBytes, orderKeysAtEnd } from "../../../shared/documents/order-key";
import { readRows } from "../../../shared/documents/read-rows";
import {
  addRows,
  asOneEdit,
  moveRow,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
} from "../../../shared/documents/write-rows";
import { entriesOf, type CellValue } from "../../../shared/worksheets/cell";
import type { Row, RowId } from "../../../shared/worksheets/row";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import { newId, randomBytes } from "../../sync/random";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { yearsOf } from "../cells/plan-years";
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
  readonly among: readonly Row[];
  readonly by: -1 | 1;
}

/** Moves a row one place; nothing at the ends. */
export function shiftRow(document: WorksheetDocument, shifted: ShiftedRow): void {
  const all = readRows(document.doc, document.columns);
  const order = orderAfterShift({ ...shifted, all, random: randomBytes(orderKeyBytes) });
  if (order !== null) document.asOneStep(() => moveRow(document.doc, shifted.rowId, { order }));
}

export interface CellPlace {
  readonly rowId: RowId;
  readonly column: WorkshopColumn;
  /** One year of a `years` column; all of them without it. */
  readonly year?: string;
}

/** Empties a cell; the function given back puts back what was there, whatever was done since. */
export function clearCell(document: WorksheetDocument, place: CellPlace): () => void {
  const { doc, columns } = document;
  const { rowId, column } = place;
  const before = readRows(doc, columns).find((row) => row.id === rowId)?.cells[column.key] ?? null;
  document.asOneStep(() => asOneEdit(doc, () => empty(document, place, before)));
  return () => document.asOneStep(() => asOneEdit(doc, () => refill(document, place, before)));
}

function empty({ doc }: WorksheetDocument, { rowId, column, year }: CellPlace, before: CellValue): void {
  const cell = { rowId, column: column.key };
  const text = proseOf(doc, cell);
  if (text !== undefined) text.delete(0, text.length);
  else if (column.kind.type === "years") {
    for (const one of Object.keys(yearsOf(before))) {
      if (year === undefined || year === one) setYear(doc, { ...cell, year: Number(one) }, null);
    }
  } else if (isSet(column)) for (const entry of entriesOf(before)) removeEntry(doc, cell, entry.id);
  else setValue(doc, cell, null);
}

function refill({ doc }: WorksheetDocument, { rowId, column, year }: CellPlace, before: CellValue): void {
  const cell = { rowId, column: column.key };
  const text = proseOf(doc, cell);
  if (text !== undefined) {
    // What somebody has written since is worth more than what was deleted.
    if (text.length === 0 && typeof before === "string") text.insert(0, before);
  } else if (column.kind.type === "years") {
    for (const [one, value] of Object.entries(yearsOf(before))) {
      if (year === undefined || year === one) setYear(doc, { ...cell, year: Number(one) }, value);
    }
  } else if (isSet(column)) for (const entry of entriesOf(before)) putEntry(doc, cell, entry);
  else if (typeof before !== "object") setValue(doc, cell, before);
}

function isSet({ kind }: WorkshopColumn): boolean {
  return kind.type === "set" || kind.type === "references";
}
