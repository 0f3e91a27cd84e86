import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import type { CreateWorkshop } from "../../shared/protocol/http-messages";
import { rembang } from "../../shared/regions/rembang";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { documentOperations } from "../storage/document-operations";
import { openLibsql } from "../storage/libsql-database";
import { migrateToLatest } from "../storage/migrations";
import { StorageDatabase } from "../storage/storage-database";
import { settingsFromTemplate } from "../workshops/create-workshop";
import { inspectDatabase } from "./inspect-database";

const key = "w1/gov/swot" as DocumentKey;
const entries = 30;
const request: CreateWorkshop = {
  regionId: "rembang",
  title: "Bimtek Tahap 2",
  stage: 2,
  planYears: [2023, 2024],
  loadSample: false,
};

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  file = path.join(folder, "rembuk.sqlite");
  await writeDocument();
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a sound database has no findings", async () => {
  expect(await inspectDatabase(file)).toEqual({ documents: 1, edits: entries, snapshots: 2, findings: [] });
});

const text = (sql: string) => `update workshop set ${sql}`;

test.each([
  ["a missing edit", "delete from log where seq = 7", [{ kind: "gap", document: key, seq: 7 }]],
  [
    "edits missing at the end",
    "delete from log where seq > 28",
    [
      { kind: "head", document: key, head: 30, last: 28 },
      { kind: "snapshot-differs", document: key, seq: 30 },
    ],
  ],
  [
    "an edit with other bytes than were written",
    `update log set "update" = x'0000' where seq = 20`,
    [{ kind: "damaged-edit", document: key, seq: 20 }],
  ],
  [
    "an edit that cannot be read",
    `update log set "update" = x'01ff03', checksum = null where seq = 20`,
    [{ kind: "unreadable-edit", document: key, seq: 20 }],
  ],
  [
    "a head that is behind",
    "update document set head_seq = 29",
    [{ kind: "head", document: key, head: 29, last: 30 }],
  ],
  [
    "a snapshot with other bytes than its hash",
    "update snapshot set state = x'0000' where seq = 10",
    [{ kind: "snapshot-damaged", document: key, seq: 10 }],
  ],
  [
    "a snapshot of something else",
    `update snapshot set state = x'0000', state_vector = null, hash = '${hashOf(Uint8Array.of(0, 0))}' where seq = 10`,
    [{ kind: "snapshot-differs", document: key, seq: 10 }],
  ],
  [
    "edits of a document that is not there",
    `insert into log values ('w1/gov/program', 1, 1, 0, 's', x'0000', null)`,
    [{ kind: "log-of-nobody", document: "w1/gov/program" }],
  ],
  ["settings that cannot be read", text("settings = '{'"), [{ kind: "workshop", detail: "w1" }]],
])("[VERIFY1] finds %s", async (_what, damage, findings) => {
  const database = new Libsql(file);
  database.exec(damage);
  database.close();
  expect((await inspectDatabase(file)).findings).toEqual(findings);
});

test("[VERIFY1] finds an edit that builds on one that is gone, however whole the numbers look", async () => {
  const database = new Libsql(file);
  database.exec(`update log set "update" = x'0000', checksum = null where seq = 12`);
  database.close();
  const { findings } = await inspectDatabase(file);
  expect(findings).toEqual([{ kind: "incomplete-edit", document: key, seq: 13 }]);
});

test("[VERIFY1] finds damaged pages, and files that are none of ours", async () => {
  const database = new Libsql(file);
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  const damaged = path.join(folder, "damaged.sqlite");
  const bytes = Buffer.alloc(statSync(file).size, 0xff);
  readFileSync(file).copy(bytes, 0, 0, 4_096);
  writeFileSync(damaged, bytes);
  expect((await inspectDatabase(damaged)).findings[0]).toMatchObject({ kind: "file" });
  const words = path.join(folder, "words.txt");
  writeFileSync(words, "no database ".repeat(1_000));
  expect((await inspectDatabase(words)).findings[0]).toMatchObject({ kind: "file" });
  const other = new Libsql(path.join(folder, "other.sqlite"));
  other.exec("create table tamu (nama text)");
  other.close();
  expect((await inspectDatabase(path.join(folder, "other.sqlite"))).findings).toEqual([
    { kind: "not-rembuk" },
  ]);
  await expect(inspectDatabase(path.join(folder, "missing.sqlite"))).rejects.toThrow("ENOENT");
});

/** A document typed in so many edits, folded after ten and after all. */
async function writeDocument(): Promise<void> {
  const db = new StorageDatabase(openLibsql(file));
  await migrateToLatest(db);
  await db
    .insertInto("workshop")
    .values({
      id: "w1",
      version: 1,
      join_code: "RBG472",
      settings: JSON.stringify(settingsFromTemplate(rembang, request)),
      access: "{}",
      created_at: 0,
      archived_at: null,
    })
    .execute();
  documentOperations.loadDocument(db, { key, workshopId: "w1", wholeLog: false });
  const page = new Y.Doc();
  const updates: Uint8Array[] = [];
  page.on("update", (update: Uint8Array) => updates.push(update));
  addRows(page, swotColumns, [{ id: "r1", order: "a0", cells: { quadrant: "S", text: "" } }]);
  while (updates.length < entries) proseOf(page, { rowId: "r1", column: "text" })?.insert(0, "Data ");
  const logEntries = updates.map((update) => ({ at: 1, sessionId: "s", update, rowIds: ["r1"] }));
  const nothing = { labels: [], counters: [], presentRows: 1 };
  documentOperations.appendToDocument(db, {
    key,
    epoch: 1,
    expectedSeq: 0,
    entries: logEntries,
    ...nothing,
  });
  for (const seq of [10, entries]) {
    const folded = new Y.Doc();
    for (const update of updates.slice(0, seq)) Y.applyUpdate(folded, update);
    documentOperations.saveSnapshot(db, {
      key,
      epoch: 1,
      seq,
      state: Y.encodeStateAsUpdate(folded),
      stateVector: Y.encodeStateVector(folded),
      presentRows: 1,
      at: 1,
    });
  }
  await db.destroy();
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
