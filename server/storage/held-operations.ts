import type { Kysely, Selectable } from "kysely";
import { documentKeySchema, type DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { HeldChange, HeldState } from "../../shared/protocol/held-messages";
import { refusalSchema, type Refusal } from "../../shared/protocol/refusal";
import {
  heldBytes,
  isFrom,
  type HeldDecision,
  type HeldRecord,
  type HeldWithBytes,
  type KnownHeld,
  type PushName,
  type SoughtHeld,
} from "../rooms/held-store";
import type { Database, HeldEditTable } from "./schema";

/** Late edits, kept for a facilitator to decide. */
export const heldOperations = {
  findHeld,
  saveHeld,
  joinHeld,
  readHeld,
  decideHeld,
  listHeld,
  recoveredHeld,
  relistHeld,
};

async function findHeld(db: Kysely<Database>, sought: SoughtHeld): Promise<KnownHeld> {
  const { key, epoch, sessionId, pushId } = sought;
  const sent = await db
    .selectFrom("held_push")
    .innerJoin("held_edit", "held_edit.id", "held_push.held_id")
    .select(["held_edit.id", "held_edit.reason"])
    .where("held_push.session_id", "=", sessionId)
    .where("held_push.push_id", "=", pushId)
    .where("held_edit.document", "=", key)
    .executeTakeFirst();
  const waiting = await db
    .selectFrom("held_edit")
    .selectAll()
    .where("session_id", "=", sessionId)
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  const use = await db
    .selectFrom("held_edit")
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("edits"),
      fn
        .sum<number | null>(eb.case().when("state", "=", "waiting").then(eb.ref("bytes")).else(0).end())
        .as("bytes"),
    ])
    .where("session_id", "=", sessionId)
    .executeTakeFirstOrThrow();
  return {
    sent: sent === undefined ? null : { id: sent.id, reason: refusalSchema.parse(sent.reason) },
    waiting: waiting === undefined ? null : withBytes(waiting),
    waitingBytes: use.bytes ?? 0,
    edits: use.edits,
  };
}

