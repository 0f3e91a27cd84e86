import { rangeRef } from "hucre/xlsx";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { huePalette, neutralPalette } from "./colours";
import { planPages } from "./page-plan";
import { pageFooter, pageSetup, printRanges } from "./page-setup";
import { gridParts, sheetColumns, type Sheet } from "./sheet";
import { emptyGrid } from "./sheet-grid";
import { writeHeading } from "./sheet-heading";
import { makeTable, plannedColumns } from "./table";
import { writeTable } from "./table-block";
import { leadColumns, worksheetColumns, type TableQuestion } from "./table-columns";

/** A worksheet as one table: official head, repeated and frozen header, rows, totals. */
export function tableSheet(name: string, question: TableQuestion): Sheet {
  const { context, worksheet, entries, dimension } = question;
  const lead = leadColumns(question);
  const table = makeTable(worksheet, [...lead, ...worksheetColumns(question)], entries);
  const plan = planPages(plannedColumns(table), lead.length);
  const { words } = context;
  const title = worksheets[worksheet].formName[context.language];
  const subject = subjectOf(question);
  const grid = emptyGrid();
  const headed = { title, subject, widths: plan.widths.slice(0, plan.firstPageColumns) };
  const top = writeHeading(grid, headed, context);
  const palette = dimension === undefined ? neutralPalette : huePalette(dimension.hue);
  const rows = writeTable(grid, top, table, { palette, words, widths: plan.widths });
  const lastColumn = table.columns.length - 1;
  return {
    subject,
    sheet: {
      name,
      ...gridParts(grid),
      columns: sheetColumns(plan.widths, { withIds: true }),
      freezePane: { rows: rows.numberingRow + 1, columns: lead.length },
      autoFilter: { range: rangeRef(rows.numberingRow, 0, rows.lastDataRow, lastColumn) },
      pageSetup: pageSetup(plan.pagesWide),
      headerFooter: pageFooter(`${title} · ${dimension?.code ?? words.sheetNames.combined}`, context),
      view: { showGridLines: false, tabColor: { rgb: palette.ink } },
    },
    names: printRanges({
      sheetName: name,
      lastRow: rows.lastRow,
      lastColumn,
      repeatedRows: { from: rows.headerTop, to: rows.numberingRow },
      ...(plan.pagesWide > 1 ? { repeatedColumns: lead.length } : {}),
    }),
  };
}

/** `Dimensi Smart Governance (GOV)`, or that all dimensions are combined. */
export function subjectOf({ context, dimension }: Pick<TableQuestion, "context" | "dimension">): string {
  const { words } = context;
  return dimension === undefined
    ? words.allDimensions
    : `${words.dimension} ${dimension.name} (${dimension.code})`;
}
