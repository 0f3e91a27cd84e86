import { startTransition, useEffect, useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { whenIdle } from "../../app/when-idle";
import type { RowGroup } from "./row-groups";

/** So many cards are drawn at once, more than a phone shows. */
const firstCards = 10;

/** So many follow each time the phone has nothing else to do: few enough that a touch is answered in between. */
const moreCards = 8;

export interface DrawnGroup {
  readonly group: RowGroup;
  /** How many of its cards are drawn. */
  readonly cards: number;
}

/**
 * The groups as far as they are drawn: the first cards, and those up to the one somebody comes back to, when the list
 * opens; all others soon after.
 */
export function useDrawnGroups(groups: readonly RowGroup[], cameFrom: RowId | null): readonly DrawnGroup[] {
  const [count, setCount] = useState(() => cardsUpTo(groups, cameFrom) + firstCards);
  const isWhole = count >= groups.reduce((sum, group) => sum + placesOf(group), 0);
  useEffect(
    () => (isWhole ? undefined : whenIdle(() => startTransition(() => setCount(count + moreCards)))),
    [isWhole, count],
  );
  return drawnGroups(groups, isWhole ? Infinity : count);
}

/** The groups that the first `count` cards reach. A group without cards takes the place of one, for its heading. */
export function drawnGroups(groups: readonly RowGroup[], count: number): readonly DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    drawn.push({ group, cards: Math.min(left, group.rowIds.length) });
    left -= placesOf(group);
  }
  return drawn;
}

/** How many cards, counted from the first, it takes to draw a row; 0 for none. */
export function cardsUpTo(groups: readonly RowGroup[], rowId: RowId | null): number {
  let before = 0;
  for (const group of groups) {
    const at = rowId === null ? -1 : group.rowIds.indexOf(rowId);
    if (at !== -1) return before + at + 1;
    before += placesOf(group);
  }
  return 0;
}

function placesOf({ rowIds }: RowGroup): number {
  return Math.max(1, rowIds.length);
}
