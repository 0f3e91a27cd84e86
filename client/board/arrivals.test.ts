import { expect, test } from "vitest";
import { noArrivals, noteArrivals } from "./arrivals";

test("rows found while loading were there before, rows that come later arrive", () => {
  const loading = noteArrivals(noArrivals, { scope: "swot", rowIds: ["a"], loading: true });
  const read = noteArrivals(loading, { scope: "swot", rowIds: ["a", "b"], loading: false });
  expect([...read.arrived]).toEqual([]);
  const later = noteArrivals(read, { scope: "swot", rowIds: ["c", "a", "b"], loading: false });
  expect([...later.arrived]).toEqual(["c"]);
  expect(noteArrivals(later, { scope: "swot", rowIds: ["b", "a", "c"], loading: false })).toBe(later);
});

test("another worksheet starts afresh", () => {
  const swot = noteArrivals(noArrivals, { scope: "swot", rowIds: ["a"], loading: false });
  const program = noteArrivals(swot, { scope: "program", rowIds: ["p"], loading: false });
  expect([...program.arrived]).toEqual([]);
});
