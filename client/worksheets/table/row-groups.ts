import type { Row, RowId } from "../../../shared/worksheets/row";

/** Rows under one heading: the actions of a program. */
export interface RowGroup {
  /** Null for rows that are tied to none. */
  readonly originId: RowId | null;
  /** That origin is there, and not in Sampah. */
  readonly hasOrigin: boolean;
  readonly rowIds: readonly RowId[];
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
  const byOrigin = new Map<RowId | null, RowId[]>(originIds.map((id) => [id, []]));
  const free: RowId[] = [];
  for (const { id, cells } of rows) {
    const origin = cells[originColumn];
    if (typeof origin !== "string" || origin === "") free.push(id);
    else byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), id]);
  }
  const present = new Set<RowId | null>(originIds);
  const groups = [...byOrigin].map(([originId, rowIds]) => ({
    originId,
    hasOrigin: present.has(originId),
    rowIds,
  }));
  return free.length === 0 ? groups : [...groups, ungrouped(free)];
}

/** Rows under no heading. */
export function ungrouped(rowIds: readonly RowId[]): RowGroup {
  return { originId: null, hasOrigin: false, rowIds };
}

/** The groups as they are now; those that hold the same rows as before stay the same objects. */
export function keptGroups(before: readonly RowGroup[], now: readonly RowGroup[]): readonly RowGroup[] {
  const known = new Map(before.map((group) => [group.originId, group]));
  return now.map((group) => {
    const former = known.get(group.originId);
    const isSame = former?.hasOrigin === group.hasOrigin && isSameList(former.rowIds, group.rowIds);
    return isSame ? former : group;
  });
}

function isSameList(a: readonly RowId[], b: readonly RowId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
