import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commitTogether, type Call } from "./group-commit";
import { openLibsql } from "./libsql-database";
import { migrateToLatest } from "./migrations";
import { StorageDatabase } from "./storage-database";

let folder: string;
let db: StorageDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  db = new StorageDatabase(openLibsql(path.join(folder, "rembuk.db")));
  await migrateToLatest(db);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe("[ACK1] calls are answered once their common commit is on disk", () => {
  test("everything of a batch is there when another connection looks", async () => {
    const answers = await commitTogether(db, operations, [
      call(1, "add", { key: "a" }),
      call(2, "add", { key: "b" }),
    ]);
    expect(answers).toEqual([
      { id: 1, ok: true, value: "a" },
      { id: 2, ok: true, value: "b" },
    ]);
    const other = new StorageDatabase(openLibsql(path.join(folder, "rembuk.db")));
    expect(await keys(other)).toEqual(["a", "b"]);
    await other.destroy();
  });

  test("a call that throws is undone alone", async () => {
    const answers = await commitTogether(db, operations, [
      call(1, "add", { key: "a" }),
      call(2, "addThenThrow", { key: "b" }),
      call(3, "unheardOf", {}),
      call(4, "add", { key: "c" }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
    expect(answers[1]).toMatchObject({ failure: { kind: "operation", message: "no" } });
    expect(await keys(db)).toEqual(["a", "c"]);
  });

  test("[STORE1] with a full disk no call of the batch is acknowledged, and afterwards work goes on", async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db);
    const answers = await commitTogether(db, operations, [
      call(1, "add", { key: "a" }),
      call(2, "fill", { bytes: 200_000 }),
      call(3, "add", { key: "c" }),
    ]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.failure.code))).toEqual([
      "SQLITE_FULL",
      "SQLITE_FULL",
      "SQLITE_FULL",
    ]);
    expect(await keys(db)).toEqual([]);
    await sql.raw("pragma max_page_count = 1000000").execute(db);
    const later = await commitTogether(db, operations, [call(4, "add", { key: "d" })]);
    expect(later).toEqual([{ id: 4, ok: true, value: "d" }]);
  });
});

test("values that would abort the process are refused before they reach libsql", async () => {
  const [answer] = await commitTogether(db, operations, [call(1, "bindBoolean", {})]);
  expect(answer).toMatchObject({ ok: false, failure: { message: "cannot bind a value of type boolean" } });
});

test("bytes come back as they went in", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at).subarray(3, 200);
  const [answer] = await commitTogether(db, operations, [call(1, "roundTrip", { bytes })]);
  expect(answer).toEqual({ id: 1, ok: true, value: bytes.slice() });
});

const operations = {
  add: async (on: StorageDatabase, { key }: { key: string }) => {
    await on.insertInto("code_counter").values({ document: key, prefix: "S", next: 1 }).execute();
    return key;
  },
  addThenThrow: async (on: StorageDatabase, { key }: { key: string }) => {
    await on.insertInto("code_counter").values({ document: key, prefix: "S", next: 1 }).execute();
    throw new Error("no");
  },
  fill: async (on: StorageDatabase, { bytes }: { bytes: number }) => {
    await on
      .insertInto("log")
      .values(logEntry(new Uint8Array(bytes)))
      .execute();
  },
  bindBoolean: async (on: StorageDatabase) => {
    await sql`select ${true}`.execute(on);
  },
  roundTrip: async (on: StorageDatabase, { bytes }: { bytes: Uint8Array }) => {
    await on.insertInto("log").values(logEntry(bytes)).execute();
    return (await on.selectFrom("log").select("update").executeTakeFirstOrThrow()).update;
  },
};

function logEntry(update: Uint8Array) {
  return { document: "d", epoch: 1, seq: 1, at: 0, session_id: "s", update };
}

function call(id: number, name: string, args: unknown): Call {
  return { id, name, args };
}

async function keys(on: StorageDatabase): Promise<readonly string[]> {
  const rows = await on.selectFrom("code_counter").select("document").orderBy("document").execute();
  return rows.map((row) => row.document);
}
