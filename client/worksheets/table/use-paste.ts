import { useCallback } from "react";
import { flushSync } from "react-dom";
import { cellsFromOrigins } from "../../../shared/analysis/inherit";
import type { PastedTable } from "../../../shared/worksheets/paste/pasted-table";
import type { PastePlan, PlannedRow } from "../../../shared/worksheets/paste/plan-paste";
import type { Cells, RowId } from "../../../shared/worksheets/row";
import { entriesOf } from "../../../shared/worksheets/cell";
import { newId } from "../../sync/random";
import { useRoom } from "../../sync/room-context";
import { useLanguage, useLocalized } from "../../words/language";
import { useOriginsNow } from "../cells/use-origins";
import { tableFromClipboard } from "../paste/clipboard-table";
import { copiedHere } from "../paste/copied-cells";
import { originNames } from "../paste/origin-names";
import { pasteBlock } from "../paste/paste-block";
import { rowsByCode } from "../paste/rows-by-code";
import { unfold } from "./fold-state";
import { blockColumn, gridLayout, withAllYears, type GridColumn } from "./grid-columns";
import { showCell } from "./grid-elements";
import type { GridPlace } from "./grid-moves";
import { useGridStore } from "./grid-state";
import type { RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";

/** Where a block goes when a cell is selected. */
export interface PasteFrom {
  readonly place: GridPlace;
  readonly groups: readonly RowGroup[];
  /** As on screen, from left to right. */
  readonly columns: readonly GridColumn[];
  /** So many cells are selected: a single one that is copied goes into all of them. */
  readonly size: { readonly rows: number; readonly columns: number };
}

export type Paste = (data: Pick<DataTransfer, "getData">, from: PasteFrom | null) => void;

/** Pastes a block of cells into this worksheet. */
export function usePaste(): Paste {
  const { document, description, dimension, settings, originWorksheet, originColumn } = useTableSheet();
  const { content } = useRoom().replica(document.key);
  const originsNow = useOriginsNow(document, originWorksheet);
  const grid = useGridStore();
  const language = useLanguage();
  const localized = useLocalized();
  return useCallback(
    (data, from) => {
      const { columns, worksheet } = document;
      const origins = originsNow();
      const rows =
        from?.groups.flatMap((one) => one.rowIds.flatMap((id) => content.row(id) ?? [])) ??
        content.rows.value.filter((row) => !row.trashed);
      const group = from?.groups.find((one) => one.rowIds.includes(from.place.rowId));
      const shown = from?.columns ?? columnsOfScreen();
      const columnAt = shown.findIndex((column) => column.id === from?.place.columnId);
      const copied = tableFromClipboard(data);
      const table = from === null ? copied : repeated(copied, from.size);
      const here = copiedHere(data.getData("text/plain"));
      const exact = here !== undefined && table !== copied ? () => here(0, 0) : here;
      const pasted = pasteBlock(document, {
        table,
        rowName: localized(description.rowName),
        sheet: {
          worksheet,
          columns: columns.filter((column) => !column.hidden),
          context: {
            settings,
            dimension,
            language,
            rowsOf: (of) => (of === originWorksheet ? originNames(of, origins) : []),
            spareId: newId,
          },
          rows,
          rowsByCode: rowsByCode(rows, content.labels.value),
          shown: withAllYears(shown, settings.planYears).map(blockColumn),
          at:
            from === null
              ? null
              : {
                  row: rows.findIndex((row) => row.id === from.place.rowId),
                  column: withAllYears(shown.slice(0, columnAt), settings.planYears).length,
                },
          ...(exact === undefined ? {} : { exact }),
        },
        cellsOfNew: (row, plan) => inherited(row, plan, group?.originId ?? null),
      });
      const years = columns.filter(
        ({ key, kind }) => kind.type === "years" && pasted?.plan.filled.has(key) === true,
      );
      unfold(years.map((column) => column.key));
      const isBelow = pasted?.plan.rows[0]?.rowId === null;
      const [first] = pasted?.rowIds ?? [];
      // What was added stands far down in a long list.
      if (isBelow && first !== undefined) lookAt({ rowId: first, columnId: description.titleColumn });

      function lookAt(place: GridPlace): void {
        flushSync(() => grid.setState({ place, editing: null, range: null, tabFrom: null }));
        showCell(place);
      }
      function columnsOfScreen(): readonly GridColumn[] {
        const all = gridLayout({
          columns,
          titleColumn: description.titleColumn,
          yearsOfColumn: () => [],
          folded: new Set(columns.map((column) => column.key)),
        });
        return all.columns.slice(1);
      }
      /** A new row inherits from its origin what the block does not fill. */
      function inherited({ cells }: PlannedRow, { filled }: PastePlan, groupOrigin: RowId | null): Cells {
        const named = cells.find(({ column }) => column.key === originColumn)?.value ?? null;
        const ids = typeof named === "string" ? [named] : entriesOf(named).map((entry) => entry.id);
        const below = filled.has(originColumn) || groupOrigin === null ? [] : [groupOrigin];
        const picked = [...ids, ...below].flatMap((id) => origins.rows.filter((row) => row.id === id));
        const all = Object.entries(cellsFromOrigins(worksheet, columns, picked));
        return Object.fromEntries(all.filter(([key]) => !filled.has(key)));
      }
    },
    [
      document,
      description,
      dimension,
      settings,
      originWorksheet,
      originColumn,
      content,
      originsNow,
      grid,
      language,
      localized,
    ],
  );
}

/** A single cell in all of the selected ones; any other block as it is. */
function repeated(table: PastedTable, { rows, columns }: PasteFrom["size"]): PastedTable {
  const [cell, ...others] = table.flat();
  if (cell === undefined || others.length > 0 || rows * columns === 1) return table;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));
}
