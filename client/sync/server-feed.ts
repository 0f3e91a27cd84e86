import type { DocumentKey } from "../../shared/domain/document-key";
import * as Y from "yjs";
import { remoteEdit, storedEdit } from "../../shared/documents/origins";
import { checkOf } from "../../shared/protocol/entry-check";
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
  recall({ epoch, lastSeq, check, labels, updates, unsent }: StoredDocument): void {
    const { content } = this.#parts;
    this.#side = { ...this.#side, epoch, seq: lastSeq, check };
    content.addLabels(labels);
    content.live.apply([...updates, ...unsent.map((edit) => edit.update)], storedEdit);
  }

  /** Asks for what this device does not have. */
  request(clientIds: number[]): DocumentOpen {
    const { key, content } = this.#parts;
    const { epoch, seq, check } = this.#side;
    const lastSeq = this.#askAll ? null : seq;
    return { document: key, epoch, lastSeq, check, stateVector: content.live.stateVector, clientIds };
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

  /**
   * The answer belongs to the document this device has; not when the server cannot read a part of it any more. Whether
   * its log is another one by now the server finds out, by the place this device names.
   */
  fits({ epoch, stateVector }: Opened, unsentBy: ReadonlySet<number>): boolean {
    if (this.#side.epoch === null) return true;
    if (this.#side.epoch !== epoch) return false;
    const there = Y.decodeStateVector(stateVector);
    const here = Y.decodeStateVector(this.#parts.content.live.stateVector);
    // Pages that have more to send send all of theirs with it.
    return [...here].every(([id, clock]) => unsentBy.has(id) || clock <= (there.get(id) ?? 0));
  }

  takeAnswer(opened: Opened): void {
    const { epoch, seq, check = null, number, stateVector, access, labels, updates } = opened;
    this.#side = { epoch, seq, check, number, stateVector, access };
    this.#parts.content.addLabels(labels);
    this.#takeEdits(updates);
    this.#askedAll ||= this.#askAll;
    this.#askAll = false;
  }

  /** Overlapping ticks are harmless; false for one that starts after what is here: it leaves a hole. */
  takeTick({ from, to, labels, updates }: DocumentTick): boolean {
    const { seq } = this.#side;
    if (seq === null) return true;
    if (from > seq) return false;
    this.#parts.content.addLabels(labels);
    const last = updates.at(-1);
    if (to > seq && last !== undefined) this.#side = { ...this.#side, seq: to, check: checkOf(last) };
    this.#takeEdits(updates);
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

  #takeEdits(updates: readonly Uint8Array[]): void {
    const { epoch, seq, check } = this.#side;
    this.#parts.content.live.apply(updates, remoteEdit);
    if (epoch !== null && seq !== null) this.#keeper.keep({ epoch, lastSeq: seq, check, updates });
  }
}
