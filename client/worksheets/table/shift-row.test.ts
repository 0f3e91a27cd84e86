import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderKeyBytes, orderKeysAtEnd } from "../../../shared/documents/order-key";
import { compareRows, type Row } from "../../../shared/worksheets/row";
import { groupByOrigin, keptGroups } from "./row-groups";
import { orderAfterShift } from "./shift-row";

describe("[ROW2] a row moved by menu or keyboard", () => {
  test("changes places with its neighbour and with nobody else", () => {
    const sizes = fc.integer({ min: 2, max: 8 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), random, (size, pick, by, bytes) => {
        const all = rowsInOrder(size);
        const at = pick % size;
        const rowId = `r${at}`;
        const order = orderAfterShift({ all, among: all.map((row) => row.id), rowId, by, random: bytes });
        const target = at + by;
        if (target < 0 || target >= size) {
          expect(order).toBeNull();
          return;
        }
        const after = all.map((row) => (row.id === rowId ? { ...row, order: order ?? "" } : row));
        const expected = all.map((row) => row.id);
        [expected[at], expected[target]] = [expected[target] ?? "", expected[at] ?? ""];
        expect(after.toSorted(compareRows).map((row) => row.id)).toEqual(expected);
      }),
    );
  });

  test("moves inside its group, past rows of other groups", () => {
    const all = rowsInOrder(4);
    const among = all.filter((_, at) => at % 2 === 0).map((row) => row.id);
    const order = orderAfterShift({ all, among, rowId: "r2", by: -1, random: new Uint8Array(orderKeyBytes) });
    const after = all.map((row) => (row.id === "r2" ? { ...row, order: order ?? "" } : row));
    expect(after.toSorted(compareRows).map((row) => row.id)).toEqual(["r2", "r0", "r1", "r3"]);
  });
});

describe("actions stand under their programs", () => {
  test("in the programs' order; lost and missing programs behind, untied rows last", () => {
    const rows = [
      action("a1", "p2"),
      action("a2", null),
      action("a3", "gone"),
      action("a4", "p1"),
      action("a5", "p2"),
    ];
    const groups = groupByOrigin(rows, "program", ["p1", "p2", "p3"]);
    expect(groups.map((group) => [group.originId, group.rowIds])).toEqual([
      ["p1", ["a4"]],
      ["p2", ["a1", "a5"]],
      ["p3", []],
      ["gone", ["a3"]],
      [null, ["a2"]],
    ]);
  });

  test("a group whose rows are the same stays the same while another changes", () => {
    const groupsOf = (rows: readonly Row[]) => groupByOrigin(rows, "program", ["p1", "p2"]);
    const before = groupsOf([action("a1", "p1"), action("a2", "p2")]);
    const after = keptGroups(before, groupsOf([action("a1", "p1"), action("a2", "p2"), action("a3", "p2")]));
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.rowIds).toEqual(["a2", "a3"]);
  });
});

const random = fc.uint8Array({ minLength: orderKeyBytes, maxLength: orderKeyBytes });

function rowsInOrder(count: number): readonly Row[] {
  const orders = orderKeysAtEnd([], count, new Uint8Array(count * orderKeyBytes));
  return orders.map((order, at) => ({ ...action(`r${at}`, null), order }));
}

function action(id: string, program: string | null): Row {
  return { id, order: id, trashed: false, sample: false, cells: { program } };
}
