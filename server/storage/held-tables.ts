import type { Kysely } from "kysely";

/** Migration `0002-held`. */
export async function addHeldTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("held_edit")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("base_seq", "integer", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("author_name", "text")
    .addColumn("author_office", "text")
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("update", "blob", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("parts", "integer", (c) => c.notNull())
    .addColumn("changes", "text", (c) => c.notNull())
    .addColumn("more_changes", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("decided_at", "bigint")
    .addColumn("decided_by", "text")
    .execute();
  await schema.createIndex("held_edit_workshop").on("held_edit").columns(["workshop_id", "state"]).execute();
  await schema.createIndex("held_edit_session").on("held_edit").columns(["session_id", "document"]).execute();
  await schema
    .createTable("held_push")
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("push_id", "text", (c) => c.notNull())
    .addColumn("held_id", "text", (c) => c.notNull().references("held_edit.id"))
    .addPrimaryKeyConstraint("held_push_key", ["session_id", "push_id"])
    .execute();
  await schema
    .createTable("device")
    .addColumn("session_id", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("unsent", "integer", (c) => c.notNull())
    .addColumn("since", "bigint")
    .addColumn("last_seen_at", "bigint", (c) => c.notNull())
    .execute();
  await schema.createIndex("device_workshop").on("device").columns(["workshop_id", "last_seen_at"]).execute();
}

/** Migration `0009-bringers`. */
export async function addBringers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("held_edit")
    .addColumn("bringers", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
}
