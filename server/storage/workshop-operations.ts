import type { Kysely } from "kysely";
import type { ItemLink } from "../../shared/protocol/item-link-messages";
import { addLink, replaceLink, type NewLink } from "./link-operations";
import type { Database } from "./schema";
import { makeRecording } from "./recording-operations";
import { putChoice, putScore } from "./quick-win-operations";
import { putItemLink } from "./item-link-operations";
import { putWaiver } from "./waiver-operations";

/** Workshops and the commands carried out on them. Settings, access and answers travel as JSON text. */
export const workshopOperations = { listWorkshops, createWorkshop, findCommand, storeCommand };

export interface StoredWorkshop {
  readonly id: string;
  readonly version: number;
  readonly joinCode: string;
  readonly settings: string;
  readonly access: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly archivedAt: number | null;
  /** The request it was made from, as JSON. */
  readonly creation: string | null;
  readonly people: number;
}

/** Every workshop, archived ones included, the newest first. */
async function listWorkshops(db: Kysely<Database>, _args: null): Promise<readonly StoredWorkshop[]> {
  const workshops = await db
    .selectFrom("workshop")
    .leftJoin("command", (join) =>
      join.onRef("command.workshop_id", "=", "workshop.id").on("command.id", "=", creationId),
    )
    .select((table) => [
      "workshop.id",
      "workshop.version",
      "workshop.join_code as joinCode",
      "workshop.settings",
      "workshop.access",
      "workshop.created_at as createdAt",
      "workshop.archived_at as archivedAt",
      "command.command as creation",
      table
        .selectFrom("person")
        .whereRef("person.workshop_id", "=", "workshop.id")
        .select((person) => person.fn.countAll<number>().as("count"))
        .as("people"),
    ])
    .orderBy("workshop.created_at", "desc")
    .orderBy("workshop.id")
    .execute();
  return workshops.map((workshop) => ({ ...workshop, people: workshop.people ?? 0 }));
}

/** Creation stands among the workshop's commands under this id, which no caller can choose. */
const creationId = ":created";

export interface NewWorkshop {
  readonly id: string;
  readonly joinCode: string;
  readonly settings: string;
  readonly access: string;
  readonly at: number;
  readonly sessionId: string;
  readonly creation: string;
  readonly links: readonly NewLink[];
}

async function createWorkshop(db: Kysely<Database>, made: NewWorkshop): Promise<"created" | "code-taken"> {
  const taken = await db
    .selectFrom("workshop")
    .select("id")
    .where("join_code", "=", made.joinCode)
    .executeTakeFirst();
  if (taken !== undefined) return "code-taken";
  await db
    .insertInto("workshop")
    .values({
      id: made.id,
      version: 1,
      join_code: made.joinCode,
      settings: made.settings,
      access: made.access,
      created_at: made.at,
      archived_at: null,
    })
    .execute();
  for (const link of made.links) await addLink(db, link, { workshopId: made.id, at: made.at });
  await db
    .insertInto("command")
    .values({
      id: creationId,
      workshop_id: made.id,
      session_id: made.sessionId,
      at: made.at,
      command: made.creation,
      answer: JSON.stringify({ ok: true, link: null }),
    })
    .execute();
  return "created";
}

/** The answer a command got when it was carried out, as JSON; null if it has not been. */
async function findCommand(
  db: Kysely<Database>,
  { workshopId, id }: { workshopId: string; id: string },
): Promise<string | null> {
  const found = await db
    .selectFrom("command")
    .select("answer")
    .where("workshop_id", "=", workshopId)
    .where("id", "=", id)
    .executeTakeFirst();
  return found?.answer ?? null;
}

export interface CommandRecord {
  readonly id: string;
  readonly workshopId: string;
  readonly sessionId: string;
  readonly at: number;
  readonly command: string;
  readonly answer: string;
  readonly change: StoredChange;
}

/** What a command changes beside being recorded. */
export type StoredChange =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "state";
      readonly fromVersion: number;
      readonly settings: string;
      readonly access: string;
    }
  /** Replaces the link of this role; whoever came by the old one is sent away, except the one who asked. */
  | { readonly kind: "link"; readonly link: NewLink }
  | { readonly kind: "waiver"; readonly findingId: string; readonly reason: string | null }
  | ({ readonly kind: "item-link" } & ItemLink)
  | { readonly kind: "recording"; readonly id: string; readonly name: string }
  | {
      readonly kind: "score";
      readonly programId: string;
      readonly criterion: string;
      readonly owner: string;
      readonly score: number | null;
    }
  | { readonly kind: "quick-win"; readonly dimensionId: string; readonly programId: string | null };

/** Records a command together with its change. Throws when the workshop is no longer at `fromVersion`. */
async function storeCommand(
  db: Kysely<Database>,
  { change, ...record }: CommandRecord,
): Promise<{ withdrawnSessions: readonly string[] }> {
  const { id, workshopId, sessionId, at, command, answer } = record;
  await db
    .insertInto("command")
    .values({ id, workshop_id: workshopId, session_id: sessionId, at, command, answer })
    .execute();
  switch (change.kind) {
    case "nothing":
      return { withdrawnSessions: [] };
    case "state":
      await changeState(db, workshopId, change);
      return { withdrawnSessions: [] };
    case "link":
      return { withdrawnSessions: await replaceLink(db, record, change.link) };
    case "waiver":
      await putWaiver(db, { ...change, workshopId, sessionId, at });
      return { withdrawnSessions: [] };
    case "item-link":
      await putItemLink(db, { ...change, workshopId, sessionId, at });
      return { withdrawnSessions: [] };
    case "recording":
      await makeRecording(db, { ...change, workshopId, sessionId, at });
      return { withdrawnSessions: [] };
    case "score":
      await putScore(db, { ...change, workshopId, at });
      return { withdrawnSessions: [] };
    case "quick-win":
      await putChoice(db, { ...change, workshopId, sessionId, at });
      return { withdrawnSessions: [] };
  }
}

async function changeState(
  db: Kysely<Database>,
  workshopId: string,
  change: Extract<StoredChange, { kind: "state" }>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("workshop")
    .set({ version: change.fromVersion + 1, settings: change.settings, access: change.access })
    .where("id", "=", workshopId)
    .where("version", "=", change.fromVersion)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    throw new Error(
      `workshop ${workshopId} is not at version ${change.fromVersion}: another process changed it`,
    );
  }
}
