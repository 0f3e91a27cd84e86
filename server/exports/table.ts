import { formatRupiah } from "../../shared/domain/rupiah";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Palette } from "./colours";
import { moneyContent, type Content } from "./content";
import type { ExportWords } from "./export-words";
import type { PlannedColumn } from "./page-plan";
import type { TableColumn, TableEntry } from "./table-columns";
import { fittedWidth } from "./table-widths";

/** A table with everything but its place on a sheet. */
export interface Table {
  readonly worksheet: WorksheetKey;
  readonly columns: readonly TableColumn[];
  readonly entries: readonly TableEntry[];
  /** One line per entry, one content per column. */
  readonly contents: readonly (readonly Content[])[];
  /** The total of each column that has one. */
  readonly totals: readonly (number | undefined)[];
  /** Least widths for the content, in characters. */
  readonly widths: readonly number[];
}

export interface TableLook {
  readonly palette: Palette;
  readonly words: ExportWords;
  /** Final widths of the columns. */
  readonly widths: readonly number[];
}

export function makeTable(
  worksheet: WorksheetKey,
  columns: readonly TableColumn[],
  entries: readonly TableEntry[],
): Table {
  const contents = entries.map((entry) => contentsOf(columns, entry));
  const totals = columns.map((column, at) => {
    if (!column.totals || entries.length === 0) return undefined;
    return contents.reduce((sum, line) => sum + numberIn(line[at]), 0);
  });
  const widths = columns.map((column, at) => {
    const own = contents.flatMap((line) => line[at] ?? []);
    const total = totals[at];
    return fittedWidth(column, own, total === undefined ? [] : [formatRupiah(total, "id")]);
  });
  return { worksheet, columns, entries, contents, totals, widths };
}

export function plannedColumns({ columns, widths }: Table): readonly PlannedColumn[] {
  return columns.map(({ group, stretches, width }, at) => ({ group, stretches, width: widths[at] ?? width }));
}

export function numberIn(content: Content | undefined): number {
  return content?.type === "number" ? content.value : 0;
}

function contentsOf(columns: readonly TableColumn[], entry: TableEntry): readonly Content[] {
  const line: Content[] = [];
  for (const column of columns) {
    const summed = column.sumsPrevious;
    if (summed === undefined) line.push(column.contentOf(entry));
    else line.push(moneyContent(line.slice(-summed).reduce((sum, content) => sum + numberIn(content), 0)));
  }
  return line;
}
