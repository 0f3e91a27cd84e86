import type { HeldValue } from "./held-value";

/** A cell as it was pasted. */
export interface PastedContent {
  readonly text: string;
  readonly held?: HeldValue | undefined;
}

/** One cell of a block on its way in. */
export interface PastedCell extends PastedContent {
  /** Part of a merged cell that begins at this row and column of the block: the text stands there. */
  readonly mergedInto: { readonly row: number; readonly column: number } | null;
}

/** A block of cells; all rows are equally long. */
export type PastedTable = readonly (readonly PastedCell[])[];

/** A cell as a table of a web page or of Excel has it. */
export interface SpannedCell extends PastedContent {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Whole rows and columns may have been copied; no worksheet has that many. */
const columnsMax = 200;
const rowsMax = 3_000;

/** Puts merged cells over all the cells they cover; the text stays in the first. */
export function spreadCells(rows: readonly (readonly SpannedCell[])[]): PastedTable {
  const height = Math.min(rows.length, rowsMax);
  const spread: PastedCell[][] = Array.from({ length: height }, () => []);
  rows.slice(0, height).forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (spread[row]?.[column] !== undefined) column += 1;
      if (column >= columnsMax) break;
      const bottom = Math.min(row + Math.max(1, cell.rowSpan), height);
      const right = Math.min(column + Math.max(1, cell.colSpan), columnsMax);
      for (let y = row; y < bottom; y += 1) {
        for (let x = column; x < right; x += 1) {
          const isFirst = y === row && x === column;
          const line = spread[y];
          if (line !== undefined && line[x] === undefined)
            line[x] = isFirst
              ? { text: cell.text, held: cell.held, mergedInto: null }
              : { text: "", mergedInto: { row, column } };
        }
      }
      column = right;
    }
  });
  return trimmed(spread);
}

/**
 * The cells of tabulated text, as spreadsheets put it into the clipboard. Cells with line breaks or tabs are in
 * quotes; a quote that closes before the end of its cell belongs to the text.
 */
export function tableFromText(text: string): PastedTable {
  return text.includes("\t") ? tabulated(text) : (alignedBySpaces(text) ?? tabulated(text));
}

/**
 * A table out of a PDF or a message has spaces between its columns. It is one only where all lines have equally many
 * cells: a gap would move what stands behind it into another column.
 */
function alignedBySpaces(text: string): PastedTable | undefined {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const rows = lines.filter((line) => line !== "").map((line) => line.split(/[ \u00A0]{2,}/u));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < alignedColumnsMin || rows.some((row) => row.length !== width))
    return undefined;
  return trimmed(rows.map((row) => row.map((cell) => ({ text: cell, mergedInto: null }))));
}

/** Two may be a number and its text. */
const alignedColumnsMin = 3;

function tabulated(text: string): PastedTable {
  const rows: PastedCell[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    rows.at(-1)?.push({ text: cell.text, mergedInto: null });
    const isTab = text[cell.end] === "\t";
    if (cell.end >= text.length) break;
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
    if (isTab) continue;
    // The line break behind the last row begins no other.
    if (at >= text.length || rows.length >= rowsMax) break;
    rows.push([]);
  }
  return trimmed(rows.map((row) => row.slice(0, columnsMax)));
}

interface TextCell {
  readonly text: string;
  readonly end: number;
}

function quotedCell(text: string, start: number): TextCell | undefined {
  if (text[start] !== '"') return undefined;
  let at = start + 1;
  let inside = "";
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    inside += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      return end >= text.length || isCellEnd(text[end])
        ? { text: inside.replaceAll(/\r\n?/gu, "\n"), end }
        : undefined;
    }
    inside += '"';
    at = quote + 2;
  }
}

function plainCell(text: string, start: number): TextCell {
  let end = start;
  while (end < text.length && !isCellEnd(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

function isCellEnd(letter: string | undefined): boolean {
  return letter === "\t" || letter === "\n" || letter === "\r";
}

/** All rows equally long, without the empty rows and columns around the block's end. */
function trimmed(rows: readonly (readonly (PastedCell | undefined)[])[]): PastedTable {
  const isFilled = (cell: PastedCell | undefined): boolean =>
    cell !== undefined && (cell.mergedInto !== null || cell.text.trim() !== "");
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(isFilled) + 1));
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? emptyCell));
}

const emptyCell: PastedCell = { text: "", mergedInto: null };
