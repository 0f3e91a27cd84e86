import { expect, test } from "vitest";
import { changedRows } from "./changed-rows";

test("[HELD4] changes are read row by row: what became of the row, and its cells", () => {
  const change = { rowId: "a", code: "S1", column: "text", before: "lama", after: "baru" };
  const rows = changedRows([
    { ...change, column: "row", before: null, after: "moved" },
    change,
    { ...change, rowId: "b", code: null, column: "row", before: null, after: "added" },
    { ...change, rowId: "b", code: null, before: null },
    { ...change, column: "row", before: null, after: "trashed" },
  ]);
  expect(rows).toEqual([
    { rowId: "a", code: "S1", events: ["trashed", "moved"], cells: [change] },
    {
      rowId: "b",
      code: null,
      events: ["added"],
      cells: [{ ...change, rowId: "b", code: null, before: null }],
    },
  ]);
});
