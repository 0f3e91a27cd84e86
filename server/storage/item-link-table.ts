import type { Kysely } from "kysely";

/** Migration `0008-item-link`. */
export async function addItemLinkTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("item_link")
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("first_id", "text", (c) => c.notNull())
    .addColumn("second_id", "text", (c) => c.notNull())
    .addColumn("first_dimension", "text", (c) => c.notNull())
    .addColumn("second_dimension", "text", (c) => c.notNull())
    .addColumn("linked", "integer", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("item_link_key", ["workshop_id", "first_id", "second_id"])
    .execute();
}
