import * as Y from "yjs";
import type { DurableDocument } from "./durable-document";
import type { DocumentAtWork } from "./live-document";
import type { PackedLabels } from "./packed-labels";
import { readClocks } from "./state-vector";

/** What a page says it has. */
export interface Known {
  readonly epoch: number | null;
  readonly lastSeq: number | null;
  /** Check of the log entry at `lastSeq`, as far as the page knows it. */
  readonly check?: number | null | undefined;
  readonly stateVector: Uint8Array;
}

export interface CaughtUp {
  readonly epoch: number;
  readonly seq: number;
  /** Check of the log entry at `seq`; null for none. */
  readonly check: number | null;
  readonly updates: readonly Uint8Array[];
  /** The first of the updates is the whole document, the same bytes for everybody who gets it. */
  readonly isWhole: boolean;
  readonly stateVector: Uint8Array;
  readonly labels: PackedLabels;
}

/** Some ten thousand page loads. */
const stateVectorMaxBytes = 128 * 1024;

/**
 * What a page that opens a document is missing: the end of the log where it names a place in it, everything as one
 * state where it has nothing. Null where it takes the live document to tell.
 */
export function catchUp(durable: DurableDocument, known: Known): CaughtUp | null {
  const head = headOf(durable);
  const isSame = known.epoch === head.epoch;
  const end = isSame && known.lastSeq !== null ? durable.since(known.lastSeq) : null;
  if (end !== null) {
    const labels = durable.labelsSince(known.lastSeq ?? 0);
    return { ...head, updates: end, isWhole: false, labels };
  }
  const { whole } = durable;
  if (whole === null || (isSame && namesSomething(known.stateVector))) return null;
  const { state, tail } = whole;
  const updates = state === null ? tail : [state, ...tail];
  return { ...head, updates, isWhole: state !== null, labels: durable.packedLabels };
}

/** The same with the live document at hand: folds the log, or finds the difference to what the page has. */
export function catchUpLive({ durable, live }: DocumentAtWork, known: Known): CaughtUp {
  const head = headOf(durable);
  const isDifference = known.epoch === head.epoch && namesSomething(known.stateVector);
  const update = isDifference ? Y.encodeStateAsUpdate(live.doc, known.stateVector) : durable.fold(live);
  const labels = durable.packedLabels;
  return { ...head, updates: [update], isWhole: !isDifference, labels };
}

/** Up to where a page is brought. */
function headOf(durable: DurableDocument): Pick<CaughtUp, "epoch" | "seq" | "check" | "stateVector"> {
  const { epoch, headSeq: seq, stateVector } = durable;
  return { epoch, seq, check: durable.checkAt(seq) ?? null, stateVector };
}

/** A vector that cannot be read names nothing: its page gets the whole document, which is always right. */
function namesSomething(stateVector: Uint8Array): boolean {
  if (stateVector.byteLength > stateVectorMaxBytes) return false;
  return (readClocks(stateVector)?.size ?? 0) > 0;
}
