import type { CellValue } from "./cell";

/** Whether two cells hold the same. Entries and years are read in one order, so that equal cells have equal JSON. */
export function isSameCell(a: CellValue, b: CellValue): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
