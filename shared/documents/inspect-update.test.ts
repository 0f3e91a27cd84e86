import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { pushMaxBytes } from "../protocol/limits";
import { columnsOf } from "../worksheets/worksheet-catalog";
import { shippedColumnSettings } from "../domain/column-settings";
import { inspectUpdate, type Inspection } from "./inspect-update";
import {
  bytesOf,
  kinds,
  noStructs,
  updateOf,
  writeBlock,
  writeNaN,
  writeNumbers,
} from "../../tests/support/attacks/update-bytes";
import { rowsOf } from "./row-shape";
import { createUndo } from "./undo";
import { addRows, proseOf, setValue } from "./write-rows";

const columns = columnsOf("swot", shippedColumnSettings);
const author = 101;
const attacker = 202;
const victim = 303;

/** A document with one row, written by `author`. */
function documentWithRow(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = author;
  addRows(doc, columns, [{ id: "row1", order: "a0", cells: { quadrant: "S", text: "Data terpadu" } }]);
  return doc;
}

/** What a page of `client` has after it got everything. */
function pageOf(doc: Y.Doc, client: number): Y.Doc {
  const page = new Y.Doc();
  page.clientID = client;
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  return page;
}

/** Exactly what the edit brought, without the deletions of before. */
function changesOf(page: Y.Doc, edit: (page: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  page.on("update", collect);
  edit(page);
  page.off("update", collect);
  return Y.mergeUpdates(updates);
}

function inspect(update: Uint8Array, doc: Y.Doc, owner = attacker): Inspection {
  return inspectUpdate(update, doc, (client) => client === owner);
}

/** The first piece of the row's text. */
function textItem(doc: Y.Doc): Y.ID {
  // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
  const item = proseOf(doc, cell)?._start;
  if (item === undefined || item === null) throw new Error("no text");
  return item.id;
}

describe("[INGEST1] attacks that plain Yjs falls for are refused before they touch the document", () => {
  test("deleting what a victim will write later", () => {
    const doc = documentWithRow();
    const attack = updateOf(noStructs, [[victim, 0, 40]]);
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(fallen.store.pendingDs).not.toBeNull();
    const later = pageOf(doc, victim);
    Y.applyUpdate(
      fallen,
      changesOf(later, (page) => proseOf(page, cell)?.insert(0, "hilang")),
    );
    expect(proseOf(fallen, cell)?.toJSON()).toBe("Data terpadu");
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "future-delete" });
  });

  test("writing under a victim's client id", () => {
    const doc = documentWithRow();
    const squatter = pageOf(doc, victim);
    const attack = changesOf(squatter, (page) => proseOf(page, cell)?.insert(0, "xxxxxx"));
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    Y.applyUpdate(
      fallen,
      changesOf(pageOf(doc, victim), (page) => proseOf(page, cell)?.insert(0, "korban")),
    );
    expect(proseOf(fallen, cell)?.toJSON()).not.toContain("korban");
    expect(inspect(attack, doc)).toMatchObject({ refusal: "client-id-taken", rule: "foreign-client" });
  });

  test("claiming a number of structs that would take a quarter of a gigabyte", () => {
    const doc = documentWithRow();
    const attack = bytesOf((encoder) => writeBlock(encoder, { client: attacker, clock: 0, count: 2 ** 25 }));
    expect(() => Y.applyUpdate(pageOf(doc, 1), attack)).toThrow();
    expect(attack.byteLength).toBeLessThan(12);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "undecodable" });
  });

  test("a delete set that breaks off after the structs have been integrated", () => {
    const doc = documentWithRow();
    const sound = changesOf(pageOf(doc, attacker), (page) => proseOf(page, cell)?.insert(0, "separuh "));
    const attack = Uint8Array.from([...sound.subarray(0, -1), 5]);
    const fallen = pageOf(doc, 1);
    expect(() => Y.applyUpdate(fallen, attack)).toThrow();
    expect(proseOf(fallen, cell)?.toJSON()).toBe("separuh Data terpadu");
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "undecodable" });
  });

  test("an edit whose predecessor is missing", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    changesOf(page, (of) => proseOf(of, cell)?.insert(0, "pertama "));
    const attack = changesOf(page, (of) => proseOf(of, cell)?.insert(0, "kedua "));
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(fallen.store.pendingStructs).not.toBeNull();
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "gap" });
  });

  test("v2 bytes, which v1 takes for nothing", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const before = Y.encodeStateVector(page);
    proseOf(page, cell)?.insert(0, "hilang ");
    const attack = Y.encodeStateAsUpdateV2(page, before);
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(proseOf(fallen, cell)?.toJSON()).toBe("Data terpadu");
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "not-v1" });
  });

  test("a GC struct that drives a clock to 2^52", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0 });
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 52);
    });
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(Y.getState(fallen.store, attacker)).toBe(2 ** 52);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "struct-kind" });
  });

  test("a deleted stretch that drives a clock to 2^40", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0 });
      encoding.writeUint8(encoder, 1 | 0x20);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "rows");
      encoding.writeVarString(encoder, "row9");
      encoding.writeVarUint(encoder, 2 ** 40);
    });
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(Y.getState(fallen.store, attacker)).toBe(2 ** 40);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "length" });
  });

  test("a gap hidden in a Skip struct", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const first = changesOf(page, (of) => proseOf(of, cell)?.insert(0, "a"));
    changesOf(page, (of) => proseOf(of, cell)?.insert(0, "b"));
    const third = changesOf(page, (of) => proseOf(of, cell)?.insert(0, "c"));
    const attack = Y.mergeUpdates([first, third]);
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(fallen.store.pendingStructs).not.toBeNull();
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "struct-kind" });
  });

  test.each([
    ["an array", (page: Y.Doc) => row(page)?.set("x1", new Y.Array())],
    ["an XML element", (page: Y.Doc) => row(page)?.set("x1", new Y.XmlElement("p"))],
    ["an XML text, which extends Text", (page: Y.Doc) => row(page)?.set("x1", new Y.XmlText("x"))],
    ["a sub-document", (page: Y.Doc) => row(page)?.set("x1", new Y.Doc())],
    ["an object value", (page: Y.Doc) => row(page)?.set("x1", { a: 1 })],
    ["an array of arrays", (page: Y.Doc) => row(page)?.set("x1", [[[1]]])],
    ["bytes", (page: Y.Doc) => row(page)?.set("x1", new Uint8Array(8))],
    ["bold text", (page: Y.Doc) => proseOf(page, cell)?.format(0, 4, { bold: true })],
    ["an embedded object", (page: Y.Doc) => proseOf(page, cell)?.insertEmbed(0, { image: "x" })],
  ])("foreign content: %s", (_, edit) => {
    const doc = documentWithRow();
    const attack = changesOf(pageOf(doc, attacker), edit);
    const fallen = pageOf(doc, 1);
    const before = Y.encodeStateVector(fallen);
    Y.applyUpdate(fallen, attack);
    expect(Y.encodeStateVector(fallen)).not.toEqual(before);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "content-kind" });
  });

  test("three thousand nested maps and arrays", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0 });
      encoding.writeUint8(encoder, 8 | 0x20);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "rows");
      encoding.writeVarString(encoder, "row9");
      encoding.writeVarUint(encoder, 1);
      for (let level = 0; level < 3_000; level += 1) {
        encoding.writeUint8(encoder, 117);
        encoding.writeVarUint(encoder, 1);
      }
      encoding.writeUint8(encoder, 126);
    });
    Y.applyUpdate(pageOf(doc, 1), attack);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "content-kind" });
  });

  test("list items in the root map, which no reader shows", () => {
    const doc = documentWithRow();
    const attack = changesOf(pageOf(new Y.Doc(), attacker), (page) =>
      page.getArray("rows").insert(0, [1, 2]),
    );
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(Y.getState(fallen.store, attacker)).toBe(2);
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "reference" });
  });

  test("another root, which stays in the document for ever", () => {
    const doc = documentWithRow();
    const attack = changesOf(pageOf(doc, attacker), (page) => page.getMap("secrets").set("a", 1));
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect([...fallen.share.keys()]).toContain("secrets");
    expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "reference" });
  });

  test("a reference to what is not there yet, its own future included", () => {
    const doc = documentWithRow();
    for (const [client, clock] of [
      [victim, 7],
      [attacker, 3],
    ] as const) {
      const attack = updateOf((encoder) => {
        writeBlock(encoder, { client: attacker, clock: 0 });
        encoding.writeUint8(encoder, 4 | 0x80);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, "x");
      });
      expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "reference" });
    }
  });

  test("one client in two blocks, of which Yjs silently loses one", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const block = changesOf(page, (of) => proseOf(of, cell)?.insert(0, "a")).subarray(1, -1);
    const other = changesOf(pageOf(doc, 7), (of) => proseOf(of, cell)?.insert(0, "b")).subarray(1, -1);
    const attack = Uint8Array.from([3, ...block, ...other, ...block, 0]);
    expect(inspectUpdate(attack, doc, () => true)).toMatchObject({ rule: "client-twice" });
  });

  test("a second, empty block of the same client, which hides the first", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const block = changesOf(page, (of) => proseOf(of, cell)?.insert(0, "a")).subarray(1, -1);
    const attack = Uint8Array.from([2, ...block, ...bytesOf((to) => writeNumbers(to, 0, attacker, 0)), 0]);
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(proseOf(fallen, cell)?.toJSON()).toBe("Data terpadu");
    expect(inspect(attack, doc)).toMatchObject({ rule: "client-twice" });
    const empty = bytesOf((to) => writeNumbers(to, 1, 0, attacker, 0, 0));
    expect(inspect(empty, doc)).toMatchObject({ rule: "empty-block" });
  });

  test("a length that reads as NaN, over which Yjs breaks down with the document half changed", () => {
    const doc = documentWithRow();
    const first = textItem(doc);
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0 });
      encoding.writeUint8(encoder, 1 | 0x80);
      writeNumbers(encoder, first.client, first.clock);
      writeNaN(encoder);
    });
    const fallen = pageOf(doc, 1);
    expect(() => Y.applyUpdate(fallen, attack)).toThrow();
    expect(Y.getState(fallen.store, attacker)).toBeNaN();
    expect(inspect(attack, doc)).toMatchObject({ rule: "number" });
  });

  test("a clock that reads as NaN, whose edit is silently dropped", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeNumbers(encoder, 1, 1, attacker);
      writeNaN(encoder);
      encoding.writeUint8(encoder, 8 | 0x20);
      encoding.writeVarUint(encoder, 1);
      for (const name of ["rows", "row9"]) encoding.writeVarString(encoder, name);
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, "x");
    });
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect(Y.getState(fallen.store, attacker)).toBe(0);
    expect(inspect(attack, doc)).toMatchObject({ rule: "number" });
  });

  test("a struct without length under anybody's id, which replaces a row though no clock moves", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: author, clock: Y.getState(doc.store, author) });
      encoding.writeUint8(encoder, 8 | 0x80);
      writeNumbers(encoder, author, 0, 0);
    });
    const fallen = pageOf(doc, 1);
    const before = Y.encodeStateVector(fallen);
    Y.applyUpdate(fallen, attack);
    expect(Y.encodeStateVector(fallen)).toEqual(before);
    expect(row(fallen)).not.toBeInstanceOf(Y.Map);
    expect(inspect(attack, doc)).toMatchObject({ rule: "number" });
  });

  test("what is known already, with other names in it: each makes a root that stays in memory", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: author, clock: 0 });
      encoding.writeUint8(encoder, 4 | 0x20);
      encoding.writeVarUint(encoder, 1);
      for (const name of ["filler", "x", "x"]) encoding.writeVarString(encoder, name);
    });
    const fallen = pageOf(doc, 1);
    Y.applyUpdate(fallen, attack);
    expect([...fallen.share.keys()]).toContain("filler");
    expect(inspect(attack, doc)).toMatchObject({ rule: "reference" });
  });

  test("deletions in an order Yjs never writes, each of which costs it a walk over the document", () => {
    const doc = documentWithRow();
    const end = Y.getState(doc.store, author);
    const [late, early] = [
      [author, end - 1, 1],
      [author, end - 3, 1],
    ] as const;
    expect(inspect(updateOf(noStructs, [early, late]), doc)).toMatchObject({ kind: "edit" });
    expect(inspect(updateOf(noStructs, [late, early]), doc)).toMatchObject({ rule: "delete-order" });
    expect(inspect(updateOf(noStructs, [late, late]), doc)).toMatchObject({ rule: "delete-order" });
  });

  test("deletions of every second letter in a list of pieces so long that each takes long to insert", () => {
    const doc = documentWithRow();
    proseOf(doc, cell)?.insert(0, "x".repeat(90_000));
    const start = Y.getState(doc.store, author) - 90_000;
    const everySecond = (from: number, count: number) =>
      updateOf((encoder) => {
        noStructs(encoder);
        writeNumbers(encoder, 1, author, count);
        for (let at = 0; at < count; at += 1) writeNumbers(encoder, from + 2 * at, 1);
      }).subarray(0, -1);
    const once = everySecond(start + 50_000, 5_000);
    expect(inspect(once, doc)).toMatchObject({ kind: "edit" });
    Y.applyUpdate(doc, once);
    expect(inspect(everySecond(start, 20_000), doc)).toMatchObject({ rule: "delete-cost" });
    // Known deletions, as a page sends them with everything it has, cost nothing.
    expect(inspect(Y.encodeStateAsUpdate(doc), doc)).toMatchObject({ kind: "edit" });
  });

  test("thousands of values that each claim to be the first under their key, along all of which Yjs walks for each", () => {
    const doc = documentWithRow();
    const row = rowsOf(doc).get("row1");
    // oxlint-disable-next-line no-underscore-dangle -- there is no other way to the id of a row
    const id = row?._item?.id ?? Y.createID(0, 0);
    const values = (count: number): Uint8Array =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: attacker, clock: 0, count });
        for (let at = 0; at < count; at += 1) {
          encoding.writeUint8(encoder, kinds.any | 0x20);
          writeNumbers(encoder, 0, id.client, id.clock);
          encoding.writeVarString(encoder, "readiness");
          encoding.writeVarUint(encoder, 1);
          encoding.writeAny(encoder, null);
        }
      });
    expect(inspect(values(10_000), doc)).toMatchObject({ kind: "refused", rule: "first-twice" });
    expect(inspect(values(1), doc)).toMatchObject({ kind: "edit" });
  });

  test("values that say only in front of which other they stand: Yjs walks along all of them for each", () => {
    const doc = documentWithRow();
    setValue(doc, { rowId: "row1", column: "agency" }, "dinkominfo");
    const map: Pick<Y.AbstractType<unknown>, "_map"> | undefined = row(doc);
    // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
    const value = map?._map.get("agency")?.id ?? Y.createID(0, 0);
    const inFrontOf = (places: readonly (readonly [flags: number, ...ids: number[]])[]): Uint8Array =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: attacker, clock: 0, count: places.length });
        for (const [flags, ...ids] of places) {
          encoding.writeUint8(encoder, kinds.string | flags);
          writeNumbers(encoder, ...ids);
          encoding.writeVarString(encoder, "x");
        }
      });
    const [before, behind] = [0x40, 0x80];
    const text = textItem(doc);
    for (const attack of [
      inFrontOf([[before, value.client, value.clock]]),
      // Behind a value and in front of one; behind a value, and in front of what is in a text.
      inFrontOf([[before | behind, value.client, value.clock, value.client, value.clock]]),
      inFrontOf([[before | behind, value.client, value.clock, text.client, text.clock]]),
      // In front of one of its own that only names the value it stands behind.
      inFrontOf([
        [behind, value.client, value.clock],
        [before, attacker, 0],
      ]),
    ])
      expect(inspect(attack, doc)).toMatchObject({ kind: "refused", rule: "before-value" });
    const inText = inFrontOf([
      [before, text.client, text.clock],
      [before, attacker, 0],
    ]);
    expect(inspect(inText, doc)).toMatchObject({ kind: "edit" });
  });

  test("a good update with bytes behind it", () => {
    const doc = documentWithRow();
    const sound = changesOf(pageOf(doc, attacker), (page) => proseOf(page, cell)?.insert(0, "a"));
    expect(inspect(sound, doc)).toMatchObject({ kind: "edit" });
    expect(inspect(Uint8Array.from([...sound, 0]), doc)).toMatchObject({ rule: "not-v1" });
  });

  test("thousands of sub-documents, before a single one is made", () => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0, count: 20_000 });
      for (let at = 0; at < 20_000; at += 1) {
        encoding.writeUint8(encoder, 9 | 0x20);
        encoding.writeVarUint(encoder, 1);
        for (const name of ["rows", "x", ""]) encoding.writeVarString(encoder, name);
        encoding.writeAny(encoder, "");
      }
    });
    expect(inspect(attack, doc)).toMatchObject({ rule: "content-kind" });
  });

  test.each([
    ["undefined", [127]],
    ["a big integer", [122, 0, 0, 0, 0, 0, 0, 0, 1]],
    ["a key of the prototype", [118, 1, 9, ...Buffer.from("__proto__"), 126]],
    ["a hundred thousand levels", Array.from({ length: 200_000 }, (_, at) => (at % 2 === 0 ? 117 : 1))],
  ])("a value no cell holds: %s", (_, value) => {
    const doc = documentWithRow();
    const attack = updateOf((encoder) => {
      writeBlock(encoder, { client: attacker, clock: 0 });
      encoding.writeUint8(encoder, 8 | 0x20);
      encoding.writeVarUint(encoder, 1);
      for (const name of ["rows", "x"]) encoding.writeVarString(encoder, name);
      encoding.writeVarUint(encoder, 1);
      encoding.writeUint8Array(encoder, Uint8Array.from(value));
    });
    expect(inspect(attack, doc)).toMatchObject({ rule: "content-kind" });
  });

  test("bytes that are no update at all, and more than one push may hold", () => {
    const doc = documentWithRow();
    expect(inspect(new Uint8Array(), doc)).toMatchObject({ rule: "undecodable" });
    expect(inspect(Uint8Array.from([0, 0, 0]), doc)).toMatchObject({ rule: "not-v1" });
    expect(inspect(new Uint8Array(pushMaxBytes + 1), doc)).toMatchObject({ refusal: "too-large" });
  });
});

