import type { CellAddress } from "../../../shared/documents/write-rows";

/** The name of a field on this page: a cell, or one year of it. */
export function fieldKeyOf(documentKey: string, { rowId, column }: CellAddress, year?: string): string {
  return [documentKey, rowId, column, ...(year === undefined ? [] : [year])].join("/");
}
