import { expect, test } from "vitest";
import * as Y from "yjs";
import { swotColumns } from "../worksheets/swot-worksheet";
import { localEdit } from "./origins";
import { readRows } from "./read-rows";
import { restoreRow } from "./restore-rows";
import { takenBackAlone } from "./take-back";
import { asOneStep, createUndo } from "./undo";
import { addRows, proseOf, setValue } from "./write-rows";

test("[HIST4] [UNDO2] a step is taken back by itself, once, and leaves what was done since", () => {
  const { doc, undo } = twoItems();
  const texts = () => readRows(doc, swotColumns).map(({ cells }) => cells["text"]);
  const [then] = readRows(doc, swotColumns);
  if (then === undefined) throw new Error("no row");
  const write = (rowId: string, words: string) =>
    doc.transact(() => proseOf(doc, { rowId, column: "text" })?.insert(0, words), localEdit);
  write("s1", "Semua ");
  undo.stopCapturing();

  const takeBack = takenBackAlone(undo, () => restoreRow(doc, then, swotColumns));
  expect(texts()).toEqual(["Komitmen bupati", "Aplikasi"]);
  write("s2", "Semua ");
  takeBack();
  expect(texts()).toEqual(["Semua Komitmen bupati", "Semua Aplikasi"]);
  takeBack();
  expect(texts()).toEqual(["Semua Komitmen bupati", "Semua Aplikasi"]);
  undo.undo();
  expect(texts()).toEqual(["Semua Komitmen bupati", "Aplikasi"]);
});

test("a step without edits takes nothing back", () => {
  const doc = new Y.Doc();
  addRows(doc, swotColumns, [{ id: "s1", order: "a", cells: { quadrant: "S", text: "Aplikasi" } }]);
  const undo = createUndo(doc);
  asOneStep(undo, () => setValue(doc, { rowId: "s1", column: "readiness" }, "structure"));
  const takeBack = takenBackAlone(undo, () => undefined);
  takeBack();
  expect(readRows(doc, swotColumns)[0]?.cells["readiness"]).toBe("structure");
});

test("[UNDO2] a step that others have changed wholly since takes nothing else back", () => {
  const { doc, undo } = twoItems();
  const readiness = () => readRows(doc, swotColumns).map(({ cells }) => cells["readiness"]);
  asOneStep(undo, () => setValue(doc, { rowId: "s2", column: "readiness" }, "structure"));
  const takeBack = takenBackAlone(undo, () =>
    setValue(doc, { rowId: "s1", column: "readiness" }, "structure"),
  );
  doc.transact(() => setValue(doc, { rowId: "s1", column: "readiness" }, "superstructure"), "a colleague");
  takeBack();
  expect(readiness()).toEqual(["superstructure", "structure"]);
  undo.undo();
  expect(readiness()).toEqual(["superstructure", null]);
});

function twoItems() {
  const doc = new Y.Doc();
  addRows(doc, swotColumns, [
    { id: "s1", order: "a", cells: { quadrant: "S", text: "Komitmen bupati" } },
    { id: "s2", order: "b", cells: { quadrant: "S", text: "Aplikasi" } },
  ]);
  return { doc, undo: createUndo(doc) };
}
