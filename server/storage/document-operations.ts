import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { documentKeySchema, type DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Append, Claim, LoadedDocument, Snapshot } from "../rooms/document-store";
import type { Database } from "./schema";

export const documentOperations = {
  loadDocument,
  appendToDocument,
  claimClients,
  saveSnapshot,
  writtenDocuments,
  loadEpoch,
};

/** Older snapshots than these are only a fallback of a fallback. */
const snapshotsKept = 3;
/** SQLite binds at most 32,766 values in one statement. */
const rowsPerInsert = 500;

export interface Load {
  readonly key: DocumentKey;
  readonly workshopId: string;
  /** Also the entries that the snapshot should hold. */
  readonly wholeLog: boolean;
}

/** Loads a document, creating it with its first use. A damaged snapshot is passed over for the one before it. */
async function loadDocument(
  db: Kysely<Database>,
  { key, workshopId, wholeLog }: Load,
): Promise<LoadedDocument> {
  const { epoch, head_seq: headSeq } = await findOrCreate(db, key, workshopId);
  const { snapshot, tail, damagedSnapshots } = await loadEpoch(db, { key, epoch, wholeLog });
  const claims = await db
    .selectFrom("doc_client")
    .select(["client_id", "owner"])
    .where("document", "=", key)
    .execute();
  const labels = await db.selectFrom("row_label").selectAll().where("document", "=", key).execute();
  const counters = await db
    .selectFrom("code_counter")
    .select(["prefix", "next"])
    .where("document", "=", key)
    .execute();
  return {
    epoch,
    headSeq,
    snapshot,
    damagedSnapshots,
    tail,
    claims: claims.map((claim) => [claim.client_id, claim.owner]),
    labels: labels.map((label): RowLabel => ({
      rowId: label.row_id,
      code: label.code,
      formerCodes: JSON.parse(label.former_codes) as string[],
      author:
        label.author_name === null ? null : { name: label.author_name, office: label.author_office ?? "" },
      createdAt: label.created_at,
    })),
    counters: counters.map(({ prefix, next }) => [prefix, next]),
  };
}

/** What is stored of a document in an epoch, the present one or an earlier one. */
async function loadEpoch(
  db: Kysely<Database>,
  { key, epoch, wholeLog }: Pick<Load, "key" | "wholeLog"> & { readonly epoch: number },
): Promise<Pick<LoadedDocument, "snapshot" | "tail" | "damagedSnapshots">> {
  const { snapshot, damaged } = await findSnapshot(db, key, epoch);
  const tail = await db
    .selectFrom("log")
    .select(["seq", "update"])
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .where("seq", ">", wholeLog ? 0 : (snapshot?.seq ?? 0))
    .orderBy("seq")
    .execute();
  return { snapshot, tail, damagedSnapshots: damaged };
}

