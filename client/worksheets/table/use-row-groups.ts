import { useMemo } from "react";
import { usePresentRows } from "../../sync/use-rows";
import { useOriginRows } from "../cells/use-origins";
import { groupByOrigin, type RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";

/** Actions by program; programs as one group without a heading. */
export function useRowGroups(): readonly RowGroup[] {
  const { document, originWorksheet, originColumn } = useTableSheet();
  const rows = usePresentRows(document);
  const origins = useOriginRows(document, originWorksheet).rows;
  const isGrouped = document.worksheet === "action";
  return useMemo(() => {
    if (!isGrouped) return [{ originId: null, rows }];
    const originIds = origins.map((origin) => origin.id);
    return groupByOrigin(rows, originColumn, originIds);
  }, [isGrouped, rows, originColumn, origins]);
}
