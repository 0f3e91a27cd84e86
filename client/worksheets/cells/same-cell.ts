import type { CellValue } from "../../../shared/worksheets/cell";

/** Whether two cells hold the same; rows are read anew at every change, their sets and years with them. */
export function isSameCell(a: CellValue, b: CellValue): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
