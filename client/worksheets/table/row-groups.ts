import type { Row, RowId } from "../../../shared/worksheets/row";

/** Rows under one heading: the actions of a program. */
export interface RowGroup {
  /** Null for rows that are tied to none. */
  readonly originId: RowId | null;
  readonly rows: readonly Row[];
}

/**
 * Rows by their one origin, in the origins' order; then those whose origin is in Sampah or missing, then those
 * without. Inside a group the shared order holds. Origins without rows have a group too, so that one can be added.
 */
export function groupByOrigin(
  rows: readonly Row[],
  originColumn: string,
  originIds: readonly RowId[],
): readonly RowGroup[] {
  const byOrigin = new Map<RowId | null, Row[]>(originIds.map((id) => [id, []]));
  const free: Row[] = [];
  for (const row of rows) {
    const origin = row.cells[originColumn];
    if (typeof origin !== "string" || origin === "") free.push(row);
    else byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), row]);
  }
  const groups = [...byOrigin].map(([originId, members]) => ({ originId, rows: members }));
  return free.length === 0 ? groups : [...groups, { originId: null, rows: free }];
}
