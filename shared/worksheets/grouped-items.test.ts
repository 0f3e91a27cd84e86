import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadersAmong, type GroupedItem } from "./grouped-items";

describe("[GROUP2] who leads whom", () => {
  test.each<[string, readonly GroupedItem[], Record<string, string>]>([
    ["nobody", [item("a"), item("b")], {}],
    ["one of two", [item("a"), item("b", "a")], { b: "a" }],
    ["the last of those who point on", [item("a", "b"), item("b", "c"), item("c")], { a: "c", b: "c" }],
    ["the first of a circle", [item("c", "a"), item("b", "c"), item("a", "b")], { b: "a", c: "a" }],
    [
      "the first of a circle also for who points into it",
      [item("a", "b"), item("b", "c"), item("c", "b")],
      { a: "b", c: "b" },
    ],
    ["nobody where an item names itself", [item("a", "a")], {}],
    ["nobody from another quadrant", [item("a"), { ...item("b", "a"), quadrant: "W" }], {}],
    ["nobody who is not there", [item("b", "a"), item("c", "b")], { c: "b" }],
  ])("%s", (_, items, expected) => {
    expect(Object.fromEntries(leadersAmong(items))).toEqual(expected);
  });

  test("whatever points where, in whatever order it is read, every group has one leader", () => {
    const ids = "abcdefgh".split("");
    const pointer = fc.option(fc.constantFrom(...ids, "gone"), { nil: null });
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => pointer)), fc.shuffledSubarray(ids), (pointers, order) => {
        const items = ids.map((id, at) => ({
          ...item(id, pointers[at] ?? null),
          quadrant: "SW".charAt(at % 2),
        }));
        const leaders = leadersAmong(items);
        for (const leader of leaders.values()) expect(leaders.has(leader)).toBe(false);
        const shuffled = order.flatMap((id) => items.filter((one) => one.id === id));
        const rest = items.filter((one) => !shuffled.includes(one));
        expect(leadersAmong([...shuffled, ...rest])).toEqual(leaders);
      }),
    );
  });

  test("two thousand items that point on to each other are read at once", () => {
    const items = Array.from({ length: 2_000 }, (_, at) => item(`i${at}`, `i${(at + 1) % 2_000}`));
    expect(leadersAmong(items).size).toBe(1_999);
  });
});

function item(id: string, groupOf: string | null = null): GroupedItem {
  return { id, order: "a0", quadrant: "S", groupOf };
}
