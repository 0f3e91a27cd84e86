import type { Kysely } from "kysely";

/** Migration `0007-quick-win`. */
export async function addQuickWinTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("quick_win_score")
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("program_id", "text", (c) => c.notNull())
    .addColumn("criterion", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("score", "integer")
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("quick_win_score_key", ["workshop_id", "program_id", "criterion", "owner"])
    .execute();
  await schema
    .createTable("quick_win_choice")
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshop.id"))
    .addColumn("dimension_id", "text", (c) => c.notNull())
    .addColumn("program_id", "text")
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("quick_win_choice_key", ["workshop_id", "dimension_id"])
    .execute();
}