describe("[INGEST1] what an honest page sends passes", () => {
  test("an edit, naming the clients that bring something new", () => {
    const doc = documentWithRow();
    const update = changesOf(pageOf(doc, attacker), (page) =>
      setValue(page, { rowId: "row1", column: "agency" }, "dinkominfo"),
    );
    expect(inspect(update, doc)).toEqual({ kind: "edit", freshClients: [attacker] });
  });

  test("the whole document with one new letter in it, as after a lost answer", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const text = proseOf(page, cell);
    text?.insert(0, "se");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page));
    text?.insert(2, "mua ");
    expect(inspect(Y.encodeStateAsUpdate(page), doc)).toEqual({ kind: "edit", freshClients: [attacker] });
    expect(inspect(Y.encodeStateAsUpdate(doc), doc)).toEqual({ kind: "edit", freshClients: [] });
  });

  test("values that were overwritten but are kept for undo", () => {
    const doc = documentWithRow();
    const page = pageOf(doc, attacker);
    const undo = createUndo(page);
    const update = changesOf(page, (of) => {
      for (const value of ["a", "b", "c"]) setValue(of, { rowId: "row1", column: "agency" }, value);
      undo.undo();
    });
    expect(inspect(update, doc)).toEqual({ kind: "edit", freshClients: [attacker] });
  });

  test("nothing at all is nothing", () => {
    const doc = documentWithRow();
    expect(inspect(Y.encodeStateAsUpdate(new Y.Doc()), doc)).toEqual({ kind: "nothing" });
  });
});

const cell = { rowId: "row1", column: "text" };

function row(page: Y.Doc): Y.Map<unknown> | undefined {
  return page.getMap<Y.Map<unknown>>("rows").get("row1");
}
