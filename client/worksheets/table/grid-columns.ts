import type { BlockColumn } from "../../../shared/worksheets/paste/block-header";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import type { ShownYear } from "../cells/plan-years";

/** One column of the table on screen. Years have a column each; `code` is the row's own. */
export type GridColumn =
  | { readonly type: "code"; readonly id: string; readonly width: number }
  | { readonly type: "cell"; readonly id: string; readonly width: number; readonly column: WorkshopColumn }
  | {
      readonly type: "year";
      readonly id: string;
      readonly width: number;
      readonly column: WorkshopColumn;
      readonly year: string;
      readonly planned: boolean;
    }
  /** Sum of a money column over its years; nothing to type. */
  | { readonly type: "total"; readonly id: string; readonly width: number; readonly column: WorkshopColumn };

/** Header of neighbouring columns: one column alone, or the years of one column. */
export interface HeaderGroup {
  readonly id: string;
  readonly column: WorkshopColumn | null;
  readonly columns: readonly GridColumn[];
  /** Null where there is nothing to fold. */
  readonly folded: boolean | null;
}

export interface GridLayout {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly HeaderGroup[];
}

export interface GridLayoutParts {
  /** In the workshop's order, hidden ones included. */
  readonly columns: readonly WorkshopColumn[];
  /** Stands first, beside the code, and stays while the rest scrolls. */
  readonly titleColumn: string;
  readonly yearsOfColumn: (column: WorkshopColumn) => readonly ShownYear[];
  readonly folded: ReadonlySet<string>;
}

/** The columns of the table, made from the description of the worksheet. Widths are in characters. */
export function gridLayout({ columns, titleColumn, yearsOfColumn, folded }: GridLayoutParts): GridLayout {
  const shown = columns.filter((column) => !column.hidden);
  const title = shown.filter((column) => column.key === titleColumn);
  const rest = shown.filter((column) => column.key !== titleColumn);
  const code: GridColumn = { type: "code", id: codeColumnId, width: codeWidth };
  const groups: HeaderGroup[] = [{ id: codeColumnId, column: null, columns: [code], folded: null }];
  for (const column of [...title, ...rest]) {
    groups.push(groupOf(column, yearsOfColumn(column), folded.has(column.key)));
  }
  return { columns: groups.flatMap((group) => group.columns), groups };
}

/** The same columns with all years, as cells are copied and pasted. */
export function withAllYears(
  columns: readonly GridColumn[],
  planYears: readonly number[],
): readonly GridColumn[] {
  const planned = planYears.map((year) => ({ year: String(year), planned: true }));
  return columns.flatMap((shown) =>
    shown.type === "cell" && shown.column.kind.type === "years"
      ? columnsOfYears(shown.column, planned)
      : [shown],
  );
}

/** Where a cell goes that is pasted into a column. */
export function blockColumn(shown: GridColumn): BlockColumn {
  switch (shown.type) {
    case "code":
      return { type: "code" };
    case "total":
      return { type: "nothing" };
    case "year":
      return { type: "year", column: shown.column, year: shown.year };
    case "cell":
      return { type: "cell", column: shown.column };
  }
}

/** Where a cell stands while its years are unfolded, or folded; null where its column is on screen, or in no way. */
export function columnInstead(columns: readonly GridColumn[], id: string): string | null {
  if (columns.some((column) => column.id === id)) return null;
  const [key = id] = id.split("/");
  return columns.find((column) => column.id === key || column.id.startsWith(`${key}/`))?.id ?? null;
}

export const codeColumnId = "#code";
const codeWidth = 13;
/** The title stands still while the rest scrolls, so it may not take the room of the rest. */
const titleMaxWidth = 32;
/** A row that is referred to shows its code. */
const referenceMaxWidth = 14;
/** Room for the label over a short column. */
const leastWidth = 10;
/** A total adds up amounts of years and rows: there is room for hundreds of trillions, in bold. */
const totalExtraWidth = 5;
/** Room for "1 · 1 · 1 · 1 · 1" while the years of a target are folded. */
const foldedWidth = 18;

function shownWidth({ kind, width }: WorkshopColumn): number {
  const most = kind.type === "reference" ? referenceMaxWidth : titleMaxWidth;
  return Math.max(leastWidth, Math.min(width, most));
}

function groupOf(column: WorkshopColumn, years: readonly ShownYear[], folded: boolean): HeaderGroup {
  if (column.kind.type !== "years") {
    const cell: GridColumn = { type: "cell", id: column.key, width: shownWidth(column), column };
    return { id: column.key, column, columns: [cell], folded: null };
  }
  if (folded) {
    const cell: GridColumn = { type: "cell", id: column.key, width: foldedWidth, column };
    return { id: column.key, column, columns: [cell], folded };
  }
  return { id: column.key, column, columns: columnsOfYears(column, years), folded };
}

function columnsOfYears(column: WorkshopColumn, years: readonly ShownYear[]): readonly GridColumn[] {
  const yearColumns = years.map((one): GridColumn => ({
    type: "year",
    id: `${column.key}/${one.year}`,
    width: column.width,
    column,
    ...one,
  }));
  const isMoney = column.kind.type === "years" && column.kind.of === "money";
  const width = column.width + totalExtraWidth;
  return isMoney
    ? [...yearColumns, { type: "total", id: `${column.key}/total`, width, column }]
    : yearColumns;
}
