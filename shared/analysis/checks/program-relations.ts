import { inColumn, type CheckedRow, type RowRules } from "./checked-row";
import type { Finding } from "./finding";

/** Programs that answer no problem, or that no second office supports. */
export function programRelations(checked: CheckedRow, rules: RowRules): readonly Finding[] {
  if (checked.worksheet !== "program") return [];
  const { problems, support } = checked.row.cells;
  return [
    ...(problems.length > 0 ? [] : inColumn(["program-without-problem", "problems", {}], checked, rules)),
    ...(support.length > 0 ? [] : inColumn(["program-without-support", "support", {}], checked, rules)),
  ];
}
