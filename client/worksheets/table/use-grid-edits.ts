import { setValue } from "../../../shared/documents/write-rows";
import type { CellValue } from "../../../shared/worksheets/cell";
import type { Row } from "../../../shared/worksheets/row";
import type { BlockRow } from "../paste/write-block";
import { useRoom } from "../../sync/room-context";
import { useSelectedRow } from "../trace/use-selected-row";
import { valueAt, writtenColumn } from "./grid-cells";
import { unfold } from "./fold-state";
import { withAllYears, type GridColumn } from "./grid-columns";
import type { GridPlace } from "./grid-moves";
import { selectedShape } from "./grid-range";
import { useGridStore, type Editing } from "./grid-state";
import type { RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";

export interface GridContent {
  readonly groups: readonly RowGroup[];
  readonly columns: readonly GridColumn[];
  /** Rows stand in an order of this person's own: they are not moved. */
  readonly isSorted: boolean;
}

/** The selected cells as they stand on screen. */
export interface Selection {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
}

/** What keys do to the selected cells. */
export function useGridEdits({ groups, columns, isSorted }: GridContent) {
  const { document, settings, write, actions } = useTableSheet();
  const grid = useGridStore();
  const { select } = useSelectedRow();
  const { content } = useRoom().replica(document.key);
  const rowIds = groups.flatMap((group) => group.rowIds);

  const selection = (place: GridPlace): Selection => {
    const shape = { rowIds, columnIds: columns.map((column) => column.id) };
    const selected = selectedShape(shape, { place, range: grid.getState().range });
    return {
      rows: selected.rowIds.flatMap((id) => content.row(id) ?? []),
      columns: columns.filter((column) => selected.columnIds.includes(column.id)),
    };
  };
  const edit = (place: GridPlace, how: Editing) => {
    const column = columns.find((one) => one.id === place.columnId);
    if (column === undefined || column.type === "total") return;
    if (column.type === "code") select(place.rowId);
    else if (write && column.column.kind.type === "yesNo") flip(place, column.column.key);
    else if (write) grid.setState({ place: inYears(place, column), editing: how, range: null });
  };
  /** Folded years open to be written: each is a cell of its own, one Tab from the next. */
  const inYears = (place: GridPlace, column: GridColumn): GridPlace => {
    const first = withAllYears([column], settings.planYears).find((one) => one.type === "year");
    if (column.type === "year" || first === undefined) return place;
    unfold([first.column.key]);
    return { ...place, columnId: first.id };
  };
  const flip = ({ rowId }: GridPlace, column: string) => {
    const isYes = content.row(rowId)?.cells[column] === true;
    document.asOneStep(() => setValue(document.doc, { rowId, column }, isYes ? null : true));
  };
  const clear = (place: GridPlace) => {
    if (write) actions.clear(cellsOf(selection(place), () => null));
  };
  /** The first selected row into those below it; a single cell takes what stands above it. */
  const fillDown = (place: GridPlace) => {
    const { rows: chosen, columns: across } = selection(place);
    const above = content.row(rowIds[rowIds.indexOf(place.rowId) - 1] ?? "");
    const [source, below] = chosen.length > 1 ? [chosen[0], chosen.slice(1)] : [above, chosen];
    if (!write || source === undefined) return;
    actions.fillDown(cellsOf({ rows: below, columns: across }, (_, column) => valueAt(source, column)));
  };
  /**
   * The first selected column into those beside it that hold the same kind, as the years of a budget do. Gives back
   * whether there are any: of a single column the key is the browser's, which loads the page anew.
   */
  const fillRight = (place: GridPlace): boolean => {
    const { rows, columns: across } = selection(place);
    const [source, ...others] = across.filter((column) => writtenColumn(column) !== null);
    const alike = source === undefined ? [] : others.filter((column) => isAlike(source, column));
    if (source === undefined || source.type === "code" || across.length === 1) return false;
    if (write) actions.fillRight(cellsOf({ rows, columns: alike }, (row) => valueAt(row, source)));
    return true;
  };
  const shift = (place: GridPlace, by: -1 | 1) => {
    const group = groups.find((one) => one.rowIds.includes(place.rowId));
    if (write && !isSorted && group !== undefined) actions.shift(place.rowId, group.rowIds, by);
  };
  return { selection, edit, clear, fillDown, fillRight, shift };
}

function isAlike(one: GridColumn, other: GridColumn): boolean {
  if (one.type === "code" || other.type === "code" || one.type !== other.type) return false;
  return JSON.stringify(one.column.kind) === JSON.stringify(other.column.kind);
}

function cellsOf(
  { rows, columns }: Selection,
  valueIn: (row: Row, column: Exclude<GridColumn, { type: "code" }>) => CellValue,
): readonly BlockRow[] {
  return rows.map((row) => ({
    rowId: row.id,
    cells: columns.flatMap((shown) => {
      const written = writtenColumn(shown);
      return written === null || shown.type === "code" ? [] : [{ ...written, value: valueIn(row, shown) }];
    }),
  }));
}