async function findOrCreate(db: Kysely<Database>, key: DocumentKey, workshopId: string) {
  const find = db.selectFrom("document").select(["epoch", "head_seq"]).where("key", "=", key);
  const found = await find.executeTakeFirst();
  if (found !== undefined) return found;
  await db
    .insertInto("document")
    .values({ key, workshop_id: workshopId, epoch: 1, head_seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return find.executeTakeFirstOrThrow();
}

async function findSnapshot(db: Kysely<Database>, key: DocumentKey, epoch: number): Promise<FoundSnapshot> {
  const candidates = await db
    .selectFrom("snapshot")
    .select(["seq", "state", "hash"])
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .orderBy("seq", "desc")
    .execute();
  const soundAt = candidates.findIndex(({ state, hash }) => hashOf(state) === hash);
  const sound = candidates[soundAt];
  const damaged = candidates.slice(0, soundAt < 0 ? undefined : soundAt).map(({ seq }) => seq);
  return { snapshot: sound === undefined ? null : { seq: sound.seq, state: sound.state }, damaged };
}

interface FoundSnapshot {
  readonly snapshot: LoadedDocument["snapshot"];
  readonly damaged: readonly number[];
}

/** Compare-and-swap on the head, then the entries with everything that must be durable together with them. */
async function appendToDocument(db: Kysely<Database>, append: Append): Promise<boolean> {
  const { key, epoch, expectedSeq, entries, labels, counters } = append;
  const moved = await db
    .updateTable("document")
    .set({ head_seq: expectedSeq + entries.length })
    .where("key", "=", key)
    .where("epoch", "=", epoch)
    .where("head_seq", "=", expectedSeq)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return false;
  const seqOf = (at: number): number => expectedSeq + 1 + at;
  const logRows = entries.map((entry, at) => ({
    document: key,
    epoch,
    seq: seqOf(at),
    at: entry.at,
    session_id: entry.sessionId,
    update: entry.update,
  }));
  for (const values of chunks(logRows)) await db.insertInto("log").values(values).execute();
  const touched = entries.flatMap((entry, at) =>
    entry.rowIds.map((rowId) => ({ document: key, epoch, seq: seqOf(at), row_id: rowId })),
  );
  for (const values of chunks(touched)) await db.insertInto("log_row").values(values).execute();
  await saveLabels(db, key, labels);
  const next = counters.map(([prefix, number]) => ({ document: key, prefix, next: number }));
  for (const values of chunks(next)) {
    await db
      .insertInto("code_counter")
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(["document", "prefix"]).doUpdateSet((set) => ({ next: set.ref("excluded.next") })),
      )
      .execute();
  }
  return true;
}

async function saveLabels(
  db: Kysely<Database>,
  key: DocumentKey,
  labels: readonly RowLabel[],
): Promise<void> {
  const rows = labels.map((label) => ({
    document: key,
    row_id: label.rowId,
    code: label.code,
    former_codes: JSON.stringify(label.formerCodes),
    author_name: label.author?.name ?? null,
    author_office: label.author?.office ?? null,
    created_at: label.createdAt,
  }));
  for (const values of chunks(rows)) {
    await db
      .insertInto("row_label")
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(["document", "row_id"]).doUpdateSet((set) => ({
          code: set.ref("excluded.code"),
          former_codes: set.ref("excluded.former_codes"),
        })),
      )
      .execute();
  }
}

async function claimClients(db: Kysely<Database>, claim: Claim): Promise<readonly number[]> {
  const { key, owner, clientIds, at } = claim;
  await db
    .insertInto("doc_client")
    .values(clientIds.map((clientId) => ({ document: key, client_id: clientId, owner, claimed_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await db
    .selectFrom("doc_client")
    .select("client_id")
    .where("document", "=", key)
    .where("client_id", "in", clientIds)
    .where("owner", "!=", owner)
    .execute();
  return taken.map((row) => row.client_id);
}

/** Errors: throws, leaving nothing behind, when the state does not come back as it went in. */
async function saveSnapshot(db: Kysely<Database>, snapshot: Snapshot): Promise<void> {
  const { key, epoch, seq, state, at } = snapshot;
  const hash = hashOf(state);
  await db
    .insertInto("snapshot")
    .values({ document: key, epoch, seq, state, hash, at })
    .onConflict((conflict) => conflict.columns(["document", "epoch", "seq"]).doUpdateSet({ state, hash, at }))
    .execute();
  const kept = await db
    .selectFrom("snapshot")
    .select(["seq", "state"])
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .where("seq", "=", seq)
    .executeTakeFirstOrThrow();
  if (hashOf(kept.state) !== hash) throw new Error(`snapshot ${key} ${seq} does not come back as written`);
  const newest = db
    .selectFrom("snapshot")
    .select("seq")
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .orderBy("seq", "desc")
    .limit(snapshotsKept);
  await db
    .deleteFrom("snapshot")
    .where("document", "=", key)
    .where("epoch", "=", epoch)
    .where("seq", "not in", newest)
    .execute();
}

async function writtenDocuments(
  db: Kysely<Database>,
  { workshopId }: { readonly workshopId: string },
): Promise<readonly DocumentKey[]> {
  const rows = await db
    .selectFrom("document")
    .select("key")
    .where("workshop_id", "=", workshopId)
    .where("head_seq", ">", 0)
    .execute();
  return rows.map(({ key }) => documentKeySchema.parse(key));
}

function hashOf(state: Uint8Array): string {
  return createHash("sha256").update(state).digest("hex");
}

function* chunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) yield rows.slice(from, from + rowsPerInsert);
}
