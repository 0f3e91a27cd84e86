import { useMemo, useState } from "react";
import { usePresentRowsBy } from "../../sync/use-rows-by";
import { useOriginIds } from "../cells/use-origins";
import { groupByOrigin, keptGroups, ungrouped, type RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";

/** Actions by program; programs as one group without a heading. Letters typed into rows leave them as they are. */
export function useRowGroups(): readonly RowGroup[] {
  const { document, originWorksheet, originColumn } = useTableSheet();
  const rows = usePresentRowsBy(document, [originColumn]);
  const originIds = useOriginIds(document, originWorksheet);
  const isGrouped = document.worksheet === "action";
  const [keep] = useState(groupsKeeper);
  return useMemo(() => {
    if (isGrouped) return keep(groupByOrigin(rows, originColumn, originIds));
    return keep([ungrouped(rows.map((row) => row.id))]);
  }, [keep, isGrouped, rows, originColumn, originIds]);
}

function groupsKeeper(): (now: readonly RowGroup[]) => readonly RowGroup[] {
  let last: readonly RowGroup[] = [];
  return (now) => (last = keptGroups(last, now));
}
