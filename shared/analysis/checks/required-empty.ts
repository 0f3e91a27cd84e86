import { isEmptyCell } from "../../worksheets/cell";
import { cellOf, valueAt, type CheckedRow, type RowRules } from "./checked-row";
import { cellFinding, type Finding } from "./finding";

/** Required columns without anything in them, save those that another check speaks of. */
export function requiredEmpty(checked: CheckedRow, { columns }: RowRules): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { key, required } of columns[checked.worksheet]) {
    if (!required || hasOwnCheck(checked, key)) continue;
    if (isEmptyCell(valueAt(checked, key)))
      findings.push(cellFinding("required-empty", cellOf(checked, key), {}));
  }
  return findings;
}

function hasOwnCheck(checked: CheckedRow, column: string): boolean {
  if (checked.worksheet === "program") return column === "problems";
  return checked.worksheet === "action" && column === "targets" && checked.row.cells.indicator.trim() !== "";
}
