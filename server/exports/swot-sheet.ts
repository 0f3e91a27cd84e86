import type { Dimension } from "../../shared/domain/dimension";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { SwotRow } from "../../shared/worksheets/swot-worksheet";
import { huePalette } from "./colours";
import type { ExportContext } from "./export-context";
import { balanceHalves, pageHeightPoints } from "./page-plan";
import { pageFooter, pageSetup, printRanges } from "./page-setup";
import { gridParts, sheetColumns, type Sheet } from "./sheet";
import { emptyGrid, heightOfRows, putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { writeHeading } from "./sheet-heading";
import { plainStyle } from "./styles";
import { writeSwotBoxes, type Halves } from "./swot-boxes";
import { makeTable, plannedColumns, type Table } from "./table";
import { writeTable } from "./table-block";
import { leadColumns, worksheetColumns } from "./table-columns";
import { subjectOf } from "./table-sheet";

/** The SWOT of one dimension: the four boxes on the first page, the same items as a table on the pages after it. */
export function swotSheet(
  name: string,
  { dimension, items, context }: { dimension: Dimension; items: readonly SwotRow[]; context: ExportContext },
): Sheet {
  const entries = items.map((row, at) => ({ row, dimension, number: at + 1 }));
  const question = { worksheet: "swot", entries, dimension, context } as const;
  const table = makeTable("swot", [...leadColumns(question), ...worksheetColumns(question)], entries);
  const halves = halvesOf(table);
  const title = worksheets.swot.formName[context.language];
  const subject = subjectOf(question);
  const palette = huePalette(dimension.hue);
  const grid = emptyGrid();
  const boxesTop = writeHeading(grid, { title, subject, widths: halves.widths }, context);
  const height = pageHeightPoints(halves.widths) - heightOfRows(grid, 0, boxesTop);
  const boxesEnd = writeSwotBoxes(grid, boxesTop, { items, halves, height, context });
  const listTop = writeListTitle(grid, boxesEnd, { halves, context });
  const rows = writeTable(grid, listTop, table, { palette, words: context.words, widths: halves.widths });
  return {
    subject,
    sheet: {
      name,
      ...gridParts(grid),
      columns: sheetColumns(halves.widths, { withIds: true }),
      freezePane: { rows: boxesTop },
      rowBreaks: [boxesEnd - 1],
      pageSetup: pageSetup(1),
      headerFooter: pageFooter(`${title} · ${dimension.code}`, context),
      view: { showGridLines: false, tabColor: { rgb: palette.ink } },
    },
    names: printRanges({
      sheetName: name,
      lastRow: rows.lastRow,
      lastColumn: table.columns.length - 1,
      repeatedRows: { from: rows.headerTop, to: rows.numberingRow },
    }),
  };
}

function writeListTitle(
  grid: SheetGrid,
  row: number,
  { halves, context }: { halves: Halves; context: ExportContext },
): number {
  const area = { row, column: 0, rows: 1, columns: halves.widths.length };
  putMerged(grid, area, textCell(context.words.itemList, plainStyle({ bold: true, size: 11 })));
  setHeight(grid, row, listTitleHeight);
  return row + 1;
}

const listTitleHeight = 24;

/** Divides the columns where the halves differ least, then makes them equally wide. */
function halvesOf(table: Table): Halves {
  const columns = plannedColumns(table);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let split = 1;
  let best = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const [at, column] of columns.entries()) {
    left += column.width;
    const difference = Math.abs(total - 2 * left);
    if (at < columns.length - 1 && difference < best) {
      best = difference;
      split = at + 1;
    }
  }
  return { widths: balanceHalves(columns, split), split };
}
