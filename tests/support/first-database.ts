import { createHash } from "node:crypto";
import Libsql from "libsql";
import * as Y from "yjs";
import { hashSecret } from "../../server/access/secret";
import { openLibsql } from "../../server/storage/libsql-database";
import { migrateToLatest, migrations } from "../../server/storage/migrations";
import { StorageDatabase } from "../../server/storage/storage-database";
import { settingsFromTemplate } from "../../server/workshops/create-workshop";
import type { DocumentKey } from "../../shared/domain/document-key";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import { rembang } from "../../shared/regions/rembang";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";

/** A database as the first version left it: its own tables only, filled without any of today's code for storing. */
export const firstDatabase = {
  key: "w1/gov/swot" as DocumentKey,
  token: "token-of-siti",
  rowIds: ["r1", "r2", "r3"],
  /** Typed into each row. */
  text: "Data terpadu",
  write: writeFirstDatabase,
};

const name = "0001-first";
const at = Date.UTC(2026, 9, 20);
const pageId = 4_000_000_000;

async function writeFirstDatabase(file: string): Promise<void> {
  const { [name]: first } = migrations;
  if (first === undefined) throw new Error(`no migration ${name}`);
  const db = new StorageDatabase(openLibsql(file));
  await migrateToLatest(db, { [name]: first });
  await db.destroy();
  const database = new Libsql(file);
  fill((table, ...values) => {
    const marks = values.map(() => "?").join(", ");
    database.prepare(`insert into ${table} values (${marks})`).run(values);
  });
  // Closing may come later: so that the file is complete by itself.
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}

function fill(
  insert: (table: string, ...values: readonly (string | number | Uint8Array | null)[]) => void,
): void {
  const { key, token, rowIds } = firstDatabase;
  const request = {
    regionId: rembang.id,
    title: "Bimtek Tahap 1",
    stage: 1,
    planYears: [2023, 2024],
    loadSample: false,
  };
  const settings = settingsFromTemplate(rembang, { ...request, stage: 1 });
  insert("workshop", "w1", 1, "RBG472", JSON.stringify(settings), "{}", at, null);
  insert("link", "l1", "w1", "facilitator", hashSecret("secret-of-the-facilitator"), at, null);
  insert("person", "p1", "w1", "Siti", null, "Bappeda", "gov", "SITI-23", at);
  insert("session", "s1", hashSecret(token), "w1", "participant", "p1", null, at, null);
  insert("command", ":created", "w1", "s1", at, JSON.stringify(request), "{}");
  const updates = typedUpdates();
  insert("document", key, "w1", 1, updates.length);
  insert("document", "w1/bra/swot", "w1", 1, 0);
  updates.forEach((update, index) => insert("log", key, 1, index + 1, at + index, "s1", update));
  updates.forEach((_, index) => insert("log_row", key, 1, rowIds[index % rowIds.length] ?? "", index + 1));
  const folded = Y.mergeUpdates(updates.slice(0, 2));
  insert("snapshot", key, 1, 2, folded, createHash("sha256").update(folded).digest("hex"), at);
  insert("doc_client", key, pageId, "p1", at);
  rowIds.forEach((rowId, index) =>
    insert("row_label", key, rowId, `S${index + 1}`, "[]", "Siti", "Bappeda", at),
  );
  insert("code_counter", key, "S", rowIds.length + 1);
}

/** Every row added, then all of their texts typed. */
function typedUpdates(): readonly Uint8Array[] {
  const { rowIds, text } = firstDatabase;
  const page = new Y.Doc();
  page.clientID = pageId;
  const updates: Uint8Array[] = [];
  page.on("update", (update: Uint8Array) => updates.push(update));
  rowIds.forEach((id, index) =>
    addRows(page, swotColumns, [{ id, order: `a${index}`, cells: { quadrant: "S", text: "" } }]),
  );
  for (const rowId of rowIds)
    for (const letter of Array.from(text).toReversed())
      proseOf(page, { rowId, column: "text" })?.insert(0, letter);
  return updates;
}
