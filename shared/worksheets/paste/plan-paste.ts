import { isEmptyCell, type CellValue } from "../cell";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { Row, RowId } from "../row";
import type { WorkshopColumn } from "../worksheet-catalog";
import { isTotal, readHeader, type BlockColumn } from "./block-header";
import type { PastedContent, PastedTable } from "./pasted-table";
import { readPastedCell, type PasteContext, type PasteTarget } from "./read-pasted-cell";
import type { Reading, ReadingDoubt } from "./reading";

/** The worksheet a block is pasted into. */
export interface PasteSheet {
  readonly worksheet: WorksheetKey;
  readonly columns: readonly WorkshopColumn[];
  readonly context: PasteContext;
  /** Rows as they stand on screen. */
  readonly rows: readonly Row[];
  /** Rows by their visible code. */
  readonly rowsByCode: ReadonlyMap<string, Row>;
  /** Columns as they stand on screen, years unfolded; without a selected cell those a block begins with. */
  readonly shown: readonly BlockColumn[];
  /** The selected cell; null where nothing is selected: then all rows are added. */
  readonly at: { readonly row: number; readonly column: number } | null;
  /** What the cells of a block hold that was copied from a worksheet: columns of the same kind take it as it is. */
  readonly exact?: (row: number, column: number) => PlainCell | undefined;
}

/** A cell as it is stored. */
export interface PlainCell {
  readonly kind: WorkshopColumn["kind"];
  readonly value: CellValue;
}

export interface PlannedCell {
  readonly column: WorkshopColumn;
  /** One year of a `years` column. */
  readonly year: string | null;
  readonly value: CellValue;
}

export interface Doubt extends ReadingDoubt {
  readonly column: string;
  readonly year: string | null;
}

export interface PlannedRow {
  /** The row it changes; null for one to be added. */
  readonly rowId: RowId | null;
  readonly cells: readonly PlannedCell[];
  readonly doubts: readonly Doubt[];
}

/** What a block becomes. */
export interface PastePlan {
  readonly rows: readonly PlannedRow[];
  /** Columns the block fills, also where a cell is empty. */
  readonly filled: ReadonlySet<string>;
  /** Headings no column has. */
  readonly unknownHeadings: readonly string[];
  /** Columns of the block to the right of the last column. */
  readonly columnsBeyond: number;
  /** Words of a block without headings that stand where the table adds up by itself. */
  readonly overTotals: readonly string[];
}

/**
 * Reads a block as rows of a worksheet. With headings its columns go where they belong, and its rows are added, save
 * those whose code names a row that is there: that one is changed. Without headings cells go where they would go in a
 * spreadsheet, from the selected cell on, and rows are added below the last.
 */
export function planPaste(table: PastedTable, sheet: PasteSheet): PastePlan {
  const { planYears } = sheet.context.settings;
  const header = sheet.exact === undefined ? readHeader(table, { ...sheet, planYears }) : undefined;
  const columns = header?.columns ?? sheet.shown.slice(sheet.at?.column ?? 0);
  const width = table[0]?.length ?? 0;
  const block: Block = { table, columns, sheet, byCode: header !== undefined };
  const rows: PlannedRow[] = [];
  for (let at = header?.contentAt ?? 0; at < table.length; at += 1) {
    if (isFurniture(block, at)) continue;
    const known = header === undefined ? rowBelow(sheet, rows.length) : rowWithCode(block, at);
    // An empty line is a gap in a list, and in a spreadsheet a row to be emptied.
    if (known !== null || saysSomething(block, at)) rows.push(readRow(block, at, known));
  }
  return {
    rows,
    filled: new Set(columns.slice(0, width).flatMap((one) => targetsOf(one).map(({ column }) => column.key))),
    unknownHeadings: columns.flatMap((one) => (one.type === "unknown" ? [one.heading] : [])),
    columnsBeyond: header === undefined ? Math.max(0, width - columns.length) : 0,
    overTotals: header === undefined ? wordsOverTotals(table, columns) : [],
  };
}

