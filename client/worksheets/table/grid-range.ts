import type { GridPlace, GridShape } from "./grid-moves";

/** Selected cells: those of these columns in these rows. Rows that come between them later are not in it. */
export interface GridRange {
  readonly rowIds: ReadonlySet<string>;
  readonly columnIds: ReadonlySet<string>;
  /** Where it was begun from the selected cell to; Shift and an arrow go on from there. */
  readonly to: GridPlace;
}

/** All cells between two places; null where one of them is gone, or both are the same. */
export function rangeBetween(
  { rowIds, columnIds }: GridShape,
  from: GridPlace,
  to: GridPlace,
): GridRange | null {
  const rows = between(rowIds, from.rowId, to.rowId);
  const columns = between(columnIds, from.columnId, to.columnId);
  const isOne = rows.length * columns.length <= 1;
  return isOne ? null : { rowIds: new Set(rows), columnIds: new Set(columns), to };
}

/** The rows and columns of a selection as they stand on screen; of one cell without a range. */
export function selectedShape(
  { rowIds, columnIds }: GridShape,
  { place, range }: { readonly place: GridPlace; readonly range: GridRange | null },
): GridShape {
  return {
    rowIds: rowIds.filter((id) => range?.rowIds.has(id) ?? id === place.rowId),
    columnIds: columnIds.filter((id) => range?.columnIds.has(id) ?? id === place.columnId),
  };
}

/** All cells, or the selected ones with all of their rows or columns. */
export function wholeRange(
  shape: GridShape,
  { place, range }: { readonly place: GridPlace; readonly range: GridRange | null },
  what: "all" | "rows" | "columns",
): GridRange {
  const selected = selectedShape(shape, { place, range });
  return {
    rowIds: new Set((what === "rows" ? selected : shape).rowIds),
    columnIds: new Set((what === "columns" ? selected : shape).columnIds),
    to: place,
  };
}

function between(all: readonly string[], one: string, other: string): readonly string[] {
  const places = [all.indexOf(one), all.indexOf(other)];
  if (places.includes(-1)) return [];
  return all.slice(Math.min(...places), Math.max(...places) + 1);
}
