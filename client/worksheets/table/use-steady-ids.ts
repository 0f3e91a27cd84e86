import { useMemo } from "react";
import type { Row, RowId } from "../../../shared/worksheets/row";

/** The ids of rows: the same list while the same rows stand in the same order, whatever is typed into them. */
export function useSteadyIds(rows: readonly Row[]): readonly RowId[] {
  const key = rows.map((row) => row.id).join(" ");
  return useMemo(() => (key === "" ? noIds : key.split(" ")), [key]);
}

const noIds: readonly RowId[] = [];
