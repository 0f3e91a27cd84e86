import { useMemo } from "react";
import { sumOfYears } from "../../../shared/analysis/totals";
import { usePresentRowsBy } from "../../sync/use-rows-by";
import { yearsOf } from "../cells/plan-years";
import type { RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";

/** What the rows of each group cost together, in the order of the groups. */
export function useGroupBudgets(groups: readonly RowGroup[]): readonly number[] {
  const rows = usePresentRowsBy(useTableSheet().document, budgetColumns);
  return useMemo(() => {
    const budgets = new Map(rows.map(({ id, cells }) => [id, sumOfYears(yearsOf(cells["budgets"] ?? null))]));
    return groups.map(({ rowIds }) => rowIds.reduce((sum, id) => sum + (budgets.get(id) ?? 0), 0));
  }, [rows, groups]);
}

const budgetColumns = ["budgets"];
