import type { Cell } from "hucre/xlsx";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import { brandColour, linkColour, mutedColour, noticeFill } from "./colours";
import { writeQuickWins } from "./cover-quick-wins";
import { summaryWidths, writeSummary } from "./cover-summary";
import { planYearsText, type ExportContext } from "./export-context";
import { longMoment } from "./local-time";
import { pageFooter, pageSetup, printRanges } from "./page-setup";
import { gridParts, sheetColumns, type Sheet } from "./sheet";
import { emptyGrid, put, putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { governmentName } from "./sheet-heading";
import { quotedSheet } from "./sheet-names";
import { bodySize, filled, plainStyle } from "./styles";
import { lineHeight, textHeight } from "./text-size";

/** What the workbook is about, how much stands in it, and where. */
export function coverSheet(
  name: string,
  { rows, sheets, context }: { rows: WorkshopRows; sheets: readonly Sheet[]; context: ExportContext },
): Sheet {
  const grid = emptyGrid();
  let row = writeTitle(grid, context);
  row = writeFacts(grid, row, context);
  row = writeSummary(grid, row, { rows, context });
  row = writeQuickWins(grid, row, { rows, context });
  row = writeContents(grid, row, { sheets, context });
  return {
    subject: context.words.coverTitle,
    sheet: {
      name,
      ...gridParts(grid),
      columns: sheetColumns(widths, { withIds: false }),
      pageSetup: pageSetup(1, 1),
      headerFooter: pageFooter(context.words.coverTitle, context),
      view: { showGridLines: false, tabColor: { rgb: brandColour } },
    },
    names: printRanges({ sheetName: name, lastRow: row - 1, lastColumn: widths.length - 1 }),
  };
}

const widths: readonly number[] = summaryWidths;
const totalWidth = widths.reduce((sum, width) => sum + width, 0);
const factLabelColumns = 1;

function writeTitle(grid: SheetGrid, context: ExportContext): number {
  const { words, settings } = context;
  const lines = [
    {
      text: governmentName(context),
      look: plainStyle({ bold: true, size: 13, horizontal: "center" }),
      height: 24,
    },
    {
      text: words.coverTitle.toUpperCase(),
      look: plainStyle({ bold: true, size: 20, ink: brandColour, horizontal: "center" }),
      height: 36,
    },
    { text: settings.title, look: plainStyle({ size: 12, horizontal: "center" }), height: 22 },
  ];
  for (const [row, { text, look, height }] of lines.entries()) {
    writeAcross(grid, row, textCell(text, look));
    setHeight(grid, row, height);
  }
  if (!context.sampleIncluded) return lines.length + 1;
  const notice = filled(plainStyle({ bold: true, ink: brandColour, horizontal: "center" }), noticeFill);
  writeAcross(grid, lines.length, textCell(words.sampleLong, notice));
  setHeight(
    grid,
    lines.length,
    textHeight(words.sampleLong, { width: totalWidth, fontSize: bodySize, bold: true }) + 8,
  );
  return lines.length + 2;
}

function writeFacts(grid: SheetGrid, top: number, context: ExportContext): number {
  const { words, settings } = context;
  const facts: readonly (readonly [string, string])[] = [
    [words.region, settings.regionName],
    [words.stageLabel, words.stage(settings.stage)],
    [words.planYearsLabel, planYearsText(settings.planYears)],
    [words.reference, settings.rpjmd.label],
    [words.vision, settings.vision],
    [words.madeLabel, longMoment(context.generatedAt, context.language)],
  ];
  let row = top;
  for (const [label, text] of facts) {
    if (text === "") continue;
    put(grid, { row, column: 0 }, textCell(label, plainStyle({ ink: mutedColour })));
    const area = { row, column: factLabelColumns, rows: 1, columns: widths.length - factLabelColumns };
    putMerged(grid, area, textCell(text, plainStyle({ bold: true })));
    const width = totalWidth - (widths[0] ?? 0);
    setHeight(grid, row, textHeight(text, { width, fontSize: bodySize, bold: true }) + 2);
    row += 1;
  }
  return row + 1;
}

/** One line for each dimension, with a link to each of its sheets. */
function writeContents(
  grid: SheetGrid,
  top: number,
  { sheets, context }: { sheets: readonly Sheet[]; context: ExportContext },
): number {
  writeAcross(grid, top, textCell(context.words.contents, plainStyle({ bold: true, size: 12 })));
  setHeight(grid, top, lineHeight(12) + 6);
  const subjects = [...new Set(sheets.map((one) => one.subject))];
  const look = plainStyle({ underline: true, ink: linkColour, wrap: false });
  for (const [at, subject] of subjects.entries()) {
    const row = top + 1 + at;
    put(grid, { row, column: 0 }, textCell(subject, plainStyle()));
    const own = sheets.filter((one) => one.subject === subject);
    for (const [index, { sheet }] of own.entries()) {
      const link = { target: "", location: `${quotedSheet(sheet.name)}!A1`, display: sheet.name };
      const area = { row, column: 1 + index * linkColumns, rows: 1, columns: linkColumns };
      putMerged(grid, area, { ...textCell(sheet.name, look), hyperlink: link });
    }
    setHeight(grid, row, textHeight(subject, { width: widths[0] ?? 10, fontSize: bodySize }) + 2);
  }
  return top + 1 + subjects.length;
}

const linkColumns = 2;

function writeAcross(grid: SheetGrid, row: number, cell: Partial<Cell>): void {
  putMerged(grid, { row, column: 0, rows: 1, columns: widths.length }, cell);
}
