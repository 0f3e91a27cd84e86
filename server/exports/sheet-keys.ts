import type { WorksheetKey } from "../../shared/domain/worksheet-key";

/**
 * The hidden row above the data names every column, and the hidden last column every row, so that an edited file can be
 * matched again whatever the labels, the language and the order have become.
 */
export const numberKey = "#no";
export const codeKey = "#code";
export const dimensionKey = "#dimension";

/** Stands in the row of keys above the ids of the rows. */
export function idKey(worksheet: WorksheetKey): string {
  return `#id/${worksheet}`;
}

export function yearKey(column: string, year: string): string {
  return `${column}/${year}`;
}

export function sumKey(column: string): string {
  return `${column}/sum`;
}
