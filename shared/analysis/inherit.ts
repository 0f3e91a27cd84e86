import type { WorksheetKey } from "../domain/worksheet-key";
import { entriesOf, isEmptyCell, type CellValue, type SetEntry } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import type { Cells, Row } from "../worksheets/row";
import { worksheets } from "../worksheets/worksheet-catalog";

/**
 * The filled cells of a row newly made from `origins` (in the order they were picked): the origin column names them,
 * and every column with `inheritedFrom` is copied. Sets are the union over all origins; a single value is that of the
 * first origin that has one. Copied once, at creation: later changes of the origins change nothing here.
 */
export function cellsFromOrigins(
  worksheet: WorksheetKey,
  columns: readonly Column[],
  origins: readonly Row[],
): Cells {
  const cells: Record<string, CellValue> = {};
  const origin = columns.find((column) => column.key === worksheets[worksheet].originColumn);
  if (origin === undefined || origins.length === 0) return cells;
  if (origin.kind.type === "references") {
    cells[origin.key] = origins.map((row): SetEntry => ({ id: row.id, text: null }));
  } else if (origin.kind.type === "reference") {
    cells[origin.key] = origins[0]?.id ?? null;
  }
  const from = originWorksheet(origin);
  for (const column of columns) {
    if (column.inheritedFrom === undefined || column.inheritedFrom.worksheet !== from) continue;
    const value = inherited(column, origins);
    if (!isEmptyCell(value)) cells[column.key] = value;
  }
  return cells;
}

/** The worksheet an origin column points into; undefined for any other column. */
function originWorksheet({ kind }: Column): WorksheetKey | undefined {
  return kind.type === "reference" || kind.type === "references" ? kind.to : undefined;
}

function inherited(column: Column, origins: readonly Row[]): CellValue {
  const source = column.inheritedFrom?.column ?? "";
  const values = origins.map((row) => row.cells[source] ?? null).filter((value) => !isEmptyCell(value));
  if (column.kind.type !== "set" && column.kind.type !== "references") return values[0] ?? null;
  const union = new Map<string, SetEntry>();
  for (const entry of values.flatMap(entriesOf)) if (!union.has(entry.id)) union.set(entry.id, entry);
  return [...union.values()];
}
