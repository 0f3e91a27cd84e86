import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { checkOf } from "../../shared/protocol/entry-check";
import { packLabels, readLabels } from "../../shared/protocol/packed-labels";
import { documentOperations } from "./document-operations";
import { openLibsql } from "./libsql-database";
import { migrateToLatest } from "./migrations";
import { StorageDatabase } from "./storage-database";

const { loadDocument, checkOfEntry, appendToDocument, claimClients, saveSnapshot, writtenDocuments } =
  documentOperations;
const key = "w1/gov/swot" as DocumentKey;
const stateVector = Uint8Array.of(0);
const label: RowLabel = {
  rowId: "r1",
  code: "S1",
  formerCodes: [],
  author: { name: "Siti", office: "Bappeda" },
  createdAt: 5,
};

let folder: string;
let db: StorageDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  db = new StorageDatabase(openLibsql(path.join(folder, "rembuk.sqlite")));
  await migrateToLatest(db);
  await db
    .insertInto("workshop")
    .values({
      id: "w1",
      version: 1,
      join_code: "RBG472",
      settings: "{}",
      access: "{}",
      created_at: 0,
      archived_at: null,
    })
    .execute();
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe("a document", () => {
  test("is made with its first use, of workshops that exist only, and counts as written with its first edit", async () => {
    expect(load()).toEqual({
      epoch: 1,
      headSeq: 0,
      headCheck: null,
      snapshot: null,
      damagedSnapshots: [],
      damagedEntries: [],
      tail: [],
      claims: [],
      labels: packLabels([]),
      presentRows: null,
      counters: [],
    });
    const elsewhere = { key: "w2/gov/swot" as DocumentKey, workshopId: "w2", wholeLog: false };
    expect(() => loadDocument(db, elsewhere)).toThrow(/FOREIGN KEY/u);
    expect(await writtenDocuments(db, { workshopId: "w1" })).toEqual([]);
    append(0, 1);
    expect(await writtenDocuments(db, { workshopId: "w1" })).toEqual([{ key, presentRows: 0 }]);
  });

  test("[LOG1] takes entries only behind its head, together with labels and counters or not at all", async () => {
    load();
    expect(append(0, 2, { labels: [label], counters: [["S", 2]] })).toBe(true);
    expect(append(1, 1, { labels: [{ ...label, code: "S9" }], counters: [["S", 10]] })).toBe(false);
    const renamed = { ...label, code: "W1", formerCodes: ["S1"], author: null };
    expect(append(2, 0, { labels: [renamed], counters: [["W", 2]] })).toBe(true);
    const loaded = load();
    expect(loaded).toMatchObject({
      headSeq: 2,
      counters: [
        ["S", 2],
        ["W", 2],
      ],
    });
    expect(loaded.tail).toEqual([1, 2].map((seq) => ({ seq, update: Uint8Array.from([seq]) })));
    // Who made a row stays, whatever a later label says.
    expect(readLabels(loaded.labels)).toEqual([{ ...renamed, author: label.author }]);
  });

  test("knows which rows an entry touched, also very many", async () => {
    load();
    const rowIds = Array.from({ length: 2_000 }, (_, at) => `r${at}`);
    const labels = rowIds.map((rowId) => ({ ...label, rowId }));
    const entries = [{ at: 1, sessionId: "s", update: Uint8Array.from([1]), rowIds }];
    appendToDocument(db, {
      key,
      epoch: 1,
      expectedSeq: 0,
      entries,
      labels,
      counters: [],
      presentRows: 2_000,
    });
    const touched = await db.selectFrom("log_row").select("row_id").where("seq", "=", 1).execute();
    const { labels: packed, presentRows } = load();
    expect([touched.length, readLabels(packed)?.length, presentRows]).toEqual([2_000, 2_000, 2_000]);
  });
});

