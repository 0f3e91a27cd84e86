import type { Cell, CellStyle, MergeRange } from "hucre/xlsx";
import { cellText, looksLikeFormula } from "./cell-text";
import type { Content } from "./content";

/** A worksheet while it is being filled; rows and columns count from 0. */
export interface SheetGrid {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rows: Map<number, { height?: number; hidden?: boolean }>;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Area extends Place {
  readonly rows: number;
  readonly columns: number;
}

export function emptyGrid(): SheetGrid {
  return { cells: new Map(), merges: [], rows: new Map() };
}

export function put(grid: SheetGrid, { row, column }: Place, cell: Partial<Cell>): void {
  grid.cells.set(`${row},${column}`, cell);
}

/** Fills the whole area with the cell's look, so that borders close, and merges it when it is more than one cell. */
export function putMerged(grid: SheetGrid, area: Area, cell: Partial<Cell>): void {
  const blank: Partial<Cell> = cell.style === undefined ? {} : { value: null, style: cell.style };
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      put(grid, { row, column }, blank);
    }
  }
  put(grid, area, cell);
  if (area.rows * area.columns === 1) return;
  grid.merges.push({
    startRow: area.row,
    startCol: area.column,
    endRow: area.row + area.rows - 1,
    endCol: area.column + area.columns - 1,
  });
}

export function setHeight(grid: SheetGrid, row: number, height: number): void {
  grid.rows.set(row, { ...grid.rows.get(row), height: Math.min(rowMaxHeight, Math.ceil(height * 4) / 4) });
}

/** Height in points of the rows from `from` up to, not including, `until`. */
export function heightOfRows(grid: SheetGrid, from: number, until: number): number {
  let height = 0;
  for (let row = from; row < until; row += 1) height += grid.rows.get(row)?.height ?? defaultRowHeight;
  return height;
}

const defaultRowHeight = 15;

/** Excel shows no row taller than this many points. */
export const rowMaxHeight = 409;

export function cellOf(content: Content, style: CellStyle): Partial<Cell> {
  switch (content.type) {
    case "empty":
      return { value: null, style };
    case "text":
      return textCell(content.text, style);
    case "number":
      return { value: content.value, style: { ...style, numFmt: content.format } };
  }
}

export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const clean = cellText(text);
  const marked = looksLikeFormula(clean) ? { ...style, protection: quotedMark } : style;
  // A text such as "#N/A" would be stored as an error value; as a run of text it stays what was typed.
  if (clean.startsWith("#")) return { value: clean, richText: [{ text: clean }], style: marked };
  return { value: clean, style: marked };
}

/** A formula with the value it has now, for readers that do not calculate. */
export function formulaCell(formula: string, value: number, style: CellStyle): Partial<Cell> {
  return { value, formula, formulaResult: value, style };
}

/** Says what is the default anyway; `finishPackage` turns it into the mark of a cell typed with an apostrophe. */
const quotedMark = { locked: true, hidden: false };
