import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editingIntent, placeAfter, selectedIntent, type GridKey, type GridMove } from "./grid-moves";

const shape = { rowIds: ["r1", "r2"], columnIds: ["code", "name", "lead"] };

describe("moving through the table", () => {
  test.each<[GridMove, string, string]>([
    ["left", "r1", "code"],
    ["right", "r1", "lead"],
    ["up", "r1", "name"],
    ["down", "r2", "name"],
    ["next", "r1", "lead"],
    ["previous", "r1", "code"],
    ["rowStart", "r1", "code"],
    ["rowEnd", "r1", "lead"],
    ["first", "r1", "code"],
    ["last", "r2", "lead"],
    ["pageDown", "r2", "name"],
  ])("%s from the name of the first row", (move, rowId, columnId) => {
    expect(placeAfter(shape, { rowId: "r1", columnId: "name" }, { move })).toEqual({ rowId, columnId });
  });

  test("Tab goes on in the next row and leaves the table at its end", () => {
    expect(placeAfter(shape, { rowId: "r1", columnId: "lead" }, { move: "next" })).toEqual({
      rowId: "r2",
      columnId: "code",
    });
    expect(placeAfter(shape, { rowId: "r2", columnId: "lead" }, { move: "next" })).toBeNull();
    expect(placeAfter(shape, { rowId: "r1", columnId: "code" }, { move: "previous" })).toBeNull();
  });

  test("Ctrl and an arrow stop where filled cells begin or end", () => {
    const columnIds = ["a", "b", "c", "d", "e", "f"];
    const line = { rowIds: ["r"], columnIds };
    const isFilled = ({ columnId }: { readonly columnId: string }) => ["a", "b", "e"].includes(columnId);
    const stops = (from: string, move: GridMove) =>
      placeAfter(line, { rowId: "r", columnId: from }, { move, isFilled })?.columnId;
    expect(columnIds.map((from) => stops(from, "edgeRight"))).toEqual(["b", "e", "e", "e", "f", "f"]);
    expect(columnIds.map((from) => stops(from, "edgeLeft"))).toEqual(["a", "a", "b", "b", "b", "e"]);
  });

  test("a row that somebody has deleted meanwhile leads nowhere", () => {
    expect(placeAfter(shape, { rowId: "gone", columnId: "name" }, { move: "down" })).toBeNull();
  });

  test("Tab and Shift+Tab visit the same cells there and back", () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.nat(), (rows, columns, steps) => {
        const big = {
          rowIds: Array.from({ length: rows }, (_, at) => `r${at}`),
          columnIds: Array.from({ length: columns }, (_, at) => `c${at}`),
        };
        let place = { rowId: "r0", columnId: "c0" };
        let taken = 0;
        for (let i = 0; i < steps % (rows * columns); i += 1, taken += 1) {
          place = placeAfter(big, place, { move: "next" }) ?? place;
        }
        for (let i = 0; i < taken; i += 1) place = placeAfter(big, place, { move: "previous" }) ?? place;
        expect(place).toEqual({ rowId: "r0", columnId: "c0" });
      }),
    );
  });
});

describe("keys", () => {
  test("a selected cell: letters begin editing, Alt and arrows move the row", () => {
    expect(selectedIntent(press("a"))).toEqual({ type: "typeInto" });
    expect(selectedIntent(press("F2"))).toEqual({ type: "edit" });
    expect(selectedIntent(press("ArrowUp", { alt: true }))).toEqual({ type: "shiftRow", by: -1 });
    expect(selectedIntent(press("z", { ctrl: true }))).toEqual({ type: "undo" });
    expect(selectedIntent(press("z", { ctrl: true, shift: true }))).toEqual({ type: "redo" });
    expect(selectedIntent(press("Enter", { shift: true }))).toEqual({ type: "goOn", by: "up" });
    expect(selectedIntent(press("ArrowDown", { shift: true, ctrl: true }))).toEqual({
      type: "move",
      move: "edgeDown",
      extend: true,
    });
    expect(selectedIntent(press("Enter", { ctrl: true }))).toEqual({ type: "addRow" });
    expect(selectedIntent(press(" "))).toEqual({ type: "edit" });
    expect(selectedIntent(press(" ", { shift: true }))).toEqual({ type: "select", what: "rows" });
    expect(selectedIntent(press(" ", { ctrl: true }))).toEqual({ type: "select", what: "columns" });
    expect(selectedIntent(press("r", { ctrl: true }))).toEqual({ type: "fillRight" });
    // Loads the page anew without its cache.
    expect(selectedIntent(press("R", { ctrl: true, shift: true }))).toBeNull();
    expect(selectedIntent(press("F5"))).toBeNull();
    expect(selectedIntent(press("c", { ctrl: true }))).toBeNull();
  });

  test("an edited cell: Enter and Tab go on, Esc stays, arrows belong to the field", () => {
    expect(editingIntent(press("Enter"))).toEqual({ type: "goOn", by: "down" });
    expect(editingIntent(press("Enter", { shift: true }))).toBeNull();
    expect(editingIntent(press("Enter", { ctrl: true }))).toEqual({ type: "addRow" });
    expect(editingIntent(press("Tab", { shift: true }))).toEqual({
      type: "move",
      move: "previous",
      extend: false,
    });
    expect(editingIntent(press("Escape"))).toEqual({ type: "stopEditing" });
    expect(editingIntent(press("ArrowDown"))).toBeNull();
    expect(editingIntent(press("z", { ctrl: true }))).toBeNull();
  });
});

function press(key: string, held: Partial<GridKey> = {}): GridKey {
  return { key, shift: false, alt: false, ctrl: false, ...held };
}
