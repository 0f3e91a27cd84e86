import { cellOf, filledYears, valueAt, type CheckedRow, type RowRules } from "./checked-row";
import { cellFinding, type Finding } from "./finding";
import type { CellValue, YearValues } from "../../worksheets/cell";
import type { ColumnKind } from "../../worksheets/column";

/** Targets, budgets and months in years that the plan does not have. */
export function yearOutsidePlan(checked: CheckedRow, { columns, planYears }: RowRules): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { key, kind } of columns[checked.worksheet]) {
    const years = yearsIn(valueAt(checked, key), kind).filter((year) => !planYears.has(year));
    if (years.length > 0) findings.push(cellFinding("year-outside-plan", cellOf(checked, key), { years }));
  }
  return findings;
}

function yearsIn(value: CellValue, { type }: ColumnKind): readonly string[] {
  if (type === "month" && typeof value === "string") return [value.slice(0, yearLength)];
  if (type !== "years" || typeof value !== "object" || value === null) return [];
  return filledYears(value as YearValues);
}

/** Of "2023-07". */
const yearLength = 4;