async function saveHeld(
  db: Kysely<Database>,
  {
    held,
    push,
    freshId,
  }: { readonly held: HeldWithBytes; readonly push: PushName; readonly freshId: string },
): Promise<string> {
  const row = rowOf(held);
  const { id: _, ...grown } = row;
  const replaced = await db
    .updateTable("held_edit")
    .set(grown)
    .where("id", "=", held.id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  const id = replaced.numUpdatedRows === 1n ? held.id : freshId;
  if (id === freshId)
    await db
      .insertInto("held_edit")
      .values({ ...row, id })
      .execute();
  await db
    .insertInto("held_push")
    .values({ session_id: push.sessionId, push_id: push.pushId, held_id: id })
    .onConflict((conflict) => conflict.columns(["session_id", "push_id"]).doUpdateSet({ held_id: id }))
    .execute();
  return id;
}

async function joinHeld(
  db: Kysely<Database>,
  { id, owner }: { readonly id: string; readonly owner: string },
): Promise<HeldRecord> {
  const held = await recordWith(db, id);
  if (isFrom(held, owner)) return held;
  const bringers = [...held.bringers, owner];
  await db
    .updateTable("held_edit")
    .set({ bringers: JSON.stringify(bringers) })
    .where("id", "=", id)
    .execute();
  return { ...held, bringers };
}

async function readHeld(
  db: Kysely<Database>,
  { workshopId, id }: { readonly workshopId: WorkshopId; readonly id: string },
): Promise<HeldWithBytes | null> {
  const found = await db
    .selectFrom("held_edit")
    .selectAll()
    .where("id", "=", id)
    .where("workshop_id", "=", workshopId)
    .executeTakeFirst();
  return found === undefined ? null : withBytes(found);
}

async function decideHeld(db: Kysely<Database>, decision: HeldDecision): Promise<HeldRecord | null> {
  const { id, from, state, sessionId, at, parts } = decision;
  const decided = await db
    .updateTable("held_edit")
    .set({ state, decided_at: at, decided_by: sessionId })
    .where("id", "=", id)
    .where("state", "=", from)
    .where("parts", "=", parts)
    .executeTakeFirst();
  return decided.numUpdatedRows === 1n ? recordWith(db, id) : null;
}

async function listHeld(
  db: Kysely<Database>,
  { workshopId, since }: { readonly workshopId: WorkshopId; readonly since: number },
): Promise<readonly HeldRecord[]> {
  const rows = await db
    .selectFrom("held_edit")
    .select(recordColumns)
    .where("workshop_id", "=", workshopId)
    .where((where) =>
      where.or([where("state", "=", "waiting"), where("at", ">=", since), where("decided_at", ">=", since)]),
    )
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(recordOf);
}

async function recoveredHeld(
  db: Kysely<Database>,
  { key }: { readonly key: DocumentKey },
): Promise<readonly HeldRecord[]> {
  const rows = await db
    .selectFrom("held_edit")
    .select(recordColumns)
    .where("document", "=", key)
    .where("reason", "=", "restored" satisfies Refusal)
    .where("state", "!=", "accepted" satisfies HeldState)
    .orderBy("at")
    .execute();
  return rows.map(recordOf);
}

async function relistHeld(
  db: Kysely<Database>,
  { id, changes, moreChanges }: Pick<HeldRecord, "id" | "changes" | "moreChanges">,
): Promise<boolean> {
  const relisted = await db
    .updateTable("held_edit")
    .set({ changes: JSON.stringify(changes), more_changes: moreChanges })
    .where("id", "=", id)
    .where("state", "=", "waiting" satisfies HeldState)
    .executeTakeFirst();
  return relisted.numUpdatedRows === 1n;
}

async function recordWith(db: Kysely<Database>, id: string): Promise<HeldRecord> {
  return recordOf(
    await db.selectFrom("held_edit").select(recordColumns).where("id", "=", id).executeTakeFirstOrThrow(),
  );
}

const recordColumns = [
  "id",
  "workshop_id",
  "document",
  "epoch",
  "base_seq",
  "session_id",
  "owner",
  "bringers",
  "author_name",
  "author_office",
  "at",
  "reason",
  "parts",
  "changes",
  "more_changes",
  "state",
  "decided_at",
] as const;

function rowOf(held: HeldWithBytes) {
  return {
    id: held.id,
    workshop_id: held.workshopId,
    document: held.document,
    epoch: held.epoch,
    base_seq: held.baseSeq,
    session_id: held.sessionId,
    owner: held.owner,
    bringers: JSON.stringify(held.bringers),
    author_name: held.author?.name ?? null,
    author_office: held.author?.office ?? null,
    at: held.at,
    reason: held.reason,
    update: held.update,
    bytes: heldBytes(held),
    parts: held.parts,
    changes: JSON.stringify(held.changes),
    more_changes: held.moreChanges,
    state: held.state,
    decided_at: held.decidedAt,
    decided_by: null,
  };
}

function withBytes(row: Selectable<HeldEditTable>): HeldWithBytes {
  return { ...recordOf(row), update: row.update };
}

function recordOf(row: Pick<Selectable<HeldEditTable>, (typeof recordColumns)[number]>): HeldRecord {
  return {
    id: row.id,
    workshopId: row.workshop_id as WorkshopId,
    document: documentKeySchema.parse(row.document),
    epoch: row.epoch,
    baseSeq: row.base_seq,
    sessionId: row.session_id,
    owner: row.owner,
    bringers: JSON.parse(row.bringers) as string[],
    author: row.author_name === null ? null : { name: row.author_name, office: row.author_office ?? "" },
    at: row.at,
    reason: refusalSchema.parse(row.reason),
    parts: row.parts,
    changes: JSON.parse(row.changes) as HeldChange[],
    moreChanges: row.more_changes,
    state: row.state as HeldState,
    decidedAt: row.decided_at,
  };
}
