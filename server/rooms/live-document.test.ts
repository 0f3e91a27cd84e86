import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { groupUnder } from "../../shared/documents/group-rows";
import { inspectUpdate } from "../../shared/documents/inspect-update";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, proseOf, setTrashed } from "../../shared/documents/write-rows";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { LiveDocument } from "./live-document";
import { TooSlow } from "./watched-structs";

const columns = columnsOf("swot", shippedColumnSettings);
const nothing = { snapshot: null, tail: [] };

test("[INGEST1] a well-formed update that would take minutes to integrate is stopped", () => {
  const page = documentWithText(4_000);
  const live = new LiveDocument(
    { ...nothing, tail: [{ seq: 1, update: Y.encodeStateAsUpdate(page) }] },
    () => undefined,
  );
  const attack = scatteredItems(page, 12_000);
  expect(attack.byteLength).toBeLessThan(100_000);
  expect(inspectUpdate(attack, live.doc, () => true)).toMatchObject({ kind: "edit" });
  expect(() => live.apply(attack)).toThrow(TooSlow);
}, 60_000);

test("a large import goes through", () => {
  const page = new Y.Doc();
  const rows = Array.from({ length: 1_000 }, (_, at) => ({
    id: `r${at}`,
    order: `a${at}`,
    cells: { quadrant: "S", text: "Data antar-OPD belum terpadu" },
  }));
  addRows(page, columns, rows);
  const live = new LiveDocument(nothing, () => undefined);
  expect(live.apply(Y.encodeStateAsUpdate(page)).diff).not.toBeNull();
}, 60_000);

test("[LOG1] log entries that cannot be read, or wait for what is not there, are passed over and told", () => {
  const page = new Y.Doc();
  addRows(page, columns, [{ id: "r1", order: "a0", cells: { quadrant: "S" } }]);
  const sound = Y.encodeStateAsUpdate(page);
  const text = proseOf(page, { rowId: "r1", column: "text" });
  text?.insert(0, "a");
  const before = Y.encodeStateVector(page);
  text?.insert(0, "b");
  const waiting = Y.encodeStateAsUpdate(page, before);
  const unreadable: number[] = [];
  const tail = [Uint8Array.from([1, 2, 3]), sound, waiting].map((update, at) => ({ seq: at + 1, update }));
  const live = new LiveDocument({ ...nothing, tail }, (seq) => unreadable.push(seq));
  expect([unreadable, live.presentCount, live.isWhole]).toEqual([[1, 3], 1, false]);
  expect([live.doc.store.pendingStructs, live.doc.store.pendingDs]).toEqual([null, null]);
});

test("[GROUP3] grouped items count once, until their leader lies in Sampah", () => {
  const page = new Y.Doc();
  const live = new LiveDocument(nothing, () => undefined);
  const countAfter = (edit: () => void) => {
    edit();
    live.apply(Y.encodeStateAsUpdate(page));
    live.noteRows(["r1", "r2", "r3"]);
    return live.presentCount;
  };
  const rows = ["r1", "r2", "r3"].map((id) => ({ id, order: "a0", cells: { quadrant: "S" } }));
  const group = () => groupUnder(page, readRows(page, columns), { rowId: "r2", leaderId: "r1" });
  expect(countAfter(() => addRows(page, columns, rows))).toBe(3);
  expect(countAfter(group)).toBe(2);
  expect(countAfter(() => setTrashed(page, ["r1"], true))).toBe(2);
  expect(countAfter(() => setTrashed(page, ["r1"], false))).toBe(2);
});

/** One text of so many single items, each typed before the one before. */
function documentWithText(length: number): Y.Doc {
  const page = new Y.Doc();
  // A low id: items of other clients then go behind every one of these.
  page.clientID = 1;
  addRows(page, columns, [{ id: "r1", order: "a0", cells: {} }]);
  const text = proseOf(page, { rowId: "r1", column: "text" });
  for (let at = 0; at < length; at += 1) text?.insert(0, "a");
  return page;
}

/** Items without left neighbour, whose right one is far away: for each, Yjs walks over everything in between. */
function scatteredItems(page: Y.Doc, count: number): Uint8Array {
  const text = proseOf(page, { rowId: "r1", column: "text" });
  if (text === undefined) throw new Error("no text");
  const far = [...items(text)].slice(-100).map(({ id }) => id);
  const encoder = encoding.createEncoder();
  for (const number of [1, count, 77, 0]) encoding.writeVarUint(encoder, number);
  for (let at = 0; at < count; at += 1) {
    const right = far[at % far.length] ?? Y.createID(0, 0);
    encoding.writeUint8(encoder, 1 | 0x40);
    for (const number of [right.client, right.clock, 1]) encoding.writeVarUint(encoder, number);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function* items(text: Y.Text): Generator<Y.Item> {
  // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
  for (let item = text._start; item !== null; item = item.right) yield item;
}
