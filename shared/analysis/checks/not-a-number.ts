import { cellOf, filledYears, valueAt, type CheckedRow, type RowRules } from "./checked-row";
import { cellFinding, type Finding } from "./finding";
import type { CellValue, YearValues } from "../../worksheets/cell";
import type { ColumnKind } from "../../worksheets/column";

/** What was typed where a number belongs stays as typed; sums leave it out. */
export function notANumber(checked: CheckedRow, { columns }: RowRules): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { key, kind } of columns[checked.worksheet]) {
    const text = textIn(valueAt(checked, key), kind);
    if (text !== undefined) findings.push(cellFinding("not-a-number", cellOf(checked, key), { text }));
  }
  return findings;
}

/** The first one of a cell with years. */
function textIn(value: CellValue, { type }: ColumnKind): string | undefined {
  if (type === "measure") return typeof value === "string" ? value : undefined;
  if (type !== "years" || typeof value !== "object" || value === null) return undefined;
  const years = value as YearValues;
  return filledYears(years)
    .map((year) => years[year])
    .find((one) => typeof one === "string");
}
