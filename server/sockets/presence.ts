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
  /** Everybody in the document has heard of this person. */
  known: boolean;
}

export type PresenceNews = Omit<PresenceTick, "number">;

/**
 * Who is where, owned by the server: identity comes from the session, a session has one place, the latest wins. Sent
 * as what changed, together, after a short while, or before with something else that goes to the document.
 */
export class Presence {
  readonly #places = new Map<string, Place>();
  readonly #changed = new Map<DocumentKey, Set<string>>();
  readonly #send: (key: DocumentKey, news: PresenceNews) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (key: DocumentKey, news: PresenceNews) => void) {
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
    const before = this.#places.get(session.id);
    const isHere = before?.key === key;
    if (isHere && before.by === by && isSame(before.person.focus, focus)) return;
    const person = personOf(session, focus);
    if (person === null) return;
    if (before !== undefined && !isHere) this.#note(before.key, session.id);
    this.#places.set(session.id, { key, by, person, known: isHere && before.known });
    this.#note(key, session.id);
  }

  /** Takes the session away from where this connection put it: from one document, or wherever it is. */
  clear(sessionId: string, by: object, key?: DocumentKey): void {
    const place = this.#places.get(sessionId);
    if (place?.by !== by || (key !== undefined && place.key !== key)) return;
    this.#places.delete(sessionId);
    this.#note(place.key, sessionId);
  }

  /** What everybody in a document has not been told yet and is told now; undefined for nothing. */
  takeNews(key: DocumentKey): PresenceNews | undefined {
    const changed = this.#changed.get(key);
    if (changed === undefined) return undefined;
    this.#changed.delete(key);
    const news: PresenceNews = { here: [], moved: [], left: [] };
    for (const sessionId of changed) {
      const place = this.#places.get(sessionId);
      if (place?.key !== key) news.left.push(sessionId);
      else if (place.known) news.moved.push({ sessionId, focus: place.person.focus });
      else {
        place.known = true;
        news.here.push(place.person);
      }
    }
    return news;
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
    for (const key of this.#changed.keys()) {
      const news = this.takeNews(key);
      if (news !== undefined) this.#send(key, news);
    }
  }
}

function isSame(a: Focus, b: Focus): boolean {
  return a.rowId === b.rowId && a.column === b.column && a.typing === b.typing;
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
