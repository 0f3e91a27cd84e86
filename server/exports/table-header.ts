import { put, putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { idKey } from "./sheet-keys";
import { bodySize, headerStyle, numberingSize, numberingStyle, plainStyle } from "./styles";
import type { Table, TableLook } from "./table";
import type { TableColumn } from "./table-columns";
import { lineHeight, textHeight } from "./text-size";

/** Group labels over their columns, labels, the hidden keys, and the numbers of the columns; gives the last row. */
export function writeTableHeader(grid: SheetGrid, top: number, table: Table, look: TableLook): number {
  const { columns } = table;
  const levels = columns.some((column) => column.group !== null) ? 2 : 1;
  const labelRow = top + levels - 1;
  const keyRow = labelRow + 1;
  const numberingRow = keyRow + 1;
  const hidden = plainStyle({ wrap: false });
  const numbered = { ...numberingStyle(look.palette), numFmt: "(0)" };
  for (const [at, column] of columns.entries()) {
    writeLabels(grid, { top, levels, at }, columns, look);
    put(grid, { row: keyRow, column: at }, textCell(column.key, hidden));
    put(grid, { row: numberingRow, column: at }, { value: at + 1, style: numbered });
  }
  put(grid, { row: labelRow, column: columns.length }, textCell(look.words.rowId, hidden));
  put(grid, { row: keyRow, column: columns.length }, textCell(idKey(table.worksheet), hidden));
  const heights = headerHeights(columns, look);
  if (levels === 2) setHeight(grid, top, heights.group);
  setHeight(grid, labelRow, heights.label);
  grid.rows.set(keyRow, { hidden: true });
  setHeight(grid, numberingRow, lineHeight(numberingSize) + 2);
  return numberingRow;
}

function writeLabels(
  grid: SheetGrid,
  { top, levels, at }: { top: number; levels: number; at: number },
  columns: readonly TableColumn[],
  look: TableLook,
): void {
  const column = columns[at];
  if (column === undefined) return;
  const style = headerStyle(look.palette);
  if (column.group === null) {
    putMerged(grid, { row: top, column: at, rows: levels, columns: 1 }, textCell(column.label, style));
    return;
  }
  put(grid, { row: top + 1, column: at }, textCell(column.label, style));
  if (columns[at - 1]?.group === column.group) return;
  const area = { row: top, column: at, rows: 1, columns: groupSpan(columns, at) };
  putMerged(grid, area, textCell(column.group, style));
}

function headerHeights(
  columns: readonly TableColumn[],
  { widths }: TableLook,
): { group: number; label: number } {
  let group = 0;
  for (const [at, column] of columns.entries()) {
    if (column.group === null || columns[at - 1]?.group === column.group) continue;
    const spanned = widths.slice(at, at + groupSpan(columns, at)).reduce((sum, width) => sum + width, 0);
    group = Math.max(group, labelHeight(column.group, spanned));
  }
  const labels = columns.map((column, at) => {
    const needed = labelHeight(column.label, widths[at] ?? column.width);
    return column.group === null ? needed - group : needed;
  });
  return { group, label: Math.max(lineHeight(bodySize) + 4, ...labels) };
}

function groupSpan(columns: readonly TableColumn[], from: number): number {
  const group = columns[from]?.group;
  const end = columns.findIndex((column, at) => at > from && column.group !== group);
  return (end < 0 ? columns.length : end) - from;
}

function labelHeight(text: string, width: number): number {
  return textHeight(text, { width, fontSize: bodySize, bold: true });
}
