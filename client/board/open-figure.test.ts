import { expect, test } from "vitest";
import { printFigure, readFigure, type OpenFigure } from "./open-figure";

test.each<OpenFigure>([
  { line: { id: "p1" }, column: { id: "gov" } },
  { line: "none", column: "all" },
  { line: "all", column: { id: "Kampus & UMKM, seluruh OPD" } },
])("[VIEW2] an open list is found again by its address: %j", (figure) => {
  const search = printFigure(figure, "?silang=lead-support");
  expect(readFigure(search)).toEqual(figure);
  expect(printFigure(null, search)).toBe("?silang=lead-support");
});

test("an address without both parts opens no list", () => {
  expect(readFigure("?daftar=p1")).toBeNull();
});
