import type { DocumentKey } from "../../shared/domain/document-key";
import type { Focus, PresenceTick, PresentPerson } from "../../shared/protocol/presence-messages";
import type { Session } from "../access/session";

/** Somebody's way through a worksheet is news, but not urgent. */
const coalesceMs = 150;

interface Place {
  readonly key: DocumentKey;
  /** The connection that put the session here; a later one of the same session overrules it. */
  readonly by: object;
  readonly person: PresentPerson;
}

/**
 * Who is where, owned by the server: identity comes from the session, a session has one place, the latest wins. Sent
 * as what changed, together, after a short while.
 */
export class Presence {
  readonly #places = new Map<string, Place>();
  readonly #changed = new Map<DocumentKey, Set<string>>();
  readonly #send: (key: DocumentKey, tick: PresenceTick) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (key: DocumentKey, tick: PresenceTick) => void) {
    this.#send = send;
  }

  /** Everybody in a document. */
  people(key: DocumentKey): PresentPerson[] {
    return [...this.#places.values()].filter((place) => place.key === key).map(({ person }) => person);
  }

  set(
    session: Session,
    by: object,
    { key, focus }: { readonly key: DocumentKey; readonly focus: Focus },
  ): void {
    const person = personOf(session, focus);
    if (person === null) return;
    const before = this.#places.get(session.id);
    if (before !== undefined && before.key !== key) this.#note(before.key, session.id);
    this.#places.set(session.id, { key, by, person });
    this.#note(key, session.id);
  }

  /** Takes the session away from where this connection put it: from one document, or wherever it is. */
  clear(sessionId: string, by: object, key?: DocumentKey): void {
    const place = this.#places.get(sessionId);
    if (place?.by !== by || (key !== undefined && place.key !== key)) return;
    this.#places.delete(sessionId);
    this.#note(place.key, sessionId);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #note(key: DocumentKey, sessionId: string): void {
    const known = this.#changed.get(key);
    if (known === undefined) this.#changed.set(key, new Set([sessionId]));
    else known.add(sessionId);
    this.#timer ??= setTimeout(() => this.#flush(), coalesceMs);
  }

  #flush(): void {
    this.#timer = undefined;
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [document, sessionIds] of changed) {
      const tick: PresenceTick = { document, here: [], left: [] };
      for (const sessionId of sessionIds) {
        const place = this.#places.get(sessionId);
        if (place?.key === document) tick.here.push(place.person);
        else tick.left.push(sessionId);
      }
      this.#send(document, tick);
    }
  }
}

/** Observers and operators are not shown. */
function personOf({ id: sessionId, role, person }: Session, focus: Focus): PresentPerson | null {
  switch (role) {
    case "participant":
      return { sessionId, name: person?.name ?? "", office: person?.office.name ?? "", role, focus };
    case "facilitator":
      return { sessionId, name: "Fasilitator", office: "", role, focus };
    case "advisor":
      return { sessionId, name: "Pembimbing", office: "", role, focus };
    case "observer":
    case "operator":
      return null;
  }
}
