import type { Kysely } from "kysely";
import type { HistoryAuthor } from "../../shared/protocol/history-messages";
import { restoreSessionId } from "../rooms/log-sessions";
import type { Database } from "../storage/schema";

/** Who is behind the sessions that a log names. Sessions are never removed, so what is known stays right. */
export class LogAuthors {
  readonly #db: Kysely<Database>;
  /** By session id, the author's key: the same for all sessions of one person. */
  readonly #keys = new Map<string, string>();
  readonly #authors = new Map<string, HistoryAuthor>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** Before `keyOf` is asked about them. */
  async learn(sessionIds: Iterable<string>): Promise<void> {
    const unknown = [...new Set(sessionIds)].filter((id) => !this.#keys.has(id));
    if (unknown.length === 0) return;
    const found = await this.#db
      .selectFrom("session")
      .leftJoin("person", "person.id", "session.person_id")
      .select(["session.id", "session.role", "person.id as personId", "person.name", "person.office_name"])
      .where("session.id", "in", unknown)
      .execute();
    for (const { id, role, personId, name, office_name: office } of found) {
      const key = personId ?? id;
      this.#keys.set(id, key);
      this.#authors.set(key, name === null ? byRole(role) : { kind: "person", name, office: office ?? "" });
    }
  }

  keyOf(sessionId: string): string {
    return this.#keys.get(sessionId) ?? sessionId;
  }

  author(key: string): HistoryAuthor {
    if (key === restoreSessionId) return { kind: "backup" };
    return this.#authors.get(key) ?? { kind: "server" };
  }
}

function byRole(role: string): HistoryAuthor {
  return { kind: "role", role: role === "advisor" ? "advisor" : "facilitator" };
}
