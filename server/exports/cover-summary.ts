import type { CellStyle } from "hucre/xlsx";
import { cellRef } from "hucre/xlsx";
import { pointsOf } from "../../shared/analysis/points";
import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import { quadrantNames, quadrants } from "../../shared/domain/quadrant";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { huePalette, neutralPalette } from "./colours";
import { moneyFormat, wholeNumberFormat } from "./content";
import type { ExportContext } from "./export-context";
import { formulaCell, put, putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { accentStyle, bodySize, bodyStyle, centred, headerStyle, plainStyle, totalStyle } from "./styles";
import { lineHeight, textHeight } from "./text-size";

/** Widths of the summary: dimension, four quadrants, strategies, agreed, programs, quick wins, actions, budget. */
export const summaryWidths = [36, 13, 14, 15, 12, 12, 12, 12, 13, 12, 20] as const;

/** How much stands in each dimension, with totals; gives the next free row after a gap. */
export function writeSummary(
  grid: SheetGrid,
  top: number,
  { rows, context }: { rows: WorkshopRows; context: ExportContext },
): number {
  const { words, language } = context;
  const header = headerStyle(neutralPalette);
  const title = textCell(words.summary, plainStyle({ bold: true, size: 12 }));
  putMerged(grid, { row: top, column: 0, rows: 1, columns: summaryWidths.length }, title);
  setHeight(grid, top, lineHeight(12) + 6);
  const labels = [
    words.dimension,
    ...quadrants.map((quadrant) => `${quadrantNames[quadrant][language]} (${quadrant})`),
    worksheets.strategy.name[language],
    words.agreed,
    worksheets.program.name[language],
    words.quickWins,
    worksheets.action.name[language],
    words.budget,
  ];
  const high = { fontSize: bodySize, bold: true };
  for (const [column, label] of labels.entries()) {
    put(grid, { row: top + 1, column }, textCell(label, header));
  }
  setHeight(
    grid,
    top + 1,
    Math.max(...labels.map((text, at) => textHeight(text, { width: summaryWidths[at] ?? 10, ...high }))),
  );
  const first = top + 2;
  const counts = rows.dimensions.map((group) => countsOf(group, context.settings.planYears));
  for (const [at, { dimension }] of rows.dimensions.entries()) {
    const row = first + at;
    const label = `${dimension.name} (${dimension.code})`;
    put(grid, { row, column: 0 }, textCell(label, centred(accentStyle(huePalette(dimension.hue).ink))));
    for (const [index, value] of (counts[at] ?? []).entries()) {
      put(grid, { row, column: index + 1 }, { value, style: numberStyle(index) });
    }
    setHeight(grid, row, textHeight(label, { width: summaryWidths[0] ?? 10, ...high }) + 2);
  }
  const last = first + rows.dimensions.length - 1;
  put(grid, { row: last + 1, column: 0 }, textCell(words.grandTotal, totalStyle(neutralPalette, "left")));
  for (let index = 0; index < summaryWidths.length - 1; index += 1) {
    const value = counts.reduce((sum, one) => sum + (one[index] ?? 0), 0);
    const range = `${cellRef(first, index + 1)}:${cellRef(last, index + 1)}`;
    const style = { ...totalStyle(neutralPalette, "right"), numFmt: formatAt(index) };
    put(grid, { row: last + 1, column: index + 1 }, formulaCell(`SUM(${range})`, value, style));
  }
  setHeight(grid, last + 1, lineHeight(bodySize) + 8);
  return last + 3;
}

function countsOf(group: DimensionRows, planYears: readonly number[]): readonly number[] {
  const points = pointsOf(group).swot;
  return [
    ...quadrants.map((quadrant) => points.filter((row) => row.cells.quadrant === quadrant).length),
    group.strategy.length,
    group.strategy.filter((row) => row.cells.agreement === "agreed").length,
    group.program.length,
    group.program.filter((row) => row.cells.quickWin).length,
    group.action.length,
    group.action.reduce((sum, row) => sum + budgetOf(row.cells.budgets, planYears), 0),
  ];
}

function budgetOf(budgets: Readonly<Record<string, number | string>>, planYears: readonly number[]): number {
  return planYears.reduce((sum, year) => {
    const amount = budgets[year.toString()];
    return typeof amount === "number" ? sum + amount : sum;
  }, 0);
}

function numberStyle(index: number): CellStyle {
  return { ...centred(bodyStyle("right")), numFmt: formatAt(index) };
}

function formatAt(index: number): string {
  return index === summaryWidths.length - 2 ? moneyFormat : wholeNumberFormat;
}
