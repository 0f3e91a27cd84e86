import { Migrator, type Kysely, type Migration } from "kysely";
import { addBringers, addHeldTables } from "./held-tables";
import { addItemLinkTable } from "./item-link-table";
import { addReadingColumns } from "./reading-columns";
import { keepLogByKey } from "./log-tables";
import { addRecordingTables } from "./recording-tables";
import type { Database } from "./schema";
import { addQuickWinTables } from "./quick-win-tables";
import { addWaiverTable } from "./waiver-table";

/** Errors: rejects when a migration fails or the file was written by a newer version. */
export async function migrateToLatest(db: Kysely<Database>, of: Migrations = migrations): Promise<void> {
  const { error } = await migratorOf(db, of).migrateToLatest();
  if (error !== undefined) throw error;
}

/** The first migration that a file in use still lacks; null for a new file, and for one that has them all. */
export async function pendingMigration(
  db: Kysely<Database>,
  of: Migrations = migrations,
): Promise<string | null> {
  const known = await migratorOf(db, of).getMigrations();
  const isNew = known.every(({ executedAt }) => executedAt === undefined);
  return isNew ? null : (known.find(({ executedAt }) => executedAt === undefined)?.name ?? null);
}

function migratorOf(db: Kysely<Database>, of: Migrations): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...of }) } });
}

export type Migrations = Readonly<Record<string, Migration>>;

/** Numbered, never edited once released. Table meanings stand in `schema.ts`. */
export const migrations: Migrations = {
  "0001-first": { up: first },
  "0002-held": { up: addHeldTables },
  "0003-log": { up: keepLogByKey },
  "0004-waiver": { up: addWaiverTable },
  "0005-reading": { up: addReadingColumns },
  "0006-recording": { up: addRecordingTables },
  "0007-quick-win": { up: addQuickWinTables },
  "0008-item-link": { up: addItemLinkTable },
  "0009-bringers": { up: addBringers },
};

async function first(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("workshop")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("join_code", "text", (c) => c.notNull().unique())
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("access", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("archived_at", "bigint")
    .execute();
  await schema
    .createTable("link")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.references("workshop.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("secret_hash", "text", (c) => c.notNull().unique())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("revoked_at", "bigint")
    .execute();
  await schema
    .createTable("person")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("agency_id", "text")
    .addColumn("office_name", "text", (c) => c.notNull())
    .addColumn("dimension_id", "text", (c) => c.notNull())
    .addColumn("personal_code", "text", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("person_code", ["workshop_id", "personal_code"])
    .execute();
  await schema
    .createTable("session")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("workshop_id", "text", (c) => c.references("workshop.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("link_id", "text", (c) => c.references("link.id"))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("revoked_at", "bigint")
    .execute();
  await schema
    .createTable("command")
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("workshop_id", "text", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("command", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("command_key", ["workshop_id", "id"])
    .execute();
  await documents(db);
}

async function documents({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("document")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("head_seq", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("log")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("update", "blob", (c) => c.notNull())
    .addPrimaryKeyConstraint("log_key", ["document", "epoch", "seq"])
    .execute();
  await schema
    .createTable("log_row")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("row_id", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("log_row_key", ["document", "epoch", "row_id", "seq"])
    .execute();
  await schema
    .createTable("snapshot")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("state", "blob", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("snapshot_key", ["document", "epoch", "seq"])
    .execute();
  await schema
    .createTable("doc_client")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("client_id", "bigint", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("claimed_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("doc_client_key", ["document", "client_id"])
    .execute();
  await schema
    .createTable("row_label")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("row_id", "text", (c) => c.notNull())
    .addColumn("code", "text")
    .addColumn("former_codes", "text", (c) => c.notNull())
    .addColumn("author_name", "text")
    .addColumn("author_office", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("row_label_key", ["document", "row_id"])
    .execute();
  await schema
    .createTable("code_counter")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("prefix", "text", (c) => c.notNull())
    .addColumn("next", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("code_counter_key", ["document", "prefix"])
    .execute();
  await schema
    .createTable("canary")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
}
