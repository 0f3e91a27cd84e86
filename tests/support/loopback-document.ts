import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { inspectUpdate } from "../../shared/documents/inspect-update";
import { remoteEdit } from "../../shared/documents/origins";
import type {
  DocumentAccess,
  DocumentOpen,
  DocumentOpenAnswer,
  DocumentPush,
  DocumentPushAnswer,
  DocumentTick,
  RowLabel,
} from "../../shared/protocol/document-messages";
import type { Refusal } from "../../shared/protocol/refusal";

/** A document of the loopback server: a real Yjs document with its log, claims and checks. */
export class LoopbackDocument {
  readonly key: DocumentKey;
  readonly log: Uint8Array[] = [];
  /** Every update as it was pushed, refused ones too. */
  readonly pushed: Uint8Array[] = [];
  readonly labels = new Map<string, RowLabel>();
  access: Pick<DocumentAccess, "write" | "reason"> = { write: true, reason: null };
  epoch = 1;
  doc = new Y.Doc();
  readonly #owners = new Map<number, string>();

  constructor(key: DocumentKey) {
    this.key = key;
  }

  get seq(): number {
    return this.log.length;
  }

  open(owner: string, known: DocumentOpen): DocumentOpenAnswer {
    if (!this.claim(owner, known.clientIds)) return { ok: false, refusal: "client-id-taken" };
    const place = known.epoch === this.epoch ? known.lastSeq : null;
    return {
      ok: true,
      epoch: this.epoch,
      seq: this.seq,
      updates: place === null ? [Y.encodeStateAsUpdate(this.doc)] : this.log.slice(place),
      stateVector: Y.encodeStateVector(this.doc),
      access: { document: this.key, ...this.access },
      labels: place === null ? [...this.labels.values()] : [],
      people: [],
    };
  }

  /** False when one of the ids belongs to somebody else. */
  claim(owner: string, clientIds: readonly number[]): boolean {
    if (clientIds.some((id) => (this.#owners.get(id) ?? owner) !== owner)) return false;
    for (const id of clientIds) this.#owners.set(id, owner);
    return true;
  }

  /** The answer and, when something new was stored, the tick for everybody. */
  push(owner: string, { epoch, pushId, update }: DocumentPush): [DocumentPushAnswer, DocumentTick | null] {
    this.pushed.push(update);
    const refusal = this.#refusalOf(owner, epoch, update);
    if (refusal !== null) return [{ kind: "refused", pushId, reason: refusal }, null];
    const from = this.seq;
    this.#apply(update);
    const answer: DocumentPushAnswer = { kind: "saved", pushId, seq: this.seq };
    return [answer, this.seq === from ? null : this.tickSince(from)];
  }

  tickSince(from: number): DocumentTick {
    return { document: this.key, from, to: this.seq, updates: this.log.slice(from), labels: [] };
  }

  /** Puts another document in its place, as after a disaster. */
  replace(): void {
    this.epoch += 1;
    this.doc = new Y.Doc();
    this.log.length = 0;
    this.labels.clear();
    this.#owners.clear();
  }

  #refusalOf(owner: string, epoch: number, update: Uint8Array): Refusal | null {
    if (!this.access.write) return this.access.reason ?? "view-only";
    if (epoch !== this.epoch) return "wrong-epoch";
    const inspection = inspectUpdate(update, this.doc, (id) => this.#owners.get(id) === owner);
    return inspection.kind === "refused" ? inspection.refusal : null;
  }

  #apply(update: Uint8Array): void {
    const note = (diff: Uint8Array) => this.log.push(diff);
    this.doc.on("update", note);
    Y.applyUpdate(this.doc, update, remoteEdit);
    this.doc.off("update", note);
  }
}
