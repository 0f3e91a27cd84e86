import type { CellAddress } from "../../../shared/documents/write-rows";

/** The name of a field on this page: a cell, or one year of it. */
export function fieldKeyOf(documentKey: string, { rowId, column }: CellAddress, year?: string): string {
  return [documentKey, rowId, column, ...(year === undefined ? [] : [year])].join("/");
}

/** Where in a row somebody is, as told to the others: in a column, or in one year of it. */
export function fieldColumn(column: string, year: string): string {
  return `${column}/${year}`;
}
