import { expect, test } from "vitest";
import * as Y from "yjs";
import { remoteEdit } from "./origins";
import { rowsOf } from "./row-shape";
import { holdsSame, makesRowAnew, rowsWrittenAnew } from "./same-content";

function written(clientID: number, text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  rowsOf(doc).set("r1", new Y.Map<unknown>([["text", new Y.Text(text)]]));
  return doc;
}

function textOf(doc: Y.Doc): Y.Text {
  const text = rowsOf(doc).get("r1")?.get("text");
  if (!(text instanceof Y.Text)) throw new Error("no text");
  return text;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), remoteEdit);
  return copy;
}

test("[RECOVER2] what is there stays the same when others write into it, cut it up or delete it", () => {
  const doc = written(1, "satu dua tiga");
  const update = Y.encodeStateAsUpdate(doc);
  const later = copyOf(doc);
  textOf(later).insert(4, " setengah");
  textOf(later).delete(0, 2);
  rowsOf(later).get("r1")?.set("text2", "lain");
  expect(holdsSame(doc, update)).toBe(true);
  expect(holdsSame(later, update)).toBe(true);
});

test("[RECOVER2] something else under the same Yjs client and clocks is not the same", () => {
  const update = Y.encodeStateAsUpdate(written(1, "yang benar"));
  expect(holdsSame(written(1, "yang palsu"), update)).toBe(false);
  expect(holdsSame(written(1, "yang"), update)).toBe(false);
  expect(holdsSame(written(2, "yang benar"), update)).toBe(false);
});

test("[RECOVER2] a row that was written anew is told from one that was changed", () => {
  const doc = written(1, "satu");
  const changed = copyOf(doc);
  textOf(changed).insert(0, "nol ");
  expect(rowsWrittenAnew(doc, changed)).toEqual(new Set());
  expect(rowsWrittenAnew(doc, written(2, "satu"))).toEqual(new Set(["r1"]));
  expect(rowsWrittenAnew(doc, new Y.Doc())).toEqual(new Set());
});

test("[RECOVER2] an update that makes a row which is there already is told from one that replaces it knowingly", () => {
  const doc = written(1, "satu");
  expect(makesRowAnew(doc, Y.encodeStateAsUpdate(written(2, "satu")))).toBe(true);
  expect(makesRowAnew(doc, Y.encodeStateAsUpdate(written(1, "satu")))).toBe(false);
  const replaced = copyOf(doc);
  const updates: Uint8Array[] = [];
  replaced.on("update", (update: Uint8Array) => updates.push(update));
  rowsOf(replaced).set("r1", new Y.Map());
  expect(makesRowAnew(doc, Y.mergeUpdates(updates))).toBe(false);
});
