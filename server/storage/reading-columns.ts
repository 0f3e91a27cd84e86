import type { Kysely } from "kysely";

/** What is kept so that a document can be read without making it: see `schema.ts`. */
export async function addReadingColumns({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("snapshot").addColumn("state_vector", "blob").execute();
  await schema.alterTable("document").addColumn("present_rows", "integer").execute();
}
