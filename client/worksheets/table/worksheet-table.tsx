import { useId, useMemo, useRef, type CSSProperties } from "react";
import type { Row } from "../../../shared/worksheets/row";
import { usePresentRows } from "../../sync/use-rows";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { shownYears, yearsOf } from "../cells/plan-years";
import { useUnfolded } from "./fold-state";
import { codeColumnId, gridLayout, type GridColumn, type GridLayout } from "./grid-columns";
import { useGrid } from "./grid-state";
import { GroupHeading } from "./group-heading";
import type { RowGroup } from "./row-groups";
import { TableFoot } from "./table-foot";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { useTableSheet } from "./table-sheet";
import { useGridEvents } from "./use-grid-events";
import { useShownGroups } from "./use-shown-groups";
import { ViewBar } from "./view-bar";
import styles from "./worksheet-table.module.css";

/** The worksheet as a grid an Excel user knows; it scrolls inside itself, with code and title standing still. */
export function WorksheetTable() {
  const { document, description, dimension, write } = useTableSheet();
  const { groups, isSorted, ...view } = useShownGroups();
  const layout = useLayout();
  const exit = useRef<HTMLSpanElement>(null);
  const keysId = useId();
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const events = useGridEvents({ exit, groups, columns: layout.columns, isSorted });
  const entry = useEntryRow(groups);
  return (
    <div>
      <ViewBar {...view} />
      <div className={styles.region} style={frozenWidths(layout.columns)}>
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
        >
          <colgroup>
            {layout.columns.map((column) => (
              <col key={column.id} style={{ inlineSize: rem(column.width + cellPadding) }} />
            ))}
          </colgroup>
          <TableHead layout={layout} />
          {groups.map((group) => (
            <tbody key={group.originId ?? ""}>
              {document.worksheet === "action" && !isSorted && (
                <GroupHeading group={group} columnCount={layout.columns.length} />
              )}
              {group.rows.map((row) => (
                <TableRow
                  key={row.id}
                  rowId={row.id}
                  columns={layout.columns}
                  isEntry={row.id === entry}
                  among={isSorted ? noRows : group.rows}
                />
              ))}
            </tbody>
          ))}
          <TableFoot columns={layout.columns} />
        </table>
        <VisuallyHidden id={keysId}>{words.tableKeys}</VisuallyHidden>
        <span ref={exit} tabIndex={-1} />
      </div>
    </div>
  );
}

/** Sorted rows are not moved among each other. */
const noRows: readonly Row[] = [];

/** The columns on screen; the same object until a column, a fold or a year outside the plan changes. */
function useLayout(): GridLayout {
  const { document, description, settings } = useTableSheet();
  const rows = usePresentRows(document);
  const unfolded = useUnfolded();
  const { columns } = document;
  const yearColumns = columns.filter((column) => column.kind.type === "years");
  const years = JSON.stringify(
    yearColumns.map((column) =>
      shownYears(
        settings.planYears,
        rows.map((row) => yearsOf(row.cells[column.key] ?? null)),
      ),
    ),
  );
  return useMemo(() => {
    const shown = JSON.parse(years) as readonly ReturnType<typeof shownYears>[];
    const folded = columns.filter((column) => column.kind.type === "years" && !unfolded.has(column.key));
    const ofYears = columns.filter((column) => column.kind.type === "years");
    return gridLayout({
      columns,
      titleColumn: description.titleColumn,
      yearsOfColumn: (column) => shown[ofYears.indexOf(column)] ?? [],
      folded: new Set(folded.map((column) => column.key)),
    });
  }, [columns, description, years, unfolded]);
}

/** The row the Tab key enters while nothing is selected. */
function useEntryRow(groups: readonly RowGroup[]): string | undefined {
  const selected = useGrid((state) => state.place?.rowId ?? null);
  const rows = groups.flatMap((group) => group.rows);
  return rows.some((row) => row.id === selected) ? undefined : rows[0]?.id;
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
