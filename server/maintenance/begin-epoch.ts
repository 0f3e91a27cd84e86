import { documentAddress, documentKey, documentKeySchema } from "../../shared/domain/document-key";
import { workshopSettingsSchema, type WorkshopId } from "../../shared/domain/workshop";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { accessMatrixSchema } from "../../shared/protocol/workshop-state";
import type { Selectable } from "kysely";
import * as Y from "yjs";
import { formerOwner } from "../rooms/client-claims";
import { LiveDocument } from "../rooms/live-document";
import { restoreSessionId } from "../rooms/log-sessions";
import { documentOperations } from "../storage/document-operations";
import { openLibsql } from "../storage/libsql-database";
import { migrateToLatest } from "../storage/migrations";
import type { Database } from "../storage/schema";
import { StorageDatabase } from "../storage/storage-database";

/** What the database that is replaced has given out already. */
export interface FormerState {
  readonly epoch: number;
  readonly counters: readonly { readonly document: string; readonly prefix: string; readonly next: number }[];
  readonly persons: readonly Selectable<Database["person"]>[];
  readonly sessions: readonly Selectable<Database["session"]>[];
  readonly workshops: readonly Pick<Selectable<Database["workshop"]>, "id" | "access">[];
}

/**
 * Each part by itself: a damaged page in one must not lose the others, which are whole. Null where the file cannot be
 * opened.
 */
export async function readFormerState(file: string): Promise<FormerState | null> {
  try {
    const connection = openLibsql(file);
    try {
      const db = new StorageDatabase(connection);
      const epoch = await readable(async () => (await highestEpoch(db)).epoch, 0);
      const counters = await readable(() => db.selectFrom("code_counter").selectAll().execute(), []);
      const persons = await readable(() => db.selectFrom("person").selectAll().execute(), []);
      const sessions = await readable(() => db.selectFrom("session").selectAll().execute(), []);
      const workshops = await readable(
        () => db.selectFrom("workshop").select(["id", "access"]).execute(),
        [],
      );
      // So that the file that is put aside is complete by itself.
      await readable(async () => connection.checkpoint(), false);
      return { epoch, counters, persons, sessions, workshops };
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

async function readable<Part>(read: () => Promise<Part>, otherwise: Part): Promise<Part> {
  try {
    return await read();
  } catch {
    return otherwise;
  }
}

/**
 * Gives every document of a restored database, also those not written yet, an epoch nobody has seen, beginning with
 * what it holds. Devices that know more than the restored log would otherwise build on edits the server has not, and
 * show them as saved; by the new epoch they start over and bring back what they know more. Codes given since are not given
 * again, and who has joined since is still in: only they may have what they wrote. Worksheets are as open as they were:
 * from one that the backup hides devices would delete what only they have.
 */
export async function beginEpoch(
  file: string,
  { former, at }: { readonly former: FormerState | null; readonly at: number },
): Promise<void> {
  const connection = openLibsql(file);
  const db = new StorageDatabase(connection);
  try {
    // A backup may be older than this program.
    await migrateToLatest(db);
    await db.allOrNothing("begin immediate", async () => {
      const known = Math.max((await highestEpoch(db)).epoch, former?.epoch ?? 0);
      // Seconds since 1970: above what a database had that cannot be read any more.
      const epoch = Math.max(known + 1, Math.floor(at / 1_000));
      await makeDocuments(db, epoch);
      const documents = await db.selectFrom("document").select(["key", "epoch"]).execute();
      for (const document of documents)
        if (document.epoch !== epoch) await moveTo(db, { key: document.key, epoch, at });
      await keepCounters(db, former?.counters ?? []);
      if (former !== null) await keepPeople(db, former);
      await keepAccess(db, former?.workshops ?? []);
    });
    if (!connection.checkpoint()) throw new Error("the restored file is in use");
  } finally {
    connection.close();
  }
}

/** The log of the former epoch stays as it is; the new one begins with all of it as one entry. */
async function moveTo(
  db: StorageDatabase,
  { key: stored, epoch, at }: { readonly key: string; readonly epoch: number; readonly at: number },
): Promise<void> {
  const key = documentKeySchema.parse(stored);
  const { workshopId } = documentAddress(key);
  const loaded = documentOperations.loadDocument(db, { key, workshopId, wholeLog: true });
  const live = new LiveDocument(loaded, () => undefined);
  const state = Y.encodeStateAsUpdate(live.doc);
  const stateVector = Y.encodeStateVector(live.doc);
  const presentRows = live.presentCount;
  live.dispose();
  await db.updateTable("doc_client").set({ owner: formerOwner }).where("document", "=", key).execute();
  await db
    .updateTable("document")
    .set({ epoch, head_seq: 0, present_rows: 0 })
    .where("key", "=", key)
    .execute();
  if (loaded.headSeq === 0) return;
  const entry = { at, sessionId: restoreSessionId, update: state, rowIds: [] };
  documentOperations.appendToDocument(db, {
    key,
    epoch,
    expectedSeq: 0,
    entries: [entry],
    labels: [],
    counters: [],
    presentRows,
  });
  documentOperations.saveSnapshot(db, { key, epoch, seq: 1, state, stateVector, presentRows, at });
}

/** A document that was first written after the backup must not come back under the epoch it had. */
async function makeDocuments(db: StorageDatabase, epoch: number): Promise<void> {
  const workshops = await db.selectFrom("workshop").select(["id", "settings"]).execute();
  for (const { id, settings } of workshops) {
    const { dimensions } = workshopSettingsSchema.parse(JSON.parse(settings));
    const rows = dimensions.flatMap((dimension) =>
      worksheetKeys.map((worksheet) => ({
        key: documentKey({ workshopId: id as WorkshopId, dimensionId: dimension.id, worksheet }),
        workshop_id: id,
        epoch,
        head_seq: 0,
      })),
    );
    await db
      .insertInto("document")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function keepCounters(db: StorageDatabase, counters: FormerState["counters"]): Promise<void> {
  for (const { document, prefix, next } of counters) {
    await db
      .insertInto("code_counter")
      .values({ document, prefix, next })
      .onConflict((conflict) =>
        conflict.columns(["document", "prefix"]).doUpdateSet({ next }).where("code_counter.next", "<", next),
      )
      .execute();
  }
}

/** Those of workshops that the backup has, with the sessions they came in by themselves. */
async function keepPeople(db: StorageDatabase, { persons, sessions }: FormerState): Promise<void> {
  const workshops = new Set((await db.selectFrom("workshop").select("id").execute()).map(({ id }) => id));
  for (const person of persons)
    if (workshops.has(person.workshop_id))
      await db
        .insertInto("person")
        .values(person)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  const known = new Set((await db.selectFrom("person").select("id").execute()).map(({ id }) => id));
  for (const session of sessions)
    if (session.person_id !== null && known.has(session.person_id))
      await db
        .insertInto("session")
        .values(session)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
}

async function keepAccess(db: StorageDatabase, workshops: FormerState["workshops"]): Promise<void> {
  for (const { id, access } of workshops)
    if (isAccess(access)) await db.updateTable("workshop").set({ access }).where("id", "=", id).execute();
}

function isAccess(access: string): boolean {
  try {
    return accessMatrixSchema.safeParse(JSON.parse(access)).success;
  } catch {
    return false;
  }
}

function highestEpoch(db: StorageDatabase) {
  return db
    .selectFrom("document")
    .select((table) => table.fn.coalesce(table.fn.max("epoch"), table.lit(0)).as("epoch"))
    .executeTakeFirstOrThrow();
}
