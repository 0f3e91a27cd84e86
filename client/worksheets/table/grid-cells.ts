import { sumOfYears } from "../../../shared/analysis/totals";
import type { CellValue } from "../../../shared/worksheets/cell";
import type { PlannedCell } from "../../../shared/worksheets/paste/plan-paste";
import type { Row } from "../../../shared/worksheets/row";
import { yearsOf } from "../cells/plan-years";
import type { GridColumn } from "./grid-columns";

/** What a column shows of a row. */
export function valueAt(row: Row, column: Exclude<GridColumn, { type: "code" }>): CellValue {
  const value = row.cells[column.column.key] ?? null;
  switch (column.type) {
    case "cell":
      return value;
    case "year":
      return yearsOf(value)[column.year] ?? null;
    case "total":
      return sumOfYears(yearsOf(value));
  }
}

/** A column that can be written into, and the year of it; null for codes and sums. */
export function writtenColumn(shown: GridColumn): Pick<PlannedCell, "column" | "year"> | null {
  if (shown.type === "code" || shown.type === "total") return null;
  return { column: shown.column, year: shown.type === "year" ? shown.year : null };
}
