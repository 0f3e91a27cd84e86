import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { swotColumns } from "../worksheets/swot-worksheet";
import { actionColumns } from "../worksheets/action-worksheet";
import type { Column } from "../worksheets/column";
import { remoteEdit } from "./origins";
import { readRows } from "./read-rows";
import { RowsView } from "./rows-view";
import { pushMaxBytes } from "../protocol/limits";
import { createUndo } from "./undo";
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

describe("rows of a worksheet document", () => {
  test("a row reads back as the plain values it was made from", () => {
    const doc = new Y.Doc();
    addRows(doc, swotColumns, [swotItem("r1", "Komitmen bupati", { problems: [{ id: "p1", text: null }] })]);
    expect(readRows(doc, swotColumns)).toEqual([
      {
        id: "r1",
        order: "a1",
        trashed: false,
        sample: false,
        cells: {
          quadrant: "S",
          text: "Komitmen bupati",
          problems: [{ id: "p1", text: null }],
          subDimension: null,
          readiness: null,
          evidence: "",
          groupOf: null,
          agency: null,
        },
      },
    ]);
  });

  test("[ROW1] two people adding to one set, and to one year table, both stay", () => {
    const [a, b] = twins(actionColumns, "x1");
    setYear(a, { rowId: "x1", column: "budgets", year: 2023 }, 75_000_000);
    setYear(b, { rowId: "x1", column: "budgets", year: 2024 }, 50_000_000);
    putEntry(a, { rowId: "x1", column: "support" }, { id: "dinkominfo", text: null });
    putEntry(b, { rowId: "x1", column: "support" }, { id: "t1", text: "kampus" });
    sync(a, b);
    expect(readRows(a, actionColumns)).toEqual(readRows(b, actionColumns));
    expect(readRows(a, actionColumns)[0]?.cells).toMatchObject({
      budgets: { 2023: 75_000_000, 2024: 50_000_000 },
      support: [
        { id: "dinkominfo", text: null },
        { id: "t1", text: "kampus" },
      ],
    });
    removeEntry(a, { rowId: "x1", column: "support" }, "t1");
    setYear(a, { rowId: "x1", column: "budgets", year: 2023 }, null);
    sync(a, b);
    expect(readRows(b, actionColumns)[0]?.cells).toMatchObject({
      budgets: { 2024: 50_000_000 },
      support: [{ id: "dinkominfo", text: null }],
    });
  });

  test("[ROW2] a move by one person and a text edit by another both stay, and the row exists once", () => {
    const [a, b] = twins(swotColumns, "x1");
    moveRow(a, "x1", { order: "a9", cells: { quadrant: "W" } });
    proseOf(b, { rowId: "x1", column: "text" })?.insert(0, "Sungguh ");
    moveRow(b, "x1", { order: "a3", cells: { quadrant: "O" } });
    sync(a, b);
    expect(readRows(a, swotColumns)).toEqual(readRows(b, swotColumns));
    expect(readRows(a, swotColumns)).toHaveLength(1);
    expect(readRows(a, swotColumns)[0]?.cells["text"]).toBe("Sungguh x1");
  });

  test("[UNDO1] undoing the creation of a row puts it into Sampah and keeps a colleague's text", () => {
    const a = new Y.Doc();
    const undo = createUndo(a);
    addRows(a, swotColumns, [swotItem("r1", "Awal", {})]);
    const b = copyOf(a);
    proseOf(b, { rowId: "r1", column: "text" })?.insert(4, " dari Rina");
    sync(a, b);
    undo.undo();
    sync(a, b);
    expect(readRows(b, swotColumns)).toMatchObject([
      { id: "r1", trashed: true, cells: { text: "Awal dari Rina" } },
    ]);
    setTrashed(b, ["r1"], false);
    sync(a, b);
    expect(readRows(a, swotColumns)).toMatchObject([{ trashed: false, cells: { text: "Awal dari Rina" } }]);
  });

  test("[UNDO3] many rows are made in edits that each fit into a push, and taken back in one step", () => {
    const doc = new Y.Doc();
    const undo = createUndo(doc);
    const sizes: number[] = [];
    doc.on("update", (update: Uint8Array) => sizes.push(update.byteLength));
    const long = Array.from({ length: 300 }, (_, at) => swotItem(`long${at}`, "\u20ac".repeat(4_000), {}));
    const short = Array.from({ length: 1_000 }, (_, at) => swotItem(`short${at}`, "Butir", {}));
    addRows(doc, swotColumns, [...long, ...short]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(pushMaxBytes);
    expect(sizes.length).toBeLessThan(60);
    expect(readRows(doc, swotColumns).filter((row) => !row.trashed)).toHaveLength(1_300);
    undo.undo();
    expect(readRows(doc, swotColumns).filter((row) => !row.trashed)).toHaveLength(0);
  });

  test("[UNDO2] undo takes back own edits only", () => {
    const [a, b] = twins(swotColumns, "x1");
    const undo = createUndo(a);
    setValue(a, { rowId: "x1", column: "readiness" }, "culture");
    setValue(b, { rowId: "x1", column: "agency" }, "bappeda");
    sync(a, b);
    undo.undo();
    expect(readRows(a, swotColumns)[0]?.cells).toMatchObject({ readiness: null, agency: "bappeda" });
  });

  test("[ROW3] what does not fit its column reads as empty instead of throwing", () => {
    const doc = new Y.Doc();
    addRows(doc, swotColumns, [swotItem("r1", "Butir", {})]);
    const row = doc.getMap<Y.Map<unknown>>("rows").get("r1");
    row?.set("quadrant", 12);
    row?.set("problems", "bukan peta");
    row?.set("order", null);
    expect(readRows(doc, swotColumns)).toMatchObject([
      { order: "", cells: { quadrant: null, problems: [] } },
    ]);
  });

  test("[ROW4] one keystroke gives one new row with one new cell; every other keeps its identity", () => {
    const doc = new Y.Doc();
    addRows(doc, swotColumns, [swotItem("r1", "Satu", {}), { ...swotItem("r2", "Dua", {}), order: "a2" }]);
    const view = new RowsView(doc, swotColumns);
    const before = view.rows;
    let told = 0;
    view.subscribe(() => (told += 1));
    proseOf(doc, { rowId: "r2", column: "text" })?.insert(3, "!");
    expect(told).toBe(1);
    expect(view.rows[0]).toBe(before[0]);
    expect(view.rows[1]).not.toBe(before[1]);
    expect(view.row("r2")?.cells["text"]).toBe("Dua!");
    expect(view.row("r2")?.cells["problems"]).toBe(before[1]?.cells["problems"]);
    view.dispose();
  });
});

function swotItem(id: string, text: string, cells: Record<string, unknown>) {
  return { id, order: "a1", cells: { quadrant: "S", text, ...cells } as never };
}

function twins(columns: readonly Column[], rowId: string): readonly [Y.Doc, Y.Doc] {
  const a = new Y.Doc();
  addRows(a, columns, [{ id: rowId, order: "a1", cells: { quadrant: "S", text: rowId } }]);
  return [a, copyOf(a)];
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), remoteEdit);
  return copy;
}

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), remoteEdit);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), remoteEdit);
}
