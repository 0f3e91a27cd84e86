import type { CellStyle } from "hucre/xlsx";
import { cellRef } from "hucre/xlsx";
import { tintStep, type CoverageMatrix } from "../../shared/analysis/coverage";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import { countPalettes, huePalette, inkColour, lineColour, neutralPalette } from "./colours";
import { wholeNumberFormat } from "./content";
import type { ExportContext } from "./export-context";
import { formulaCell, put, putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import {
  accentStyle,
  bodySize,
  bodyStyle,
  centred,
  filled,
  font,
  headerStyle,
  mutedLook,
  plainStyle,
  totalStyle,
} from "./styles";
import { lineHeight, textHeight } from "./text-size";

export interface MatrixPart {
  readonly matrix: CoverageMatrix;
  readonly rows: WorkshopRows;
  /** Of the problem, each dimension, and the sum. */
  readonly widths: readonly number[];
  readonly context: ExportContext;
}

/** One matrix with its title and totals; gives the next free row. */
export function writeMatrix(grid: SheetGrid, top: number, part: MatrixPart): number {
  const { matrix, widths, context } = part;
  const { words } = context;
  const sumColumn = widths.length - 1;
  putMerged(
    grid,
    { row: top, column: 0, rows: 1, columns: widths.length },
    textCell(words.matrixOf[matrix.worksheet], plainStyle({ bold: true, size: 12 })),
  );
  setHeight(grid, top, lineHeight(12) + 8);
  writeMatrixHeader(grid, top + 1, part);
  const first = top + 2;
  const largest = Math.max(
    0,
    ...matrix.lines.flatMap((line) => line.cells.map((cell) => cell.rowIds.length)),
  );
  for (const [at, line] of matrix.lines.entries()) {
    const row = first + at;
    const label = `${line.problem.code} ${line.problem.name}`;
    put(grid, { row, column: 0 }, textCell(label, centred(bodyStyle())));
    for (const [column, cell] of line.cells.entries()) {
      writeCount(grid, { row, column: column + 1 }, { count: cell.rowIds.length, largest, context });
    }
    put(grid, { row, column: sumColumn }, rowSum(row, sumColumn, line.total));
    setHeight(grid, row, textHeight(label, { width: widths[0] ?? 0, fontSize: bodySize }) + 1);
  }
  const last = first + matrix.lines.length - 1;
  const sums = matrix.withoutProblem.map((_, at) =>
    matrix.lines.reduce((sum, line) => sum + (line.cells[at]?.rowIds.length ?? 0), 0),
  );
  writeColumnSums(grid, { row: last + 1, first, last }, sums, part);
  const withoutCounts = matrix.withoutProblem.map((one) => one.rowIds.length);
  const rowCounts = part.rows.dimensions.map((group) => group[matrix.worksheet].length);
  const width = widths[0] ?? 0;
  writeFoot(grid, last + 2, { label: words.withoutProblem, counts: withoutCounts, width });
  writeFoot(grid, last + 3, { label: words.matrixRows[matrix.worksheet], counts: rowCounts, width });
  putMerged(
    grid,
    { row: last + 4, column: 0, rows: 1, columns: widths.length },
    textCell(words.matrixNote, plainStyle({ ...mutedLook, italic: true })),
  );
  return last + 5;
}

function writeMatrixHeader(grid: SheetGrid, row: number, { rows, widths, context }: MatrixPart): void {
  put(grid, { row, column: 0 }, textCell(context.settings.problemsLabel, headerStyle(neutralPalette)));
  let height = textHeight(context.settings.problemsLabel, {
    width: widths[0] ?? 0,
    fontSize: bodySize,
    bold: true,
  });
  for (const [at, { dimension }] of rows.dimensions.entries()) {
    put(grid, { row, column: at + 1 }, textCell(dimension.name, headerStyle(huePalette(dimension.hue))));
    height = Math.max(
      height,
      textHeight(dimension.name, { width: widths[1] ?? 0, fontSize: bodySize, bold: true }),
    );
  }
  put(grid, { row, column: widths.length - 1 }, textCell(context.words.sum, headerStyle(neutralPalette)));
  setHeight(grid, row, height + 4);
}

function writeCount(
  grid: SheetGrid,
  at: { readonly row: number; readonly column: number },
  { count, largest, context }: { count: number; largest: number; context: ExportContext },
): void {
  if (count === 0) {
    const dashed = { style: "dashed", color: { rgb: lineColour } } as const;
    const border = { top: dashed, right: dashed, bottom: dashed, left: dashed };
    const look = plainStyle({ ...mutedLook, italic: true, horizontal: "center" });
    put(grid, at, textCell(context.words.emptyCell, { ...look, border }));
    return;
  }
  const palette = countPalettes[tintStep(count, largest)] ?? neutralPalette;
  const style: CellStyle = {
    ...filled(centred(bodyStyle("center")), palette.fill),
    font: font({ bold: true, size: 11, ink: palette.ink }),
    numFmt: wholeNumberFormat,
  };
  put(grid, at, { value: count, style });
}

function rowSum(row: number, column: number, value: number): ReturnType<typeof formulaCell> {
  const formula = `SUM(${cellRef(row, 1)}:${cellRef(row, column - 1)})`;
  return formulaCell(formula, value, {
    ...centred(accentStyle(inkColour, "center")),
    numFmt: wholeNumberFormat,
  });
}

/** Ties by dimension; a row with two problems counts in both. */
function writeColumnSums(
  grid: SheetGrid,
  at: { readonly row: number; readonly first: number; readonly last: number },
  sums: readonly number[],
  { context }: MatrixPart,
): void {
  const style = { ...totalStyle(neutralPalette, "center"), numFmt: wholeNumberFormat };
  put(grid, { row: at.row, column: 0 }, textCell(context.words.sum, totalStyle(neutralPalette, "left")));
  const all = [...sums, sums.reduce((total, one) => total + one, 0)];
  for (const [index, value] of all.entries()) {
    const column = index + 1;
    const isEmpty = at.last < at.first;
    const formula = `SUM(${cellRef(at.first, column)}:${cellRef(at.last, column)})`;
    put(grid, { row: at.row, column }, isEmpty ? { value, style } : formulaCell(formula, value, style));
  }
  setHeight(grid, at.row, lineHeight(bodySize) + 8);
}

function writeFoot(
  grid: SheetGrid,
  row: number,
  { label, counts, width }: { label: string; counts: readonly number[]; width: number },
): void {
  const style = { ...centred(bodyStyle("center")), numFmt: wholeNumberFormat };
  put(grid, { row, column: 0 }, textCell(label, centred(bodyStyle())));
  for (const [at, value] of counts.entries()) put(grid, { row, column: at + 1 }, { value, style });
  const total = counts.reduce((sum, one) => sum + one, 0);
  put(grid, { row, column: counts.length + 1 }, rowSum(row, counts.length + 1, total));
  setHeight(grid, row, textHeight(label, { width, fontSize: bodySize }) + 2);
}
