import type { Kysely } from "kysely";
import type { Role } from "../../shared/domain/role";
import { prepared } from "./prepared-statement";
import type { Database } from "./schema";
import type { StorageDatabase } from "./storage-database";

/** Sessions and persons. Secrets arrive as SHA-256 hashes only. */
export const accessOperations = { enterByLink, addParticipant, returnParticipant, findSession };

export interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly officeName: string;
  readonly dimensionId: string;
  readonly personalCode: string;
}

export interface StoredSession {
  readonly id: string;
  readonly role: Role;
  readonly workshopId: string | null;
  readonly person: StoredPerson | null;
}

type EnteredByLink =
  | { readonly kind: "entered"; readonly role: Role; readonly workshopId: string | null }
  | { readonly kind: "unknown" }
  | { readonly kind: "expired" };

/** Opens a session if the link is the newest of its kind. */
async function enterByLink(
  db: Kysely<Database>,
  { secretHash, session }: { secretHash: string; session: NewSession },
): Promise<EnteredByLink> {
  const link = await db
    .selectFrom("link")
    .select(["id", "role", "workshop_id", "revoked_at"])
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();
  if (link === undefined) return { kind: "unknown" };
  if (link.revoked_at !== null) return { kind: "expired" };
  await addSession(db, session, { workshopId: link.workshop_id, role: link.role, linkId: link.id });
  return { kind: "entered", role: link.role as Role, workshopId: link.workshop_id };
}

export interface NewParticipant {
  readonly workshopId: string;
  readonly person: StoredPerson;
  readonly session: NewSession;
  /** Repeating a request with the same key gives a session of the person made by the first one. */
  readonly requestKey: string | null;
}

type AddedParticipant =
  | { readonly kind: "joined"; readonly person: StoredPerson }
  | { readonly kind: "code-taken" };

async function addParticipant(db: Kysely<Database>, joining: NewParticipant): Promise<AddedParticipant> {
  const { workshopId, person, session, requestKey } = joining;
  const known = requestKey === null ? undefined : await personOfRequest(db, workshopId, requestKey);
  if (known === undefined) {
    if ((await personByCode(db, workshopId, person.personalCode)) !== undefined)
      return { kind: "code-taken" };
    await db
      .insertInto("person")
      .values({
        id: person.id,
        workshop_id: workshopId,
        name: person.name,
        agency_id: person.agencyId,
        office_name: person.officeName,
        dimension_id: person.dimensionId,
        personal_code: person.personalCode,
        created_at: session.at,
      })
      .execute();
  }
  const joined = known ?? person;
  await addSession(db, session, { workshopId, role: "participant", personId: joined.id });
  if (requestKey !== null && known === undefined) {
    await db
      .insertInto("command")
      .values({
        id: requestKey,
        workshop_id: workshopId,
        session_id: session.id,
        at: session.at,
        command: JSON.stringify({ type: "join" }),
        answer: JSON.stringify({ personId: person.id }),
      })
      .execute();
  }
  return { kind: "joined", person: joined };
}

/** A further session of the person with this code; null where nobody has it. */
async function returnParticipant(
  db: Kysely<Database>,
  args: { workshopId: string; personalCode: string; session: NewSession },
): Promise<StoredPerson | null> {
  const person = await personByCode(db, args.workshopId, args.personalCode);
  if (person === undefined) return null;
  await addSession(db, args.session, {
    workshopId: args.workshopId,
    role: "participant",
    personId: person.id,
  });
  return person;
}

/** Null for an unknown or withdrawn session. Asked at every hello: a whole hall may come at once. */
function findSession(db: StorageDatabase, { tokenHash }: { tokenHash: string }): StoredSession | null {
  const session = sessionByToken.first(db, { tokenHash });
  if (session === undefined) return null;
  const { id, role, workshopId, personId } = session;
  const person = personId === null ? undefined : personById.first(db, { id: personId });
  return { id, role: role as Role, workshopId, person: person ?? null };
}

const sessionByToken = prepared((db, of: { tokenHash: string }) =>
  db
    .selectFrom("session")
    .select(["id", "role", "workshop_id as workshopId", "person_id as personId"])
    .where("token_hash", "=", of.tokenHash)
    .where("revoked_at", "is", null),
);

const personById = prepared((db, of: { id: string }) => selectPerson(db).where("id", "=", of.id));

async function addSession(
  db: Kysely<Database>,
  { id, tokenHash, at }: NewSession,
  of: { workshopId: string | null; role: string; personId?: string; linkId?: string },
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      id,
      token_hash: tokenHash,
      workshop_id: of.workshopId,
      role: of.role,
      person_id: of.personId ?? null,
      link_id: of.linkId ?? null,
      created_at: at,
      revoked_at: null,
    })
    .execute();
}

async function personOfRequest(
  db: Kysely<Database>,
  workshopId: string,
  requestKey: string,
): Promise<StoredPerson | undefined> {
  const request = await db
    .selectFrom("command")
    .select("answer")
    .where("workshop_id", "=", workshopId)
    .where("id", "=", requestKey)
    .executeTakeFirst();
  if (request === undefined) return undefined;
  const { personId } = JSON.parse(request.answer) as { personId: string };
  return selectPerson(db).where("id", "=", personId).executeTakeFirst();
}

function personByCode(
  db: Kysely<Database>,
  workshopId: string,
  personalCode: string,
): Promise<StoredPerson | undefined> {
  return selectPerson(db)
    .where("workshop_id", "=", workshopId)
    .where("personal_code", "=", personalCode)
    .executeTakeFirst();
}

function selectPerson(db: Kysely<Database>) {
  return db
    .selectFrom("person")
    .select([
      "id",
      "name",
      "agency_id as agencyId",
      "office_name as officeName",
      "dimension_id as dimensionId",
      "personal_code as personalCode",
    ]);
}
