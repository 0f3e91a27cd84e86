import type { Kysely } from "kysely";
import type { Database } from "./schema";

interface NewRecording {
  readonly id: string;
  readonly workshopId: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sessionId: string;
}

/**
 * Gives a moment of a workshop a name: where every document stands, in one transaction, so that nothing is appended
 * meanwhile.
 */
export async function makeRecording(db: Kysely<Database>, recording: NewRecording): Promise<void> {
  const { id, workshopId, name, at, sessionId } = recording;
  await db
    .insertInto("recording")
    .values({ id, workshop_id: workshopId, name, at, session_id: sessionId })
    .execute();
  await db
    .insertInto("recording_document")
    .columns(["recording_id", "document", "epoch", "seq"])
    .expression((from) =>
      from
        .selectFrom("document")
        .select((of) => [of.val(id).as("recording_id"), "key", "epoch", "head_seq"])
        .where("workshop_id", "=", workshopId)
        .where("head_seq", ">", 0),
    )
    .execute();
}
