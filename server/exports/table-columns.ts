import type { Dimension } from "../../shared/domain/dimension";
import { quadrants } from "../../shared/domain/quadrant";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { leaderColumn as leaderKey } from "../../shared/worksheets/grouped-items";
import type { CellValue } from "../../shared/worksheets/cell";
import type { ColumnKind } from "../../shared/worksheets/column";
import type { Row, RowId } from "../../shared/worksheets/row";
import { columnsOf, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import { huePalette, quadrantPalette, type Rgb } from "./colours";
import { emptyContent, textContent, type Content } from "./content";
import { displayValue, displayYear } from "./display-value";
import type { ExportContext } from "./export-context";
import { codeKey, dimensionKey, numberKey, sumKey, yearKey } from "./sheet-keys";

/** One row of the worksheet with its dimension and its place in the exported table, counted from 1. */
export interface TableEntry {
  readonly row: Row;
  readonly dimension: Dimension;
  readonly number: number;
}

/** One column of an exported table; a `years` column of the worksheet becomes one for each year. */
export interface TableColumn {
  /** Stands in the hidden row of keys. */
  readonly key: string;
  readonly label: string;
  /** Common header above neighbours with the same group. */
  readonly group: string | null;
  /** In characters, before the content has been looked at. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly stretches: boolean;
  /** Has a total at the foot of the table. */
  readonly totals: boolean;
  /** The sum of so many columns to the left. */
  readonly sumsPrevious?: number;
  readonly contentOf: (entry: TableEntry) => Content;
  readonly inkOf?: (entry: TableEntry) => Rgb | undefined;
  readonly edgeOf?: (entry: TableEntry) => Rgb | undefined;
}

export interface TableQuestion {
  readonly worksheet: WorksheetKey;
  readonly entries: readonly TableEntry[];
  /** Undefined where all dimensions are combined; then a column names the dimension of each row. */
  readonly dimension: Dimension | undefined;
  readonly context: ExportContext;
}

/** The number, the code and, where dimensions are combined, the dimension. */
export function leadColumns(question: TableQuestion): readonly TableColumn[] {
  const { context } = question;
  const { words } = context;
  const lead = { group: null, stretches: false, totals: false } as const;
  const dimensionColumn: TableColumn = {
    ...lead,
    key: dimensionKey,
    label: words.dimension,
    width: 13,
    align: "left",
    contentOf: (entry) => textContent(entry.dimension.name),
    inkOf: (entry) => huePalette(entry.dimension.hue).ink,
  };
  return [
    {
      ...lead,
      key: numberKey,
      label: words.number,
      width: 5,
      align: "center",
      contentOf: (entry) => ({ type: "number", value: entry.number, format: "0" }),
    },
    {
      ...lead,
      key: codeKey,
      label: words.code,
      width: 8,
      align: "left",
      contentOf: (entry) => textContent(context.codes.get(entry.row.id) ?? ""),
      inkOf: (entry) => quadrantColour(entry.row) ?? huePalette(entry.dimension.hue).ink,
      edgeOf: (entry) => quadrantColour(entry.row),
    },
    ...(question.dimension === undefined ? [dimensionColumn] : []),
  ];
}

/**
 * The worksheet's visible columns as the workshop named and ordered them. What SWOT items are grouped under is told as
 * soon as one is.
 */
export function worksheetColumns(question: TableQuestion): readonly TableColumn[] {
  return columnsOf(question.worksheet, question.context.settings.columns)
    .filter(({ key, hidden }) => (key === leaderKey ? isAnyGrouped(question) : !hidden))
    .flatMap((column) =>
      column.kind.type === "years"
        ? yearColumns(column, column.kind.of, question)
        : [column.key === leaderKey ? leaderColumn(column, question) : valueColumn(column, question.context)],
    );
}

function isAnyGrouped({ entries, context }: TableQuestion): boolean {
  return entries.some(({ row }) => context.leaders.has(row.id));
}

/** The code of the item a grouped one stands under; a leader that is gone leads nobody. */
function leaderColumn(column: WorkshopColumn, { context }: TableQuestion): TableColumn {
  const codeOf = (rowId: RowId | undefined) => (rowId === undefined ? "" : (context.codes.get(rowId) ?? "•"));
  return {
    ...valueColumn(column, context),
    contentOf: ({ row }) => textContent(codeOf(context.leaders.get(row.id))),
  };
}

function valueColumn(column: WorkshopColumn, context: ExportContext): TableColumn {
  return {
    key: column.key,
    label: column.label[context.language],
    group: null,
    width: printedWidth(column),
    align: alignmentOf(column.kind),
    stretches: column.kind.type === "prose",
    totals: column.kind.type === "money",
    contentOf: ({ row, dimension }) =>
      displayValue(column, row.cells[column.key] ?? null, { dimensionId: dimension.id, context }),
  };
}

/** One column per plan year, the sum of money over them, and years outside the plan that still hold something. */
function yearColumns(
  column: WorkshopColumn,
  of: "measure" | "money",
  { entries, context }: TableQuestion,
): readonly TableColumn[] {
  const label = column.label[context.language];
  const planYears = context.settings.planYears.map(String);
  const isMoney = of === "money";
  const base = { group: label, align: "right", stretches: false, totals: isMoney } as const;
  const yearColumn = (year: string): TableColumn => ({
    ...base,
    key: yearKey(column.key, year),
    label: year,
    width: isMoney ? moneyWidth : column.width * 0.8,
    contentOf: ({ row }) => displayYear(of, row.cells[column.key] ?? null, year),
  });
  const sum: TableColumn = {
    ...base,
    key: sumKey(column.key),
    label: context.words.sum,
    width: moneyWidth,
    sumsPrevious: planYears.length,
    contentOf: () => emptyContent,
  };
  const outside = yearsOutside(column.key, planYears, entries).map((year) => ({
    ...yearColumn(year),
    label: context.words.outsidePlan(year),
  }));
  return [...planYears.map(yearColumn), ...(isMoney ? [sum] : []), ...outside];
}

function yearsOutside(
  key: string,
  planYears: readonly string[],
  entries: readonly TableEntry[],
): readonly string[] {
  const years = entries.flatMap(({ row }) => yearsOf(row.cells[key] ?? null));
  return [...new Set(years)].filter((year) => !planYears.includes(year)).toSorted();
}

function yearsOf(value: CellValue): readonly string[] {
  return value === null || typeof value !== "object" || Array.isArray(value) ? [] : Object.keys(value);
}

const moneyWidth = 11;

/** Paper is narrower than the screen the widths are meant for; rows grow taller instead. */
function printedWidth(column: WorkshopColumn): number {
  const share = column.kind.type === "set" && column.kind.list === "problems" ? 1.1 : 0.78;
  return Math.max(7, column.width * share);
}

function alignmentOf(kind: ColumnKind): TableColumn["align"] {
  if (kind.type === "measure" || kind.type === "money") return "right";
  return kind.type === "yesNo" ? "center" : "left";
}

function quadrantColour(row: Row): Rgb | undefined {
  const letter = quadrants.find((one) => one === row.cells["quadrant"]);
  return letter === undefined ? undefined : quadrantPalette(letter).ink;
}
