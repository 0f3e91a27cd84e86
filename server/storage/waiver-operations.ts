import type { Kysely } from "kysely";
import type { Waiver } from "../../shared/protocol/waiver-messages";
import type { Database } from "./schema";

/** Findings of the checks that facilitators have waved through; written by `storeCommand`. */
export const waiverOperations = { listWaivers };

export interface StoredWaiver extends Waiver {
  readonly workshopId: string;
}

/** Of all workshops, those that were taken back included. */
async function listWaivers(db: Kysely<Database>, _args: null): Promise<readonly StoredWaiver[]> {
  return db
    .selectFrom("waiver")
    .select(["workshop_id as workshopId", "finding_id as findingId", "reason", "at"])
    .orderBy("at")
    .orderBy("finding_id")
    .execute();
}

export async function putWaiver(
  db: Kysely<Database>,
  { workshopId, findingId, reason, at, sessionId }: StoredWaiver & { readonly sessionId: string },
): Promise<void> {
  const said = { reason, at, session_id: sessionId };
  await db
    .insertInto("waiver")
    .values({ workshop_id: workshopId, finding_id: findingId, ...said })
    .onConflict((conflict) => conflict.columns(["workshop_id", "finding_id"]).doUpdateSet(said))
    .execute();
}
