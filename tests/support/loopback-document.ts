import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { inspectUpdate } from "../../shared/documents/inspect-update";
import { remoteEdit } from "../../shared/documents/origins";
import { checkOf } from "../../shared/protocol/entry-check";
import type {
  DocumentAccess,
  DocumentOpen,
  SentOpenAnswer,
  DocumentPush,
  DocumentPushAnswer,
  DocumentTick,
  RowLabel,
} from "../../shared/protocol/document-messages";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import { packLabels } from "../../shared/protocol/packed-labels";
import type { DocumentRecover, DocumentRecoverAnswer } from "../../shared/protocol/recovery-messages";
import type { Refusal } from "../../shared/protocol/refusal";

/** Edits of one owner that the server keeps beside the document. */
export interface LoopbackHeld {
  readonly id: string;
  readonly owner: string;
  readonly reason: Refusal;
  readonly updates: Uint8Array[];
  state: HeldEdit["state"];
}

/** A document of the loopback server: a real Yjs document with its log, claims and checks. */
export class LoopbackDocument {
  readonly key: DocumentKey;
  /** How ticks name it. */
  readonly number: number;
  readonly log: Uint8Array[] = [];
  /** Every update as it was pushed, refused ones too. */
  readonly pushed: Uint8Array[] = [];
  readonly labels = new Map<string, RowLabel>();
  readonly held: LoopbackHeld[] = [];
  access: Pick<DocumentAccess, "write" | "reason"> = { write: true, reason: null };
  /** Whether this session is shown the document. */
  readable = true;
  /** Whether late edits are held; otherwise they are refused. */
  holds = true;
  /** Looks at every acceptable update last. */
  check: (after: Y.Doc) => Refusal | null = () => null;
  epoch = 1;
  doc = new Y.Doc();
  readonly #owners = new Map<number, string>();

  constructor(key: DocumentKey, number: number) {
    this.key = key;
    this.number = number;
  }

  get seq(): number {
    return this.log.length;
  }

  open(owner: string, known: DocumentOpen): SentOpenAnswer {
    if (!this.readable) {
      this.claim(owner, known.clientIds);
      return { ok: false, refusal: "not-allowed" };
    }
    if (known.epoch !== null && !this.#continues(known)) return { ok: false, refusal: "wrong-epoch" };
    if (!this.claim(owner, known.clientIds)) return { ok: false, refusal: "client-id-taken" };
    const place = known.epoch === this.epoch ? known.lastSeq : null;
    return {
      ok: true,
      epoch: this.epoch,
      seq: this.seq,
      check: this.#checkAt(this.seq),
      number: this.number,
      updates: place === null ? [Y.encodeStateAsUpdate(this.doc)] : this.log.slice(place),
      stateVector: Y.encodeStateVector(this.doc),
      access: { document: this.key, ...this.access },
      labels: packLabels(place === null ? [...this.labels.values()] : []),
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
  push(owner: string, { epoch, update }: DocumentPush): [DocumentPushAnswer, DocumentTick | null] {
    this.pushed.push(update);
    const refusal = this.#refusalOf(owner, epoch, update);
    if (refusal !== null && this.holds && isLate(refusal)) {
      const held = this.#hold(owner, update, refusal);
      if (held !== null) return [{ kind: "held", heldId: held.id, reason: refusal }, null];
    }
    if (refusal !== null) return [{ kind: "refused", reason: refusal }, null];
    const from = this.seq;
    this.#apply(update);
    return [this.seq, this.seq === from ? null : this.tickSince(from)];
  }

  /** What a device brings back is held beside the document, in one part. */
  recover(owner: string, { bytes }: DocumentRecover): DocumentRecoverAnswer {
    const held = this.holds ? this.#hold(owner, bytes, "restored") : null;
    return held === null ? { kind: "refused", reason: "too-large" } : { kind: "held", heldId: held.id };
  }

  tickSince(from: number): DocumentTick {
    return { number: this.number, from, to: this.seq, updates: this.log.slice(from), labels: [] };
  }

  /** Lets a held edit in, and gives the tick for everybody. */
  accept(held: LoopbackHeld): DocumentTick {
    const from = this.seq;
    for (const update of held.updates) this.#apply(update);
    held.state = "accepted";
    return this.tickSince(from);
  }

  /** Puts another document in its place, as after a disaster. */
  replace(): void {
    this.epoch += 1;
    this.doc = new Y.Doc();
    this.log.length = 0;
    this.labels.clear();
    this.#owners.clear();
  }

  #continues({ epoch, lastSeq, check }: DocumentOpen): boolean {
    if (epoch !== this.epoch || (lastSeq ?? 0) > this.seq) return false;
    return lastSeq === null || (check ?? null) === null || check === this.#checkAt(lastSeq);
  }

  #checkAt(seq: number): number | null {
    const update = this.log[seq - 1];
    return update === undefined ? null : checkOf(update);
  }

  #refusalOf(owner: string, epoch: number, update: Uint8Array): Refusal | null {
    if (!this.readable) return "not-allowed";
    if (!this.access.write) return this.access.reason ?? "view-only";
    if (epoch !== this.epoch) return "wrong-epoch";
    const inspection = inspectUpdate(update, this.doc, (id) => this.#owners.get(id) === owner);
    return inspection.kind === "refused" ? inspection.refusal : this.check(this.#with([update]));
  }

  /** Null for what could never be let in. */
  #hold(owner: string, update: Uint8Array, reason: Refusal): LoopbackHeld | null {
    const waiting = this.held.find((one) => one.owner === owner && one.state === "waiting");
    if (reason !== "wrong-epoch" && reason !== "restored") {
      const base = this.#with(waiting?.updates ?? []);
      const inspection = inspectUpdate(update, base, (id) => this.#owners.get(id) === owner);
      if (inspection.kind === "refused") return null;
    }
    if (waiting !== undefined) {
      waiting.updates.push(update);
      return waiting;
    }
    const held: LoopbackHeld = {
      id: `held-${this.key.replaceAll("/", "-")}-${this.held.length + 1}`,
      owner,
      reason,
      updates: [update],
      state: "waiting",
    };
    this.held.push(held);
    return held;
  }

  #with(updates: readonly Uint8Array[]): Y.Doc {
    const copy = new Y.Doc();
    for (const update of [Y.encodeStateAsUpdate(this.doc), ...updates])
      Y.applyUpdate(copy, update, remoteEdit);
    return copy;
  }

  #apply(update: Uint8Array): void {
    const note = (diff: Uint8Array) => this.log.push(diff);
    this.doc.on("update", note);
    Y.applyUpdate(this.doc, update, remoteEdit);
    this.doc.off("update", note);
  }
}

function isLate(refusal: Refusal): boolean {
  return ["view-only", "not-allowed", "archived", "wrong-epoch"].includes(refusal);
}
