import type { CellStyle } from "hucre/xlsx";
import { cellRef } from "hucre/xlsx";
import { mutedColour } from "./colours";
import { emptyContent, moneyFormat, shownText, type Content } from "./content";
import {
  cellOf,
  formulaCell,
  put,
  putMerged,
  rowMaxHeight,
  setHeight,
  textCell,
  type SheetGrid,
} from "./sheet-grid";
import { accentStyle, bodySize, bodyStyle, font, plainStyle, totalStyle, withEdge } from "./styles";
import { numberIn, type Table, type TableLook } from "./table";
import type { TableColumn, TableEntry } from "./table-columns";
import { writeTableHeader } from "./table-header";
import { lineHeight, textHeight } from "./text-size";

/** Sheet rows of a written table, counted from 0. */
export interface TableRows {
  readonly headerTop: number;
  /** The last header row: the numbers of the columns. */
  readonly numberingRow: number;
  readonly lastDataRow: number;
  /** The total where there is one. */
  readonly lastRow: number;
}

/** Writes header, rows, totals and the hidden keys and ids from the first column on, and says where they are. */
export function writeTable(grid: SheetGrid, top: number, table: Table, look: TableLook): TableRows {
  const numberingRow = writeTableHeader(grid, top, table, look);
  const first = numberingRow + 1;
  if (table.entries.length === 0) {
    writeNothingYet(grid, first, table, look);
    return { headerTop: top, numberingRow, lastDataRow: first, lastRow: first };
  }
  let row = first;
  for (const [at, entry] of table.entries.entries()) {
    put(grid, { row, column: table.columns.length }, textCell(entry.row.id, plainStyle({ wrap: false })));
    row += writeEntry(grid, row, { table, at, look });
  }
  const lastDataRow = row - 1;
  const hasTotals = table.totals.some((total) => total !== undefined);
  if (hasTotals) writeTotals(grid, { row, first, last: lastDataRow }, table, look);
  return { headerTop: top, numberingRow, lastDataRow, lastRow: hasTotals ? row : lastDataRow };
}

function writeNothingYet(grid: SheetGrid, row: number, table: Table, { words }: TableLook): void {
  const style = { ...bodyStyle("center"), font: font({ italic: true, ink: mutedColour }) };
  putMerged(grid, { row, column: 0, rows: 1, columns: table.columns.length }, textCell(words.noRows, style));
  setHeight(grid, row, lineHeight(bodySize) + 8);
}

/**
 * One entry; gives the number of sheet rows it takes. A row cannot be taller than Excel's limit, so an entry with a text
 * longer than that stands in several rows whose cells are merged.
 */
function writeEntry(
  grid: SheetGrid,
  row: number,
  { table, at, look }: { table: Table; at: number; look: TableLook },
): number {
  const entry = table.entries[at];
  const line = table.contents[at] ?? [];
  if (entry === undefined) return 0;
  const height = Math.max(
    lineHeight(bodySize) + 6,
    ...line.map((content, column) =>
      textHeight(shownText(content), { width: look.widths[column] ?? 10, fontSize: bodySize }),
    ),
  );
  const rows = Math.ceil(height / rowMaxHeight);
  for (let part = 0; part < rows; part += 1) setHeight(grid, row + part, height / rows);
  for (const [column, spec] of table.columns.entries()) {
    const content = line[column] ?? emptyContent;
    const style = styleOf(spec, entry, content);
    const cell =
      spec.sumsPrevious === undefined
        ? cellOf(content, style)
        : formulaCell(
            `SUM(${cellRef(row, column - spec.sumsPrevious)}:${cellRef(row, column - 1)})`,
            numberIn(content),
            { ...style, numFmt: moneyFormat },
          );
    putMerged(grid, { row, column, rows, columns: 1 }, cell);
  }
  return rows;
}

function styleOf(column: TableColumn, entry: TableEntry, content: Content): CellStyle {
  const align = column.align === "right" && content.type === "text" ? "left" : column.align;
  const ink = column.inkOf?.(entry);
  const style = ink === undefined ? bodyStyle(align) : accentStyle(ink, align);
  const edge = column.edgeOf?.(entry);
  return edge === undefined ? style : withEdge(style, edge);
}

function writeTotals(
  grid: SheetGrid,
  at: { readonly row: number; readonly first: number; readonly last: number },
  table: Table,
  { palette, words }: TableLook,
): void {
  const firstTotal = table.totals.findIndex((total) => total !== undefined);
  const style = totalStyle(palette);
  const label = textCell(words.grandTotal, totalStyle(palette, "left"));
  putMerged(grid, { row: at.row, column: 0, rows: 1, columns: firstTotal }, label);
  for (let column = firstTotal; column < table.columns.length; column += 1) {
    const total = table.totals[column];
    const range = `${cellRef(at.first, column)}:${cellRef(at.last, column)}`;
    const cell =
      total === undefined
        ? { value: null, style }
        : formulaCell(`SUM(${range})`, total, { ...style, numFmt: moneyFormat });
    put(grid, { row: at.row, column }, cell);
  }
  setHeight(grid, at.row, lineHeight(bodySize) + 8);
}
