import { foldText } from "../../domain/fold-text";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { WorkshopColumn } from "../worksheet-catalog";
import { headerNames, spanNames } from "./header-names";
import type { PastedTable } from "./pasted-table";
import type { AmountUnit } from "./read-number";

/** Where a column of a block goes. */
export type BlockColumn =
  | { readonly type: "cell"; readonly column: WorkshopColumn; readonly unit?: AmountUnit }
  | {
      readonly type: "year";
      readonly column: WorkshopColumn;
      readonly year: string;
      readonly unit?: AmountUnit;
    }
  /** A stretch of time in one column. */
  | { readonly type: "span"; readonly starts: WorkshopColumn; readonly ends: WorkshopColumn }
  /** The visible code of the row. */
  | { readonly type: "code" }
  /** A running number, or a sum that is made here by itself. */
  | { readonly type: "nothing" }
  /** A heading no column has. */
  | { readonly type: "unknown"; readonly heading: string };

export interface BlockHeader {
  /** Where the first row of content stands. */
  readonly contentAt: number;
  readonly columns: readonly BlockColumn[];
}

interface HeaderSheet {
  readonly worksheet: WorksheetKey;
  readonly columns: readonly WorkshopColumn[];
  readonly planYears: readonly number[];
}

/** A title and the name of the region may stand above the headings. */
const titleRowsMax = 6;
/** "Target dan anggaran" over "2023" over "Target" and "Rp". */
const headerRowsMax = 3;

/**
 * The headings of a block, in up to three rows as official tables have them; undefined where there are none. A row
 * counts as headings only if at least two of them are known and no more are unknown.
 */
export function readHeader(table: PastedTable, sheet: HeaderSheet): BlockHeader | undefined {
  for (let start = 0; start < Math.min(titleRowsMax, table.length); start += 1) {
    const found = headerAt(table, start, sheet);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headerAt(table: PastedTable, start: number, sheet: HeaderSheet): BlockHeader | undefined {
  let best: { readonly known: number; readonly header: BlockHeader } | undefined;
  for (let depth = 1; depth <= headerRowsMax && start + depth <= table.length; depth += 1) {
    if (depth > 1 && !isSubHeading(table[start + depth - 1], sheet)) break;
    const columns = columnsBelow(table, { start, depth }, sheet);
    const known = columns.filter(({ type }) => ["cell", "year", "span"].includes(type)).length;
    const unknown = columns.filter(({ type }) => type === "unknown").length;
    if (columns.some(isAmount)) continue;
    const isAlone = columns.length === 1 && known === 1;
    if ((known < 2 && !isAlone) || unknown > known) continue;
    if (best === undefined || known > best.known)
      best = { known, header: { contentAt: start + depth, columns } };
  }
  return best?.header;
}

/** "10%" or "75.000.000": a row of content, whatever else it holds. */
function isAmount(column: BlockColumn): boolean {
  return column.type === "unknown" && /\d/u.test(column.heading) && !/\p{L}/u.test(column.heading);
}

/** A second row of headings holds years, "Target", "Rp" and "Jumlah" only. */
function isSubHeading(row: PastedTable[number] | undefined, sheet: HeaderSheet): boolean {
  const own = row?.filter((cell) => cell.mergedInto === null && cell.text.trim() !== "") ?? [];
  return (
    own.length > 0 &&
    own.every(
      ({ text }) =>
        yearIn(text, sheet.planYears) !== undefined ||
        isTotal(text) ||
        isSpan(text) ||
        columnCalled(text, sheet).length > 0,
    )
  );
}

function columnsBelow(
  table: PastedTable,
  { start, depth }: { readonly start: number; readonly depth: number },
  sheet: HeaderSheet,
): readonly BlockColumn[] {
  const taken = new Set<string>();
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at): BlockColumn => {
    const texts = Array.from({ length: depth }, (_, down) => headingAt(table, start + down, at));
    const column = columnUnder(texts, sheet, taken);
    if (column.type === "cell") taken.add(column.column.key);
    return column;
  });
  return withSpan(columns, sheet);
}

/** A single column of times fills start and end, where no other column of the block does. */
function withSpan(columns: readonly BlockColumn[], sheet: HeaderSheet): readonly BlockColumn[] {
  const [starts, ends] = ["starts", "ends"].map((key) => sheet.columns.find((column) => column.key === key));
  const isMeant = (column: BlockColumn) => column.type === "unknown" && isSpan(column.heading);
  const isFilled = columns.some(
    (one) => one.type === "cell" && (one.column === starts || one.column === ends),
  );
  if (!starts || !ends || isFilled || columns.filter(isMeant).length !== 1) return columns;
  return columns.map((column) => (isMeant(column) ? { type: "span", starts, ends } : column));
}

