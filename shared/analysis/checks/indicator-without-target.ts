import { isEmptyCell } from "../../worksheets/cell";
import { inColumn, type CheckedRow, type RowRules } from "./checked-row";
import type { Finding } from "./finding";

/** An indicator says what is measured: it needs a number to reach. */
export function indicatorWithoutTarget(checked: CheckedRow, rules: RowRules): readonly Finding[] {
  switch (checked.worksheet) {
    case "program": {
      const { indicator, finalTarget } = checked.row.cells;
      return indicator.trim() === "" || !isEmptyCell(finalTarget)
        ? []
        : inColumn(["indicator-without-target", "finalTarget", {}], checked, rules);
    }
    case "action": {
      const { indicator, targets } = checked.row.cells;
      return indicator.trim() === "" || !isEmptyCell(targets)
        ? []
        : inColumn(["indicator-without-target", "targets", {}], checked, rules);
    }
    case "swot":
    case "strategy":
      return [];
  }
}
