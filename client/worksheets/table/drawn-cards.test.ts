import { expect, test } from "vitest";
import { cardsUpTo, drawnGroups } from "./drawn-cards";
import type { RowGroup } from "./row-groups";

const groups: readonly RowGroup[] = [group("p1", ["a", "b", "c"]), group("p2", []), group("p3", ["d", "e"])];

test("[GRID3] the first cards reach into the groups one after the other", () => {
  const drawn = (count: number) =>
    drawnGroups(groups, count).map(({ group, cards }) => [group.originId, cards]);
  expect(drawn(2)).toEqual([["p1", 2]]);
  expect(drawn(3)).toEqual([["p1", 3]]);
  expect(drawn(4)).toEqual([
    ["p1", 3],
    ["p2", 0],
  ]);
  expect(drawn(5)).toEqual([
    ["p1", 3],
    ["p2", 0],
    ["p3", 1],
  ]);
  expect(drawn(Infinity).at(-1)).toEqual(["p3", 2]);
});

test("who comes back to a row finds it among the first cards", () => {
  for (const { originId, rowIds } of groups)
    for (const id of rowIds) {
      const last = drawnGroups(groups, cardsUpTo(groups, id)).at(-1);
      expect([last?.group.originId, last?.group.rowIds[last.cards - 1]]).toEqual([originId, id]);
    }
  expect(cardsUpTo(groups, null)).toBe(0);
  expect(cardsUpTo(groups, "elsewhere")).toBe(0);
});

function group(originId: string, rowIds: readonly string[]): RowGroup {
  return { originId, hasOrigin: true, rowIds };
}
