import type { WorksheetKey } from "../domain/worksheet-key";
import type { Row } from "./row";
import { worksheets } from "./worksheet-catalog";

/** The text that stands for a row; "" while it has none. */
export function titleOf(worksheet: WorksheetKey, row: Row): string {
  const title = row.cells[worksheets[worksheet].titleColumn];
  return typeof title === "string" ? title.trim() : "";
}
