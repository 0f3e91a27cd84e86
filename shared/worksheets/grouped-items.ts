import type { Row, RowId } from "./row";

/** The column of a SWOT item that names the item it is grouped under. */
export const leaderColumn = "groupOf";

/** What decides who leads whom, of an item that is not in Sampah. */
export interface GroupedItem {
  readonly id: RowId;
  readonly order: string;
  readonly quadrant: unknown;
  readonly groupOf: unknown;
}

/** The leader of every grouped item among the rows of a worksheet, those in Sampah included; the same list, the same map. */
export function leadersOf(rows: readonly Row[]): ReadonlyMap<RowId, RowId> {
  const known = byRows.get(rows);
  if (known !== undefined) return known;
  const items: GroupedItem[] = [];
  for (const { id, order, trashed, cells } of rows)
    if (!trashed) items.push({ id, order, quadrant: cells["quadrant"], groupOf: cells[leaderColumn] });
  const leaders = leadersAmong(items);
  byRows.set(rows, leaders);
  return leaders;
}

const byRows = new WeakMap<readonly Row[], ReadonlyMap<RowId, RowId>>();

/**
 * [GROUP2] The leader of every grouped item; whoever leads or stands alone is absent. Where several people grouped at
 * once, items may point on and on, even in a circle: the last one leads, of a circle the first in shared order. What
 * points to an item that is in Sampah or in another quadrant stands alone.
 */
export function leadersAmong(items: readonly GroupedItem[]): ReadonlyMap<RowId, RowId> {
  if (!items.some(({ groupOf }) => typeof groupOf === "string")) return nobody;
  const leaders = new Map<RowId, RowId>();
  const byId = new Map<unknown, GroupedItem>(items.map((item) => [item.id, item]));
  const above = ({ groupOf, quadrant }: GroupedItem): GroupedItem | undefined => {
    const next = byId.get(groupOf);
    return next?.quadrant === quadrant ? next : undefined;
  };
  const known = new Map<GroupedItem, GroupedItem>();
  for (const item of items) {
    const way = new Set<GroupedItem>();
    let last = item;
    let at: GroupedItem | undefined = item;
    while (at !== undefined && !way.has(at) && !known.has(at)) {
      way.add(at);
      last = at;
      at = above(at);
    }
    const leader = at === undefined ? last : (known.get(at) ?? firstOf([...way], at));
    for (const one of way) {
      known.set(one, leader);
      if (one !== leader) leaders.set(one.id, leader.id);
    }
  }
  return leaders;
}

/** Always the same, so that what follows from it is worked out once. */
const nobody: ReadonlyMap<RowId, RowId> = new Map();

/** The first in shared order of the circle that begins with `start`. */
function firstOf(way: readonly GroupedItem[], start: GroupedItem): GroupedItem {
  return way.slice(way.indexOf(start)).reduce((first, one) => {
    const isBefore = one.order === first.order ? one.id < first.id : one.order < first.order;
    return isBefore ? one : first;
  });
}
