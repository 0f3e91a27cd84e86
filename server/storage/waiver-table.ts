import type { Kysely } from "kysely";

/** Migration `0004-waiver`. */
export async function addWaiverTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("waiver")
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("finding_id", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("waiver_key", ["workshop_id", "finding_id"])
    .execute();
}
