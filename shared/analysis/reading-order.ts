import { quadrants, strategyKinds } from "../domain/quadrant";
import type { Row } from "../worksheets/row";
import { duplicatesOf } from "./points";
import type { DimensionRows } from "./workshop-rows";

/**
 * The rows of a group as they are read out and printed: SWOT items by quadrant, strategies by kind, actions by their
 * program, each in shared order; what has no quadrant, kind or program yet comes last. What is grouped under an item
 * follows it.
 */
export function inReadingOrder(group: DimensionRows): DimensionRows {
  const programs = group.program.map((row) => row.id);
  return {
    ...group,
    swot: by(behindLeaders(group.swot), (row) => place(quadrants, row.cells.quadrant)),
    strategy: by(group.strategy, (row) => place(strategyKinds, row.cells.kind)),
    action: by(group.action, (row) => place(programs, row.cells.program)),
  };
}

function behindLeaders(items: DimensionRows["swot"]): DimensionRows["swot"] {
  const duplicates = duplicatesOf(items);
  const grouped = new Set([...duplicates.values()].flat());
  return items
    .filter((item) => !grouped.has(item))
    .flatMap((item) => [item, ...(duplicates.get(item.id) ?? [])]);
}

function by<R extends Row>(rows: readonly R[], placeOf: (row: R) => number): readonly R[] {
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function place(order: readonly string[], value: string | null): number {
  const at = value === null ? -1 : order.indexOf(value);
  return at === -1 ? order.length : at;
}
