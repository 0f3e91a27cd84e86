import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../shared/worksheets/row";
import { printRowView, readRowView, rowsOfView, sharedView, type RowFace } from "./row-view";

const face: RowFace = {
  cell: (row, column) => {
    const value = row.cells[column] ?? "";
    return typeof value === "number" || typeof value === "string" ? value : "";
  },
  texts: (row) => Object.values(row.cells).map(String),
};

describe("[VIEW1] a view of the rows", () => {
  const rows = [
    rowOf("a", "Bappeda", 5),
    rowOf("b", "DLH", ""),
    rowOf("c", "Dinkes", 40),
    rowOf("d", "bappeda", 5),
  ];

  test("sorts numbers as numbers, empty cells last either way, equal ones in the shared order", () => {
    const sorted = (descending: boolean) =>
      rowsOfView(rows, { sort: { column: "sum", descending }, words: "" }, face);
    expect(sorted(false)).toEqual(["a", "d", "c", "b"]);
    expect(sorted(true)).toEqual(["c", "a", "d", "b"]);
  });

  test("keeps the rows that hold all words, in any case and order", () => {
    expect(rowsOfView(rows, { sort: null, words: " 5 BAPPEDA" }, face)).toEqual(["a", "d"]);
    expect(rowsOfView(rows, sharedView, face)).toEqual(["a", "b", "c", "d"]);
  });

  test("[SEARCH2] keeps the rows in which what is quoted stands as it is, in one cell", () => {
    const markets = [
      rowOf("a", "Revitalisasi pasar ikan", 1),
      rowOf("b", "Ikan di pasar", 1),
      rowOf("c", "Pasar", "ikan"),
    ];
    const shown = (words: string) => rowsOfView(markets, { sort: null, words }, face);
    expect(shown('"pasar ikan"')).toEqual(["a"]);
    expect(shown("pasar ikan")).toEqual(["a", "b", "c"]);
    expect(shown('"pasar ikan')).toEqual(["a", "b", "c"]);
  });

  test("comes back from the address, beside what else stands in it", () => {
    const view = fc.record({
      sort: fc.option(fc.record({ column: fc.stringMatching(/^[a-z]{1,9}$/u), descending: fc.boolean() })),
      words: fc.string(),
    });
    fc.assert(
      fc.property(view, (one) => {
        const search = printRowView(one, "?baris=x1&urut=lama");
        expect(readRowView(search)).toEqual(one);
        expect(new URLSearchParams(search).get("baris")).toBe("x1");
      }),
    );
  });
});

function rowOf(id: string, lead: string, sum: number | string): Row {
  return { id, order: id, trashed: false, sample: false, cells: { lead, sum } };
}