test("[STORE4] an entry whose bytes are not those that were written is named and left out", async () => {
  load();
  append(0, 3);
  await db
    .updateTable("log")
    .set({ update: Uint8Array.from([9]) })
    .where("seq", "=", 2)
    .execute();
  const { tail, damagedEntries, headSeq, headCheck } = load();
  expect([tail.map(({ seq }) => seq), damagedEntries, headSeq]).toEqual([[1, 3], [2], 3]);
  const at = (seq: number) => checkOfEntry(db, { key, epoch: 1, seq });
  expect([at(2), at(3)], "what is damaged tells nothing").toEqual([undefined, headCheck]);
  // Entries of before there were checksums count as they are.
  await db.updateTable("log").set({ checksum: null }).execute();
  expect(load().tail.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect([at(2), at(3), at(4)]).toEqual([checkOf(Uint8Array.from([9])), headCheck, null]);
});

test("a client id belongs to whoever claimed it first", async () => {
  load();
  const claim = (owner: string, clientIds: number[]) => claimClients(db, { key, owner, clientIds, at: 1 });
  expect(claim("siti", [1, 4_294_967_295])).toEqual([]);
  expect(claim("siti", [1, 2])).toEqual([]);
  expect(claim("budi", [2, 3])).toEqual([2]);
  expect(load().claims).toEqual([
    [1, "siti"],
    [2, "siti"],
    [3, "budi"],
    [4_294_967_295, "siti"],
  ]);
});

describe("[LOG1] a snapshot", () => {
  test("spares the log before it; the newest sound one counts, damaged ones are passed over", async () => {
    load();
    append(0, 4);
    for (const seq of [2, 3]) {
      const state = Uint8Array.from([0, seq]);
      saveSnapshot(db, { key, epoch: 1, seq, state, stateVector, presentRows: 7, at: 1 });
    }
    expect(placeAndTail()).toEqual([3, [4]]);
    await db
      .updateTable("snapshot")
      .set({ state: Uint8Array.from([9]) })
      .where("seq", "=", 3)
      .execute();
    expect(placeAndTail()).toEqual([2, [3, 4]]);
    expect(load().snapshot).toEqual({ seq: 2, state: Uint8Array.of(0, 2), stateVector });
    await db
      .updateTable("snapshot")
      .set({ state_vector: Uint8Array.of(9) })
      .where("seq", "=", 2)
      .execute();
    expect(placeAndTail()).toEqual([null, [1, 2, 3, 4]]);
    await db
      .updateTable("snapshot")
      .set({ state: Uint8Array.from([9]) })
      .execute();
    expect(placeAndTail()).toEqual([null, [1, 2, 3, 4]]);
  });

  test("replaces the oldest of three, never the log", async () => {
    load();
    append(0, 5);
    for (const seq of [1, 2, 3, 4, 5])
      saveSnapshot(db, {
        key,
        epoch: 1,
        seq,
        state: Uint8Array.from([seq]),
        stateVector,
        presentRows: 7,
        at: 1,
      });
    const kept = await db.selectFrom("snapshot").select("seq").orderBy("seq").execute();
    const log = await db.selectFrom("log").select("seq").execute();
    expect([kept.map(({ seq }) => seq), log.length]).toEqual([[3, 4, 5], 5]);
  });
});

function load() {
  return loadDocument(db, { key, workshopId: "w1", wholeLog: false });
}

function append(
  expectedSeq: number,
  count: number,
  more: { labels?: RowLabel[]; counters?: [string, number][] } = {},
): boolean {
  const entries = Array.from({ length: count }, (_, at) => ({
    at: 1,
    sessionId: "s",
    update: Uint8Array.from([expectedSeq + 1 + at]),
    rowIds: ["r1"],
  }));
  return appendToDocument(db, {
    key,
    epoch: 1,
    expectedSeq,
    entries,
    labels: [],
    counters: [],
    presentRows: 0,
    ...more,
  });
}

function placeAndTail() {
  const { snapshot, tail } = load();
  return [snapshot?.seq ?? null, tail.map(({ seq }) => seq)];
}
