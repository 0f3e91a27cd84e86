import type { DocumentKey } from "../../shared/domain/document-key";
import type { Focus, PresenceSet } from "../../shared/protocol/presence-messages";
import type { Clock } from "./clock";

/** At most two places a second per tab. */
const presenceGapMs = 500;

const nowhere: Focus = { rowId: null, column: null, typing: false };

/** Tells the server where this person works: the latest place wins, the ones between are not sent. */
export class PresenceSender {
  readonly #clock: Clock;
  readonly #send: (place: PresenceSet) => void;
  #place: PresenceSet = { document: null, focus: nowhere };
  #said: PresenceSet | null = null;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, send: (place: PresenceSet) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  /** This tab looks at the document until the returned function is called. */
  enter(document: DocumentKey): () => void {
    this.#move({ document, focus: nowhere });
    return () => {
      if (this.#place.document === document) this.#move({ document: null, focus: nowhere });
    };
  }

  setFocus(document: DocumentKey, focus: Focus): void {
    this.#move({ document, focus });
  }

  /** A new connection knows nothing of this person. */
  forgotten(): void {
    this.#said = null;
  }

  /** The server takes a place only in a document that is open. */
  opened(document: DocumentKey): void {
    if (this.#place.document !== document) return;
    this.#said = null;
    if (this.#cancel === null) this.#sayNow();
  }

  dispose(): void {
    this.#cancel?.();
  }

  #move(place: PresenceSet): void {
    this.#place = place;
    if (this.#cancel === null) this.#sayNow();
  }

  #sayNow(): void {
    this.#cancel = null;
    if (this.#said !== null && isSamePlace(this.#said, this.#place)) return;
    this.#said = this.#place;
    this.#send(this.#place);
    this.#later();
  }

  #later(): void {
    this.#cancel ??= this.#clock.after(presenceGapMs, () => this.#sayNow());
  }
}

function isSamePlace(a: PresenceSet, b: PresenceSet): boolean {
  return (
    a.document === b.document &&
    a.focus.rowId === b.focus.rowId &&
    a.focus.column === b.focus.column &&
    a.focus.typing === b.focus.typing
  );
}