/** A sum that was pasted is made anew; words that were meant for another column are not lost in silence. */
function wordsOverTotals(table: PastedTable, columns: readonly BlockColumn[]): readonly string[] {
  const texts = table.flatMap((row) => row.filter((_, place) => columns[place]?.type === "nothing"));
  return texts.map(({ text }) => text.trim()).filter((text) => /^\p{L}{3}/u.test(text));
}

interface Block {
  readonly table: PastedTable;
  readonly columns: readonly BlockColumn[];
  readonly sheet: PasteSheet;
  /** Rows are told by their code; empty cells then say nothing. */
  readonly byCode: boolean;
}

function rowBelow({ at, rows }: PasteSheet, down: number): Row | null {
  return at === null ? null : (rows[at.row + down] ?? null);
}

function rowWithCode({ table, columns, sheet }: Block, at: number): Row | null {
  const code = table[at]?.[columns.findIndex(({ type }) => type === "code")]?.text.trim() ?? "";
  return sheet.rowsByCode.get(code.toUpperCase()) ?? null;
}

function saysSomething({ table, columns }: Block, at: number): boolean {
  return (table[at] ?? []).some(({ text }, place) => {
    const target = columns[place];
    return target !== undefined && targetsOf(target).length > 0 && text.trim() !== "";
  });
}

/** Sums below a table, and the row that numbers its columns. */
function isFurniture({ table, columns, sheet, byCode }: Block, at: number): boolean {
  const row = table[at] ?? [];
  const filled = row.filter((cell) => cell.text.trim() !== "");
  const first = filled[0]?.text ?? "";
  if (isNumberingRow(filled.map(({ text }) => text))) return byCode && at <= headerDepthMax;
  const isWords = (place: number) => columns[place]?.type === "cell" && isProse(columns[place]);
  const hasText = row.some(({ text }, place) => isWords(place) && text.trim() !== "" && !isTotal(text));
  return isTotal(first) && !hasText && (byCode || sheet.at === null);
}

/** "1 2 3", also "1 2 3 4 5 = 3+4"; a column that was hidden takes its number along. */
function isNumberingRow(texts: readonly string[]): boolean {
  const numbers = texts.map(numberIn);
  const isRising = numbers.every(
    (one, at) => one !== undefined && (at === 0 || one > (numbers[at - 1] ?? one)),
  );
  const gaps = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1 - numbers.length;
  return texts.length > 1 && isRising && gaps <= texts.length / 4;
}

/** A row that numbers the columns stands close below the headings. */
const headerDepthMax = 10;

function isProse(column: BlockColumn | undefined): boolean {
  return column?.type === "cell" && column.column.kind.type === "prose";
}