function isSpan(heading: string): boolean {
  return spanNames.has(foldText(withoutBrackets(heading)));
}

/** The heading over a cell, that of the merged cell it is a part of included. */
function headingAt(table: PastedTable, row: number, column: number): string {
  const cell = table[row]?.[column];
  const from = cell?.mergedInto;
  return (from ? (table[from.row]?.[from.column]?.text ?? "") : (cell?.text ?? "")).trim();
}

function columnUnder(texts: readonly string[], sheet: HeaderSheet, taken: ReadonlySet<string>): BlockColumn {
  const headings = [...new Set(texts)].filter((text) => text !== "");
  if (headings.length === 0 || headings.some(isNumbering)) return { type: "nothing" };
  const all = headings.join(" ");
  const named = [...headings.toReversed(), all].flatMap((text) => columnCalled(text, sheet));
  const year = headings.map((text) => yearIn(text, sheet.planYears)).find((one) => one !== undefined);
  const ofYears = named.find((column) => column.kind.type === "years");
  const unit = unitIn(all);
  if (ofYears !== undefined && year !== undefined) return { type: "year", column: ofYears, year, unit };
  if (headings.some(isTotal)) return { type: "nothing" };
  const free = named.find((column) => column.kind.type !== "years" && !taken.has(column.key));
  if (free !== undefined) return { type: "cell", column: free, unit };
  return headings.some(isCode) ? { type: "code" } : { type: "unknown", heading: all };
}

/** Columns a heading may mean: its label in full, without brackets, or one side of a stroke; then what others call it. */
function columnCalled(heading: string, { worksheet, columns }: HeaderSheet): readonly WorkshopColumn[] {
  const wanted = [heading, withoutBrackets(heading), withoutYear(withoutBrackets(heading))]
    .map(foldText)
    .filter((name) => name !== "");
  const isMeant = (names: readonly string[]) => names.some((name) => wanted.includes(foldText(name)));
  const byLabel = columns.filter(({ label }) =>
    isMeant([label.id, label.en, ...[label.id, label.en].map(withoutBrackets)]),
  );
  const byAlias = columns.filter((column) => isMeant(headerNames[worksheet][column.key] ?? []));
  const byPart = columns.filter(({ label }) =>
    isMeant([label.id, label.en].flatMap((one) => withoutBrackets(one).split("/"))),
  );
  return [...new Set([...byLabel, ...byAlias, ...byPart])];
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\([^)]*\)/gu, " ");
}

/** "Target 2023", "Target tahun 1"; "Indikator 1" is content of that column, not its heading. */
function withoutYear(text: string): string {
  return text.replace(/\b(?:(?:tahun|thn|th|year)\b\.?\s*(?:ke-?\s*)?(?:20\d\d|\d{1,2})|20\d\d)\b/iu, " ");
}

/** A year of the calendar, or "Tahun 1" of the plan. */
function yearIn(text: string, planYears: readonly number[]): string | undefined {
  const calendar = /\b(20\d{2})\b/u.exec(text)?.[1];
  if (calendar !== undefined) return calendar;
  const place = /\b(?:tahun|thn|th|year)\b\.?\s*(?:ke-?\s*)?(\d{1,2})\b/iu.exec(text)?.[1];
  const year = place === undefined ? undefined : planYears[Number(place) - 1];
  return year === undefined ? undefined : String(year);
}

/** "(Rp juta)", "dalam jutaan rupiah". */
function unitIn(heading: string): AmountUnit {
  const folded = foldText(heading);
  if (/\b(?:juta|jutaan|jt)\b/u.test(folded)) return "jt";
  if (/\b(?:ribu|ribuan|rb)\b/u.test(folded)) return "rb";
  return /\b(?:miliar|milyar|miliaran|milyaran)\b/u.test(folded) ? "m" : "";
}

function isNumbering(text: string): boolean {
  return /^(?:no|nomor|nomer|num)$/u.test(foldText(text));
}

function isCode(text: string): boolean {
  return /^(?:kode|code|no kode|id)$/u.test(foldText(text));
}

/** A heading or first cell that stands for a sum. */
export function isTotal(text: string): boolean {
  return /^(?:sub ?|grand ?)?(?:jumlah|total)(?: (?:semua|keseluruhan|anggaran|rp|biaya|total|umum))*$/u.test(
    foldText(text),
  );
}
