import { filledYears, inColumn, type CheckedRow, type RowRules } from "./checked-row";
import type { Finding } from "./finding";

/** Years of an action with a target and no money, and the reverse. A budget of 0 is an answer. */
export function targetAndBudget(checked: CheckedRow, rules: RowRules): readonly Finding[] {
  if (checked.worksheet !== "action") return [];
  const { targets, budgets } = checked.row.cells;
  const unfunded = filledYears(targets).filter((year) => budgets[year] === undefined);
  const aimless = filledYears(budgets).filter((year) => targets[year] === undefined && budgets[year] !== 0);
  return [
    ...(unfunded.length === 0
      ? []
      : inColumn(["target-without-budget", "budgets", { years: unfunded }], checked, rules)),
    ...(aimless.length === 0
      ? []
      : inColumn(["budget-without-target", "targets", { years: aimless }], checked, rules)),
  ];
}
