import { coverageMatrix } from "../../shared/analysis/coverage";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import { neutralPalette } from "./colours";
import type { ExportContext } from "./export-context";
import { writeMatrix } from "./matrix-block";
import { pageHeightPoints } from "./page-plan";
import { pageFooter, pageSetup, printRanges } from "./page-setup";
import { gridParts, sheetColumns, type Sheet } from "./sheet";
import { emptyGrid, heightOfRows } from "./sheet-grid";
import { writeHeading } from "./sheet-heading";

/** Which problem each dimension answers, programs first: counts, row and column totals, and what answers nothing yet. */
export function matrixSheet(
  name: string,
  { rows, subject, context }: { rows: WorkshopRows; subject: string; context: ExportContext },
): Sheet {
  const widths = widthsFor(rows.dimensions.length);
  const title = context.words.matrixTitle;
  const grid = emptyGrid();
  const breaks: number[] = [];
  let pageTop = 0;
  let row = writeHeading(grid, { title, subject, widths }, context);
  for (const worksheet of matrixOrder) {
    const top = row;
    const matrix = coverageMatrix(rows, context.settings.problems, worksheet);
    row = writeMatrix(grid, top, { matrix, rows, widths, context }) + 1;
    const fits = heightOfRows(grid, pageTop, row - 1) <= pageHeightPoints(widths);
    if (fits || worksheet === matrixOrder[0]) continue;
    breaks.push(top - 1);
    pageTop = top;
  }
  const lastRow = row - 2;
  return {
    subject,
    sheet: {
      name,
      ...gridParts(grid),
      columns: sheetColumns(widths, { withIds: false }),
      freezePane: { columns: 1 },
      rowBreaks: breaks,
      pageSetup: pageSetup(1),
      headerFooter: pageFooter(title, context),
      view: { showGridLines: false, tabColor: { rgb: neutralPalette.ink } },
    },
    names: printRanges({ sheetName: name, lastRow, lastColumn: widths.length - 1 }),
  };
}

/** Programs first: they are what the region will do about its problems. */
const matrixOrder = ["program", "strategy", "swot", "action"] as const;
const matrixWidth = 195;

/** The problem, every dimension and the sum fill the page; few dimensions get broader columns. */
function widthsFor(dimensions: number): readonly number[] {
  const count = dimensions + 1;
  const width = Math.max(17, Math.min(30, (matrixWidth - 60) / count));
  return [Math.max(60, matrixWidth - count * width), ...Array.from({ length: count }, () => width)];
}
