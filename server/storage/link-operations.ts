import type { Kysely } from "kysely";
import type { Role } from "../../shared/domain/role";
import type { Database } from "./schema";

/** Secret links: one of each role works at a time. Only hashes of secrets are stored. */
export const linkOperations = { keepOperatorLink };

export interface NewLink {
  readonly id: string;
  readonly role: Role;
  readonly secretHash: string;
}

/** Makes this the only operator link that works; a changed secret withdraws the sessions of the one before. */
async function keepOperatorLink(
  db: Kysely<Database>,
  { link, at }: { link: NewLink; at: number },
): Promise<void> {
  const others = await db
    .selectFrom("link")
    .select("id")
    .where("role", "=", link.role)
    .where("workshop_id", "is", null)
    .where("secret_hash", "!=", link.secretHash)
    .where("revoked_at", "is", null)
    .execute();
  await revokeLinks(
    db,
    others.map(({ id }) => id),
    { at },
  );
  await db
    .insertInto("link")
    .values({
      id: link.id,
      workshop_id: null,
      role: link.role,
      secret_hash: link.secretHash,
      created_at: at,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column("secret_hash").doUpdateSet({ revoked_at: null }))
    .execute();
}

/** Replaces a workshop's link of this role; gives the ids of the sessions that end with the old one. */
export async function replaceLink(
  db: Kysely<Database>,
  { workshopId, sessionId, at }: { workshopId: string; sessionId: string; at: number },
  link: NewLink,
): Promise<readonly string[]> {
  const old = await db
    .selectFrom("link")
    .select("id")
    .where("workshop_id", "=", workshopId)
    .where("role", "=", link.role)
    .where("revoked_at", "is", null)
    .execute();
  const oldIds = old.map(({ id }) => id);
  const withdrawn = await revokeLinks(db, oldIds, { at, keepSessionId: sessionId });
  await addLink(db, link, { workshopId, at });
  // The caller's session came by the old link, too: it belongs to the new one now, so that the next change ends it.
  if (oldIds.length > 0) {
    await db
      .updateTable("session")
      .set({ link_id: link.id })
      .where("id", "=", sessionId)
      .where("link_id", "in", oldIds)
      .execute();
  }
  return withdrawn;
}

export async function addLink(
  db: Kysely<Database>,
  link: NewLink,
  { workshopId, at }: { workshopId: string; at: number },
): Promise<void> {
  const { id, role, secretHash } = link;
  await db
    .insertInto("link")
    .values({
      id,
      workshop_id: workshopId,
      role: role satisfies Role,
      secret_hash: secretHash,
      created_at: at,
      revoked_at: null,
    })
    .execute();
}

/** Withdraws links and every session that came by them, except the one kept; gives the withdrawn session ids. */
async function revokeLinks(
  db: Kysely<Database>,
  linkIds: readonly string[],
  { at, keepSessionId }: { at: number; keepSessionId?: string },
): Promise<readonly string[]> {
  if (linkIds.length === 0) return [];
  await db.updateTable("link").set({ revoked_at: at }).where("id", "in", linkIds).execute();
  const sessions = await db
    .selectFrom("session")
    .select("id")
    .where("link_id", "in", linkIds)
    .where("revoked_at", "is", null)
    .execute();
  const ids = sessions.map(({ id }) => id).filter((id) => id !== keepSessionId);
  if (ids.length > 0) {
    await db.updateTable("session").set({ revoked_at: at }).where("id", "in", ids).execute();
  }
  return ids;
}
