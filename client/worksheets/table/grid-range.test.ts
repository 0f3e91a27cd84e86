import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rangeBetween, selectedShape, wholeRange } from "./grid-range";

const shape = { rowIds: ["r1", "r2", "r3"], columnIds: ["code", "name", "lead"] };

test("the cells between two places are the same from whichever corner it was begun", () => {
  const row = fc.constantFrom(...shape.rowIds);
  const column = fc.constantFrom(...shape.columnIds);
  fc.assert(
    fc.property(row, column, row, column, (rowId, columnId, otherRow, otherColumn) => {
      const [one, other] = [
        { rowId, columnId },
        { rowId: otherRow, columnId: otherColumn },
      ];
      const forth = selectedShape(shape, { place: one, range: rangeBetween(shape, one, other) });
      expect(selectedShape(shape, { place: other, range: rangeBetween(shape, other, one) })).toEqual(forth);
      expect(forth.rowIds).toContain(rowId);
      expect(forth.columnIds).toContain(otherColumn);
    }),
  );
});

test("a row that comes in between later is not selected", () => {
  const [from, to] = [
    { rowId: "r1", columnId: "name" },
    { rowId: "r2", columnId: "lead" },
  ];
  const range = rangeBetween(shape, from, to);
  const later = { ...shape, rowIds: ["r1", "new", "r2", "r3"] };
  expect(selectedShape(later, { place: from, range })).toEqual({
    rowIds: ["r1", "r2"],
    columnIds: ["name", "lead"],
  });
});

test("[GRID2] the rows and the columns of what is selected are selected whole", () => {
  const place = { rowId: "r1", columnId: "name" };
  const range = rangeBetween(shape, place, { rowId: "r2", columnId: "name" });
  const whole = (what: "all" | "rows" | "columns") => {
    const { rowIds, columnIds } = wholeRange(shape, { place, range }, what);
    return [[...rowIds], [...columnIds]];
  };
  expect(whole("rows")).toEqual([["r1", "r2"], shape.columnIds]);
  expect(whole("columns")).toEqual([shape.rowIds, ["name"]]);
  expect(whole("all")).toEqual([shape.rowIds, shape.columnIds]);
});
