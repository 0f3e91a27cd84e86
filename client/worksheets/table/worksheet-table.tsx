import { useId, useLayoutEffect, useMemo, useRef, type CSSProperties } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { usePresentRowsBy } from "../../sync/use-rows-by";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { shownYears, yearsOf } from "../cells/plan-years";
import { useUnfolded } from "./fold-state";
import { codeColumnId, columnInstead, gridLayout, type GridColumn, type GridLayout } from "./grid-columns";
import { useGrid, useGridStore } from "./grid-state";
import type { RowGroup } from "./row-groups";
import { TableFoot } from "./table-foot";
import { TableGroup } from "./table-group";
import { headRowCount, TableHead } from "./table-head";
import { useTableSheet } from "./table-sheet";
import { useGridEvents } from "./use-grid-events";
import { useGroupBudgets } from "./use-group-budgets";
import { useShownGroups } from "./use-shown-groups";
import { ViewBar } from "./view-bar";
import styles from "./worksheet-table.module.css";

/** The worksheet as a grid an Excel user knows; it scrolls inside itself, with code and title standing still. */
export function WorksheetTable() {
  const { document, description, dimension, write } = useTableSheet();
  const { groups, isSorted, ...view } = useShownGroups();
  const budgets = useGroupBudgets(groups);
  const layout = useLayout();
  const exit = useRef<HTMLSpanElement>(null);
  const keysId = useId();
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  usePlaceOnScreen(layout.columns);
  const events = useGridEvents({ exit, groups, columns: layout.columns, isSorted });
  const entry = useEntryRow(groups);
  const shownIds = useMemo(
    () => (view.shown === view.total ? null : new Set(groups.flatMap((group) => group.rowIds))),
    [groups, view.shown, view.total],
  );
  const hasHeading = document.worksheet === "action" && !isSorted;
  const headRows = headRowCount(layout);
  const firstIndexes = groups.map(
    (_, at) =>
      headRows +
      1 +
      groups.slice(0, at).reduce((sum, { rowIds }) => sum + rowIds.length + (hasHeading ? 1 : 0), 0),
  );
  const rowCount = headRows + view.shown + (hasHeading ? groups.length : 0);
  return (
    <div>
      <ViewBar {...view} />
      <div className={styles.region} data-scrolls="" style={frozenWidths(layout.columns)}>
        <table
          {...events}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- WAI-ARIA grid on a native table
          role="grid"
          className={styles.table}
          style={{ inlineSize: rem(totalWidth(layout.columns)) }}
          aria-label={words.tableOf(localized(description.formName), dimension.name)}
          aria-describedby={keysId}
          aria-readonly={!write}
          aria-multiselectable="true"
          aria-rowcount={rowCount}
        >
          <colgroup>
            {layout.columns.map((column) => (
              <col key={column.id} style={{ inlineSize: rem(column.width + cellPadding) }} />
            ))}
          </colgroup>
          <TableHead layout={layout} />
          {groups.map((group, at) => (
            <TableGroup
              key={group.originId ?? ""}
              budget={budgets[at] ?? 0}
              columns={layout.columns}
              firstIndex={firstIndexes[at] ?? 1}
              entry={entry !== null && group.rowIds.includes(entry) ? entry : null}
              {...{ group, hasHeading, isSorted }}
            />
          ))}
          <TableFoot columns={layout.columns} shownIds={shownIds} />
        </table>
        <VisuallyHidden id={keysId}>{words.tableKeys}</VisuallyHidden>
        <span ref={exit} tabIndex={-1}>
          <VisuallyHidden>{words.afterTable}</VisuallyHidden>
        </span>
      </div>
    </div>
  );
}

/** The columns on screen; the same object until a column, a fold or a year outside the plan changes. */
function useLayout(): GridLayout {
  const { document, description, settings } = useTableSheet();
  const unfolded = useUnfolded();
  const { columns } = document;
  const ofYears = useMemo(() => columns.filter((column) => column.kind.type === "years"), [columns]);
  const keys = ofYears.map((column) => column.key);
  const rows = usePresentRowsBy(document, keys);
  const years = useMemo(
    () =>
      JSON.stringify(
        ofYears.map((column) =>
          shownYears(
            settings.planYears,
            rows.map((row) => yearsOf(row.cells[column.key] ?? null)),
          ),
        ),
      ),
    [ofYears, settings.planYears, rows],
  );
  return useMemo(() => {
    const shown = JSON.parse(years) as readonly ReturnType<typeof shownYears>[];
    const folded = ofYears.filter((column) => !unfolded.has(column.key));
    return gridLayout({
      columns,
      titleColumn: description.titleColumn,
      yearsOfColumn: (column) => shown[ofYears.indexOf(column)] ?? [],
      folded: new Set(folded.map((column) => column.key)),
    });
  }, [columns, ofYears, description, years, unfolded]);
}

/** A link, and what a paste left to look at, name a column or one year of it, whichever of them is on screen. */
function usePlaceOnScreen(columns: readonly GridColumn[]): void {
  const grid = useGridStore();
  const instead = useGrid(({ place }) => (place === null ? null : columnInstead(columns, place.columnId)));
  useLayoutEffect(() => {
    const { place } = grid.getState();
    if (place !== null && instead !== null)
      grid.setState({ place: { ...place, columnId: instead }, range: null });
  }, [grid, instead]);
}

/** The row the Tab key enters while nothing is selected. */
function useEntryRow(groups: readonly RowGroup[]): RowId | null {
  const ids = useMemo(() => groups.flatMap((group) => group.rowIds), [groups]);
  const first = ids[0] ?? null;
  return useGrid(({ place }) => (place !== null && ids.includes(place.rowId) ? null : first));
}

/** Padding of a cell, in characters. */
const cellPadding = 2;

/** Width of an average letter of the table. Not `ch`, which means something else in the smaller type of the head. */
const letterRem = 0.5;

function rem(letters: number): string {
  return `${letters * letterRem}rem`;
}

function totalWidth(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width + cellPadding, 0);
}

/** Where the title column stands still: right of the code. */
function frozenWidths(columns: readonly GridColumn[]): CSSProperties {
  const code = columns.find((column) => column.id === codeColumnId)?.width ?? 0;
  const title = columns[1]?.width ?? 0;
  return {
    "--code-width": rem(code + cellPadding),
    "--frozen-width": rem(code + title + 2 * cellPadding),
  } as CSSProperties;
}
