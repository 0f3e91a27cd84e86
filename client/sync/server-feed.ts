import type { DocumentKey } from "../../shared/domain/document-key";
import { remoteEdit, storedEdit } from "../../shared/documents/origins";
import type { DocumentOpen, DocumentOpenAnswer, DocumentTick } from "../../shared/protocol/document-messages";
import type { Clock } from "./clock";
import type { LiveDocument } from "./live-document";
import type { LocalStore, StoredDocument } from "./local-store";
import type { ReplicaContent } from "./replica-content";
import { ServerEditKeeper } from "./server-edit-keeper";
import { nothingFromServer, type Access, type ServerSide } from "./server-side";

export type Opened = Extract<DocumentOpenAnswer, { ok: true }>;

interface FeedParts {
  readonly key: DocumentKey;
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly content: ReplicaContent;
}

/** What the server sent of a document: brought into its content, kept on this device, asked for again over a hole. */
export class ServerFeed {
  readonly #parts: FeedParts;
  readonly #keeper: ServerEditKeeper;
  #side: ServerSide = nothingFromServer;
  /** The next opening does not name the last seq, as a part of what this device kept is missing. */
  #askAll = false;
  #askedAll = false;

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.#keeper = new ServerEditKeeper({
      ...parts,
      labels: () => [...parts.content.labels.value.values()],
    });
  }

  get side(): ServerSide {
    return this.#side;
  }

  /** What this device kept. */
  recall({ epoch, lastSeq, labels, updates, unsent }: StoredDocument): void {
    const { content } = this.#parts;
    this.#side = { ...this.#side, epoch, seq: lastSeq };
    content.addLabels(labels);
    content.live.apply([...updates, ...unsent.map((edit) => edit.update)], storedEdit);
  }

  /** Asks for what this device does not have. */
  request(clientIds: number[]): DocumentOpen {
    const { key, content } = this.#parts;
    const { epoch, seq } = this.#side;
    const lastSeq = this.#askAll ? null : seq;
    return { document: key, epoch, lastSeq, stateVector: content.live.stateVector, clientIds };
  }

  /** Asks for everything, for a document that is to take the place of this one. */
  requestAfresh(live: LiveDocument): DocumentOpen {
    const { stateVector, doc } = live;
    return {
      document: this.#parts.key,
      epoch: null,
      lastSeq: null,
      stateVector,
      clientIds: [doc.clientID],
    };
  }

  /** The answer belongs to the document this device has; not when the server has lost what it had acknowledged. */
  fits({ epoch, seq }: Opened): boolean {
    if (this.#side.epoch === null) return true;
    return this.#side.epoch === epoch && seq >= (this.#side.seq ?? 0);
  }

  takeAnswer(opened: Opened): void {
    const { epoch, seq, number, stateVector, access, labels, updates } = opened;
    this.#side = { epoch, seq, number, stateVector, access };
    this.#parts.content.addLabels(labels);
    this.#takeEdits(updates, seq);
    this.#askedAll ||= this.#askAll;
    this.#askAll = false;
  }

  /** Overlapping ticks are harmless; false for one that starts after what is here: it leaves a hole. */
  takeTick({ from, to, labels, updates }: DocumentTick): boolean {
    const { seq } = this.#side;
    if (seq === null) return true;
    if (from > seq) return false;
    this.#parts.content.addLabels(labels);
    this.#takeEdits(updates, Math.max(seq, to));
    return true;
  }

  takeAccess(access: Access): void {
    this.#side = { ...this.#side, access };
  }

  /** False when this device lost part of what it kept; it then asks for everything, once. */
  isComplete(): boolean {
    if (!this.#parts.content.live.incomplete || this.#askedAll) return true;
    this.#askAll = true;
    return false;
  }

  /** The connection is gone. */
  leave(): void {
    this.#side = { ...this.#side, number: null };
    this.#askAll = false;
    this.#askedAll = false;
  }

  /** As if the server had sent nothing so far. */
  reset(): void {
    this.#side = nothingFromServer;
    this.#keeper.drop();
  }

  /** Nothing the server sent stays on this device. */
  forget(): void {
    const { key, store } = this.#parts;
    // What a browser cannot delete now it is asked to delete at the next opening.
    store.forgetServerEdits(key).catch(() => undefined);
  }

  flush(): void {
    this.#keeper.flush();
  }

  #takeEdits(updates: readonly Uint8Array[], seq: number): void {
    const { epoch } = this.#side;
    this.#side = { ...this.#side, seq };
    this.#parts.content.live.apply(updates, remoteEdit);
    if (epoch !== null) this.#keeper.keep(epoch, seq, updates);
  }
}