/** "3", "(3)" or "3 = 1+2". */
function numberIn(text: string): number | undefined {
  const digits = /^\(?(\d{1,2})(?:\s*=[\d\s+x()-]+)?\)?$/u.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readRow(block: Block, at: number, known: Row | null): PlannedRow {
  const cells: PlannedCell[] = [];
  const doubts: Doubt[] = [];
  const row = block.table[at] ?? [];
  const shares: Doubt[] = [];
  block.columns.slice(0, row.length).forEach((blockColumn, place) => {
    for (const target of targetsOf(blockColumn)) {
      const { column, year } = target;
      const reading = readAt(block, { at, place, target });
      const isEmpty = isEmptyCell(reading.value);
      const text = row[place]?.text.trim() ?? "";
      if (reading.percent === true) shares.push({ ...shareDoubt, text, column: column.key, year });
      for (const doubt of reading.doubts) doubts.push({ ...doubt, column: column.key, year });
      if (known === null ? !isEmpty : !(block.byCode && isEmpty))
        cells.push({ column, year, value: reading.value });
    }
  });
  const read: PlannedRow = { rowId: known?.id ?? null, cells, doubts };
  return shares.length === 0 ? read : withShares(read, shares, { known, columns: block.sheet.columns });
}

const shareDoubt = { reason: "percent", proposals: [], kept: null } as const;

/** A share of a hundred is told by the unit of its row: it becomes "%" where there is none, another is in doubt. */
function withShares(
  row: PlannedRow,
  shares: readonly Doubt[],
  { known, columns }: { readonly known: Row | null; readonly columns: readonly WorkshopColumn[] },
): PlannedRow {
  const column = columns.find(({ key }) => key === "unit");
  const pasted = row.cells.find((cell) => cell.column.key === "unit");
  const unit = pasted === undefined ? (known?.cells["unit"] ?? null) : pasted.value;
  if (column !== undefined && isEmptyCell(unit)) {
    const others = row.cells.filter((cell) => cell !== pasted);
    return { ...row, cells: [...others, { column, year: null, value: "%" }] };
  }
  const isShare = typeof unit === "string" && /%|persen|percent/iu.test(unit);
  return isShare ? row : { ...row, doubts: [...row.doubts, ...shares] };
}

/** A cell of the worksheet that a cell of the block fills. */
interface Target extends Omit<PasteTarget, "kind"> {
  readonly column: WorkshopColumn;
  readonly year: string | null;
}

function targetsOf(column: BlockColumn): readonly Target[] {
  switch (column.type) {
    case "cell":
      return [{ ...column, year: null }];
    case "year":
      return [column];
    case "span":
      return [
        { column: column.starts, year: null, edge: "first" },
        { column: column.ends, year: null, edge: "last" },
      ];
    case "code":
    case "nothing":
    case "unknown":
      return [];
  }
}

interface PlaceInBlock {
  readonly at: number;
  readonly place: number;
  readonly target: Target;
}

function readAt({ table, sheet }: Block, { at, place, target }: PlaceInBlock): Reading {
  const cell = table[at]?.[place];
  if (cell === undefined) return { value: null, doubts: [] };
  const { kind } = target.column;
  const exact = sheet.exact?.(at, place);
  if (exact !== undefined && JSON.stringify(exact.kind) === JSON.stringify(kind))
    return { value: exact.value, doubts: [] };
  const read = (content: PastedContent) => readPastedCell(content, { ...target, kind }, sheet.context);
  if (cell.mergedInto === null) return read(cell);
  const above = table[cell.mergedInto.row]?.[cell.mergedInto.column];
  if (above === undefined || above.text.trim() === "") return read(cell);
  const isBelow = cell.mergedInto.column === place;
  if (isBelow && namesEntries(kind)) return read(above);
  return { value: read(cell).value, doubts: [mergedDoubt(above, { kind, isBelow, read })] };
}

/** A program or an office in a cell merged over several rows stands for each of them. */
function namesEntries({ type }: WorkshopColumn["kind"]): boolean {
  return ["choice", "listChoice", "set", "reference", "references"].includes(type);
}

interface MergedCell {
  readonly kind: WorkshopColumn["kind"];
  /** The merged cell begins further up in the same column, and not to the left. */
  readonly isBelow: boolean;
  readonly read: (content: PastedContent) => Reading;
}

/** The same again is offered, save for numbers: a budget would be counted twice. */
function mergedDoubt(above: PastedContent, { kind, isBelow, read }: MergedCell): ReadingDoubt {
  const text = above.text.trim();
  const isNumber = kind.type === "money" || kind.type === "measure" || kind.type === "years";
  const doubt = { reason: "merged", text, kept: null } as const;
  if (isNumber || !isBelow) return { ...doubt, proposals: [] };
  const { value, doubts } = read(above);
  if (doubts.length === 0) return { ...doubt, proposals: isEmptyCell(value) ? [] : [{ label: text, value }] };
  return { ...doubt, proposals: doubts[0]?.proposals ?? [] };
}
