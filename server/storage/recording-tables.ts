import type { Kysely } from "kysely";

/** Migration `0006-recording`. */
export async function addRecordingTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("recording")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .execute();
  await schema
    .createTable("recording_document")
    .addColumn("recording_id", "text", (c) => c.notNull().references("recording.id"))
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("epoch", "integer", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("recording_document_key", ["document", "recording_id"])
    .execute();
}
