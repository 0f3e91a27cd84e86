import type { NamedRange, WriteSheet } from "hucre";
import type { SheetGrid } from "./sheet-grid";

/** A finished worksheet and the names, such as its print area, that the workbook keeps for it. */
export interface Sheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
  /** The dimension, or that all are combined: a line of the list of sheets. */
  readonly subject: string;
}

/** Widths of the visible columns, then the hidden column of row ids where there is one. */
export function sheetColumns(
  widths: readonly number[],
  { withIds }: { withIds: boolean },
): NonNullable<WriteSheet["columns"]> {
  const visible = widths.map((width) => ({ width: Math.round(width * 100) / 100 }));
  return withIds ? [...visible, { width: 12, hidden: true }] : visible;
}

export function gridParts({
  cells,
  merges,
  rows,
}: SheetGrid): Pick<WriteSheet, "cells" | "merges" | "rowDefs"> {
  return { cells, merges, rowDefs: rows };
}
