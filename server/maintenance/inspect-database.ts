import { Kysely, sql } from "kysely";
import { workshopSettingsSchema } from "../../shared/domain/workshop";
import { accessMatrixSchema } from "../../shared/protocol/workshop-state";
import { messageOf } from "../storage/group-commit";
import { openLibsqlForReading, type LibsqlDatabase } from "../storage/libsql-database";
import type { Database } from "../storage/schema";
import type { Finding } from "./finding";
import { inspectEpoch } from "./inspect-document";

export interface Inspection {
  readonly documents: number;
  readonly edits: number;
  readonly snapshots: number;
  readonly findings: readonly Finding[];
}

/** Looks through a database that may be in use, as it is at one moment. Errors: rejects when the file is missing. */
export async function inspectDatabase(file: string): Promise<Inspection> {
  let connection: LibsqlDatabase;
  try {
    connection = openLibsqlForReading(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    return { ...nothing, findings: [{ kind: "file", detail: messageOf(error) }] };
  }
  const db = new Kysely<Database>({ dialect: connection.dialect });
  try {
    const damage = connection.problems("integrity_check").map(damaged);
    if (damage.length > 0) return { ...nothing, findings: damage };
    if (!(await isRembuk(db))) return { ...nothing, findings: [{ kind: "not-rembuk" }] };
    return await db.transaction().execute((moment) => inspectContent(moment));
  } catch (error) {
    return { ...nothing, findings: [damaged(messageOf(error))] };
  } finally {
    connection.close();
  }
}

const nothing = { documents: 0, edits: 0, snapshots: 0 };

function damaged(detail: string): Finding {
  return { kind: "file", detail };
}

async function isRembuk(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{
    name: string;
  }>`select name from sqlite_master where name in ('log', 'document')`.execute(db);
  return rows.length === 2;
}

async function inspectContent(db: Kysely<Database>): Promise<Inspection> {
  const findings = [...(await brokenReferences(db)), ...(await unreadableWorkshops(db))];
  const heads = new Map(
    (await db.selectFrom("document").select(["key", "epoch", "head_seq"]).execute()).map((one) => [
      one.key,
      one,
    ]),
  );
  const epochs = await db
    .selectFrom("log")
    .select(["document", "epoch"])
    .union(db.selectFrom("snapshot").select(["document", "epoch"]))
    .union(db.selectFrom("document").select(["key as document", "epoch"]))
    .execute();
  let [edits, snapshots] = [0, 0];
  for (const { document, epoch } of epochs) {
    const head = heads.get(document);
    if (head === undefined) findings.push({ kind: "log-of-nobody", document });
    const ofEpoch = { document, epoch };
    const log = await storedLog(db, ofEpoch);
    const kept = await storedSnapshots(db, ofEpoch);
    const headSeq = head?.epoch === epoch ? head.head_seq : null;
    findings.push(...inspectEpoch({ ...ofEpoch, headSeq, log, snapshots: kept }));
    edits += log.length;
    snapshots += kept.length;
  }
  return { documents: heads.size, edits, snapshots, findings };
}

interface OfEpoch {
  readonly document: string;
  readonly epoch: number;
}

function storedLog(db: Kysely<Database>, { document, epoch }: OfEpoch) {
  return (
    db
      .selectFrom("log")
      // All columns: a backup may be older than its checksums.
      .selectAll()
      .where("document", "=", document)
      .where("epoch", "=", epoch)
      .orderBy("seq")
      .execute()
  );
}

function storedSnapshots(db: Kysely<Database>, { document, epoch }: OfEpoch) {
  return (
    db
      .selectFrom("snapshot")
      // All columns: a backup may be older than its state vectors.
      .selectAll()
      .where("document", "=", document)
      .where("epoch", "=", epoch)
      .orderBy("seq")
      .execute()
  );
}

async function brokenReferences(db: Kysely<Database>): Promise<Finding[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  return rows.map(({ table, parent }) => ({ kind: "reference", detail: `${table} -> ${parent}` }));
}

async function unreadableWorkshops(db: Kysely<Database>): Promise<readonly Finding[]> {
  const workshops = await db.selectFrom("workshop").select(["id", "settings", "access"]).execute();
  return workshops
    .filter(({ settings, access }) => {
      const isReadable =
        workshopSettingsSchema.safeParse(parsed(settings)).success &&
        accessMatrixSchema.safeParse(parsed(access)).success;
      return !isReadable;
    })
    .map(({ id }) => ({ kind: "workshop", detail: id }));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
