import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { actionColumns } from "../worksheets/action-worksheet";
import { swotColumns } from "../worksheets/swot-worksheet";
import type { Cells } from "../worksheets/row";
import { applyChanges, missingRows } from "./apply-changes";
import { readRows } from "./read-rows";
import { rowChanges, type RowChange } from "./row-changes";
import {
  addRows,
  moveRow,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
} from "./write-rows";

describe("[HELD4] the difference between two states of a worksheet", () => {
  test("names an added row and its filled cells, in column order", () => {
    const doc = swotDoc();
    const changes = changesOf(doc, () => add(doc, "r2", { quadrant: "W", text: "SDM kurang" }));
    expect(changes).toEqual([
      { rowId: "r2", column: "row", before: null, after: "added" },
      { rowId: "r2", column: "quadrant", before: null, after: "W" },
      { rowId: "r2", column: "text", before: null, after: "SDM kurang" },
    ]);
  });

  test("gives prose as its two texts, values and sets as plain cells", () => {
    const doc = swotDoc();
    const changes = changesOf(doc, () => {
      proseOf(doc, { rowId: "r1", column: "text" })?.insert(4, " terpadu");
      setValue(doc, { rowId: "r1", column: "quadrant" }, "O");
      putEntry(doc, { rowId: "r1", column: "problems" }, { id: "p1", text: null });
    });
    expect(changes).toEqual([
      { rowId: "r1", column: "quadrant", before: "S", after: "O" },
      { rowId: "r1", column: "text", before: "Data", after: "Data terpadu" },
      { rowId: "r1", column: "problems", before: [], after: [{ id: "p1", text: null }] },
    ]);
  });

  test("tells rows that went to Sampah, came back, or moved, and nothing of what stayed", () => {
    const doc = swotDoc();
    add(doc, "r2", { quadrant: "S" });
    add(doc, "r3", { quadrant: "S" });
    setTrashed(doc, ["r3"], true);
    const changes = changesOf(doc, () => {
      setTrashed(doc, ["r2"], true);
      setTrashed(doc, ["r3"], false);
      moveRow(doc, "r1", { order: "a9" });
    });
    expect(changes).toEqual([
      { rowId: "r2", column: "row", before: null, after: "trashed" },
      { rowId: "r3", column: "row", before: null, after: "restored" },
      { rowId: "r1", column: "row", before: null, after: "moved" },
    ]);
    expect(changesOf(doc, () => undefined)).toEqual([]);
  });
});

describe("[HELD7] changes made again in another document", () => {
  test("bring added rows, texts, sets and years there, and leave the rest alone", () => {
    const from = new Y.Doc();
    addRows(from, actionColumns, [{ id: "r1", order: "a1", cells: { action: "Portal 🏛️ data" } }]);
    const to = copyOf(from);
    const changes = rowChanges(
      readRows(from, actionColumns),
      edited(from, (doc) => {
        proseOf(doc, { rowId: "r1", column: "action" })?.insert(0, "Satu ");
        putEntry(doc, { rowId: "r1", column: "funding" }, { id: "p1", text: null });
        setYear(doc, { rowId: "r1", column: "budgets", year: 2023 }, 5_000_000);
        addRows(doc, actionColumns, [{ id: "r2", order: "a2", cells: { action: "Baru" } }]);
      }),
      actionColumns,
    );
    putEntry(to, { rowId: "r1", column: "funding" }, { id: "p9", text: null });
    expect(missingRows(to, changes)).toEqual(["r2"]);
    applyChanges(to, changes, { columns: actionColumns, orders: ["b1"] });
    const [first, second] = readRows(to, actionColumns);
    expect(first?.cells).toMatchObject({
      action: "Satu Portal 🏛️ data",
      funding: [
        { id: "p1", text: null },
        { id: "p9", text: null },
      ],
      budgets: { 2023: 5_000_000 },
    });
    expect(second).toMatchObject({ id: "r2", order: "b1", trashed: false, cells: { action: "Baru" } });
  });

  test("a text ends as it was listed, whatever it has become meanwhile", () => {
    for (const [present, wanted] of [
      ["", "Baru"],
      ["Lama", ""],
      ["Data 😀 terpadu", "Data 😁 terpadu"],
      ["abcabc", "abc"],
      ["Data terpadu milik kami", "Data milik kami"],
    ] as const) {
      const doc = new Y.Doc();
      addRows(doc, swotColumns, [{ id: "r1", order: "a1", cells: { text: present } }]);
      const change: RowChange = { rowId: "r1", column: "text", before: "x", after: wanted };
      applyChanges(doc, [change], { columns: swotColumns, orders: [] });
      expect(readRows(doc, swotColumns)[0]?.cells["text"]).toBe(wanted);
    }
  });

  test("a text ends as it was listed, whatever the two have in common", () => {
    const textArbitrary = fc
      .array(fc.constantFrom("satu", "dua", "tiga", " ", "  ", "\n", "😀", "😁", "a"), { maxLength: 20 })
      .map((words) => words.join(""));
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (present, wanted) => {
        const doc = new Y.Doc();
        addRows(doc, swotColumns, [{ id: "r1", order: "a1", cells: { text: present } }]);
        const change: RowChange = { rowId: "r1", column: "text", before: present, after: wanted };
        applyChanges(doc, [change], { columns: swotColumns, orders: [] });
        expect(readRows(doc, swotColumns)[0]?.cells["text"]).toBe(wanted);
      }),
    );
  });

  test("two people who take the same words out at once do not double what stays", () => {
    const one = swotDoc();
    applyChanges(one, [text("Data", "Satu Data yang terpadu lagi")], { columns: swotColumns, orders: [] });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    for (const doc of [one, other])
      applyChanges(doc, [text("Satu Data yang terpadu lagi", "Data terpadu")], {
        columns: swotColumns,
        orders: [],
      });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    expect(readRows(one, swotColumns)[0]?.cells["text"]).toBe("Data terpadu");
  });

  test("entries that were taken out go, unknown columns and moves are left out", () => {
    const doc = swotDoc();
    putEntry(doc, { rowId: "r1", column: "problems" }, { id: "p1", text: null });
    const other = copyOf(doc);
    const changes = changesOf(doc, () => {
      removeEntry(doc, { rowId: "r1", column: "problems" }, "p1");
      moveRow(doc, "r1", { order: "z9" });
    });
    const gone = { rowId: "r1", column: "xGone", before: null, after: "?" };
    applyChanges(other, [...changes, gone], { columns: swotColumns, orders: [] });
    expect(readRows(other, swotColumns)[0]).toMatchObject({ order: "a1", cells: { problems: [] } });
  });
});

function swotDoc(): Y.Doc {
  const doc = new Y.Doc();
  add(doc, "r1", { quadrant: "S", text: "Data" });
  return doc;
}

function add(doc: Y.Doc, id: string, cells: Cells): void {
  addRows(doc, swotColumns, [{ id, order: `a${id.slice(1)}`, cells }]);
}

function changesOf(doc: Y.Doc, edit: () => void): readonly RowChange[] {
  const before = readRows(doc, swotColumns);
  edit();
  return rowChanges(before, readRows(doc, swotColumns), swotColumns);
}

function edited(doc: Y.Doc, edit: (doc: Y.Doc) => void): ReturnType<typeof readRows> {
  edit(doc);
  return readRows(doc, actionColumns);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function text(before: string, after: string): RowChange {
  return { rowId: "r1", column: "text", before, after };
}
