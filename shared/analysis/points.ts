import type { SetEntry } from "../worksheets/cell";
import { leadersOf } from "../worksheets/grouped-items";
import type { RowId } from "../worksheets/row";
import type { StrategyRow } from "../worksheets/strategy-worksheet";
import type { SwotRow } from "../worksheets/swot-worksheet";
import { oncePerList } from "./once-per-list";
import type { DimensionRows } from "./workshop-rows";

/**
 * [GROUP3] A group whose SWOT holds points: an item stands for what is grouped under it, is tied to every problem one
 * of them is tied to, and is used where one of them is used. Whatever counts, counts these; the same rows give the same
 * group, and without grouped items it is the group itself.
 */
export function pointsOf(group: DimensionRows): DimensionRows {
  const leaders = leadersOf(group.swot);
  if (leaders.size === 0) return group;
  const known = points.get(group);
  if (known !== undefined) return known;
  const made = {
    ...group,
    swot: group.swot.filter(({ id }) => !leaders.has(id)).map(tied(duplicatesOf(group.swot))),
    strategy: group.strategy.map((row) => usingPoints(row, leaders)),
  };
  points.set(group, made);
  return made;
}

/** What is grouped under each leader, in shared order. */
export const duplicatesOf = oncePerList(
  (items: readonly SwotRow[]): ReadonlyMap<RowId, readonly SwotRow[]> => {
    const duplicates = new Map<RowId, SwotRow[]>();
    const leaders = leadersOf(items);
    for (const item of items) {
      const leader = leaders.get(item.id);
      if (leader === undefined) continue;
      const known = duplicates.get(leader);
      if (known === undefined) duplicates.set(leader, [item]);
      else known.push(item);
    }
    return duplicates;
  },
);

const points = new WeakMap<DimensionRows, DimensionRows>();

function tied(duplicates: ReadonlyMap<RowId, readonly SwotRow[]>): (leader: SwotRow) => SwotRow {
  return (leader) => {
    const own = duplicates.get(leader.id);
    if (own === undefined) return leader;
    const all = [leader, ...own].flatMap(({ cells }) => cells.problems);
    const problems = once(all);
    if (problems.length === leader.cells.problems.length) return leader;
    return { ...leader, cells: { ...leader.cells, problems } };
  };
}

function usingPoints(row: StrategyRow, leaders: ReadonlyMap<RowId, RowId>): StrategyRow {
  const { origins } = row.cells;
  if (!origins.some(({ id }) => leaders.has(id))) return row;
  const named = origins.map((entry) => ({ ...entry, id: leaders.get(entry.id) ?? entry.id }));
  return { ...row, cells: { ...row.cells, origins: once(named) } };
}

function once(entries: readonly SetEntry[]): readonly SetEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
