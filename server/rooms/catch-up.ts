import * as Y from "yjs";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { LiveDocument } from "./live-document";
import { PackedLabels } from "./packed-labels";

/** What a page says it has. */
export interface Known {
  readonly epoch: number | null;
  readonly lastSeq: number | null;
  readonly stateVector: Uint8Array;
}

export interface CaughtUp {
  readonly epoch: number;
  readonly seq: number;
  readonly updates: readonly Uint8Array[];
  /** The first of the updates is the whole document, the same bytes for everybody who gets it. */
  readonly isWhole: boolean;
  readonly stateVector: Uint8Array;
  readonly labels: PackedLabels;
}

/** Kept for pages that were away for a while. */
const ringEntriesMax = 2_000;
const ringBytesMax = 512 * 1024;

/** A cached full state is sent with at most this much log behind it before it is encoded anew. */
const staleEntriesMax = 100;
const staleBytesMax = 64 * 1024;

/** Some ten thousand page loads. */
const stateVectorMaxBytes = 128 * 1024;

/**
 * Answers pages that open a document: with the end of the log where they name a place in it, with one cached full
 * state where they have nothing, with a difference otherwise. Knows durable edits only.
 */
export class CatchUp {
  readonly epoch: number;
  /** Entries `#start + 1`, ... in order. */
  #updates: Uint8Array[] = [];
  #start: number;
  #bytes = 0;
  #labels: { readonly seq: number; readonly labels: readonly RowLabel[] }[] = [];
  #full: { readonly seq: number; readonly state: Uint8Array } | null = null;
  /** The same until a label changes. */
  #allLabels: PackedLabels | null = null;
  #vector: { readonly seq: number; readonly encoded: Uint8Array } | null = null;

  constructor(epoch: number, headSeq: number) {
    this.epoch = epoch;
    this.#start = headSeq;
  }

  get headSeq(): number {
    return this.#start + this.#updates.length;
  }

  add(updates: readonly Uint8Array[], labels: readonly RowLabel[]): void {
    for (const update of updates) {
      this.#updates.push(update);
      this.#bytes += update.byteLength;
    }
    if (labels.length > 0) {
      this.#labels.push({ seq: this.headSeq, labels });
      this.#allLabels = null;
    }
    if (this.#updates.length > ringEntriesMax || this.#bytes > ringBytesMax) this.#forgetHalf();
  }

  /** `live` must be at rest. */
  answer(live: LiveDocument, known: Known): CaughtUp {
    const { epoch, headSeq: seq } = live;
    const sameEpoch = known.epoch === epoch;
    const place = sameEpoch && known.lastSeq !== null && known.lastSeq <= seq ? known.lastSeq : null;
    const answer = { epoch, seq, stateVector: this.#stateVector(live) };
    if (place !== null && place >= this.#start) {
      return { ...answer, isWhole: false, updates: this.#since(place), labels: this.#labelsSince(place) };
    }
    const labels = (this.#allLabels ??= new PackedLabels([...live.labels.values()]));
    if (sameEpoch && namesSomething(known.stateVector)) {
      const updates = [Y.encodeStateAsUpdate(live.doc, known.stateVector)];
      return { ...answer, isWhole: false, updates, labels };
    }
    return { ...answer, ...this.#everything(live), labels };
  }

  /** The whole document as one update. `live` must be at rest. */
  fullState(live: LiveDocument): Uint8Array {
    if (this.#full?.seq !== live.headSeq)
      this.#full = { seq: live.headSeq, state: Y.encodeStateAsUpdate(live.doc) };
    return this.#full.state;
  }

  /** One encoding serves a whole hall that joins, also while others write. */
  #everything(live: LiveDocument): Pick<CaughtUp, "isWhole" | "updates"> {
    if (live.headSeq === 0) return { isWhole: false, updates: [] };
    const full = this.#full;
    if (full !== null && full.seq >= this.#start && live.headSeq - full.seq <= staleEntriesMax) {
      const since = this.#since(full.seq);
      if (since.reduce((bytes, { byteLength }) => bytes + byteLength, 0) <= staleBytesMax)
        return { isWhole: true, updates: [full.state, ...since] };
    }
    return { isWhole: true, updates: [this.fullState(live)] };
  }

  #stateVector(live: LiveDocument): Uint8Array {
    if (this.#vector?.seq !== live.headSeq)
      this.#vector = { seq: live.headSeq, encoded: Y.encodeStateVector(live.doc) };
    return this.#vector.encoded;
  }

  #since(seq: number): readonly Uint8Array[] {
    return this.#updates.slice(seq - this.#start);
  }

  /** Including those of `seq` itself: labels can change without an edit. */
  #labelsSince(seq: number): PackedLabels {
    const latest = new Map<string, RowLabel>();
    for (const change of this.#labels)
      if (change.seq >= seq) for (const label of change.labels) latest.set(label.rowId, label);
    return latest.size === 0 ? noLabels : new PackedLabels([...latest.values()]);
  }

  #forgetHalf(): void {
    const forgotten = this.#updates.splice(0, Math.ceil(this.#updates.length / 2));
    this.#start += forgotten.length;
    for (const { byteLength } of forgotten) this.#bytes -= byteLength;
    this.#labels = this.#labels.filter(({ seq }) => seq >= this.#start);
  }
}

const noLabels = new PackedLabels([]);

/** A vector that cannot be read names nothing: its page gets the whole document, which is always right. */
function namesSomething(stateVector: Uint8Array): boolean {
  if (stateVector.byteLength > stateVectorMaxBytes) return false;
  try {
    return Y.decodeStateVector(stateVector).size > 0;
  } catch {
    return false;
  }
}
