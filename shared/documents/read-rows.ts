import * as Y from "yjs";
import { emptyCell, type CellValue, type SetEntry, type YearValues } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import { compareRows, type Row, type RowId } from "../worksheets/row";
import { containerOf, rowKeys, rowsOf, type RowMap } from "./row-shape";

/**
 * Plain, frozen rows in shared order, trashed ones included. Whatever the document holds that does not fit its
 * column reads as empty: a reader never throws over somebody else's edit.
 */
export function readRows(doc: Y.Doc, columns: readonly Column[]): readonly Row[] {
  const rows: Row[] = [];
  rowsOf(doc).forEach((map, id) => {
    if (map instanceof Y.Map) rows.push(readRow(id, map, columns));
  });
  return Object.freeze(rows.sort(compareRows));
}

/** One row as a plain frozen value. */
export function readRow(id: RowId, map: RowMap, columns: readonly Column[]): Row {
  const cells: Record<string, CellValue> = {};
  for (const column of columns) cells[column.key] = readCell(map.get(column.key), column);
  const order = map.get(rowKeys.order);
  return Object.freeze({
    id,
    order: typeof order === "string" ? order : "",
    trashed: map.get(rowKeys.trashed) === true,
    sample: map.get(rowKeys.sample) === true,
    cells: Object.freeze(cells),
  });
}

function readCell(stored: unknown, column: Column): CellValue {
  const { kind } = column;
  switch (containerOf(kind)) {
    case "text":
      return stored instanceof Y.Text ? stored.toJSON() : "";
    case "map":
      if (!(stored instanceof Y.Map)) return emptyCell(kind);
      return kind.type === "years" ? readYears(stored) : readEntries(stored);
    case "value":
      return readValue(stored, column);
  }
}

function readValue(stored: unknown, { kind }: Column): CellValue {
  const fits =
    kind.type === "yesNo"
      ? typeof stored === "boolean"
      : kind.type === "money"
        ? Number.isSafeInteger(stored)
        : typeof stored === "string" || (kind.type === "measure" && Number.isFinite(stored));
  return fits ? (stored as CellValue) : emptyCell(kind);
}

function readEntries(map: Y.Map<unknown>): readonly SetEntry[] {
  const entries: SetEntry[] = [];
  map.forEach((value, id) => {
    if (value === true) entries.push({ id, text: null });
    else if (typeof value === "string") entries.push({ id, text: value });
  });
  return Object.freeze(entries.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function readYears(map: Y.Map<unknown>): YearValues {
  const years: Record<string, number | string> = {};
  for (const year of [...map.keys()].sort()) {
    const value = map.get(year);
    if (typeof value === "number" || (typeof value === "string" && value !== "")) years[year] = value;
  }
  return Object.freeze(years);
}
