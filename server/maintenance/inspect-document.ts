import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { storedEdit } from "../../shared/documents/origins";
import { rowsOf } from "../../shared/documents/row-shape";
import { isAsWritten } from "../storage/entry-checksum";
import { snapshotHash } from "../storage/snapshot-operations";
import type { Finding } from "./finding";

/** One epoch of a document, as it is stored. */
export interface StoredEpoch {
  readonly document: string;
  readonly epoch: number;
  /** Null for an epoch that has ended. */
  readonly headSeq: number | null;
  readonly log: readonly StoredEntry[];
  readonly snapshots: readonly StoredSnapshot[];
}

interface StoredSnapshot {
  readonly seq: number;
  readonly state: Uint8Array;
  /** Missing in data of before it was kept. */
  readonly state_vector?: Uint8Array | null;
  readonly hash: string;
}

interface StoredEntry {
  readonly seq: number;
  readonly update: Uint8Array;
  /** Missing in data of before there were checksums. */
  readonly checksum?: number | null;
}

/** Replays the log from its beginning and compares every snapshot with it. */
export function inspectEpoch(stored: StoredEpoch): readonly Finding[] {
  const { log, headSeq } = stored;
  const document = stored.epoch === 1 ? stored.document : `${stored.document} (${stored.epoch})`;
  const findings: Finding[] = [];
  const snapshots = soundSnapshots(stored, document, findings);
  const replayed = new Y.Doc({ gc: true });
  let complete = true;
  let reached = 0;
  compareAt(0);
  for (const { seq, update, checksum } of log) {
    for (reached += 1; reached < seq; reached += 1) spoil({ kind: "gap", document, seq: reached });
    if (!isAsWritten(update, checksum ?? null)) spoil({ kind: "damaged-edit", document, seq });
    else if (!applies(replayed, update)) spoil({ kind: "unreadable-edit", document, seq });
    else if (forgetPending(replayed) && complete) spoil({ kind: "incomplete-edit", document, seq });
    compareAt(seq);
  }
  if (headSeq !== null && headSeq !== reached)
    findings.push({ kind: "head", document, head: headSeq, last: reached });
  for (const seq of snapshots.keys())
    if (seq > reached) findings.push({ kind: "snapshot-differs", document, seq });
  replayed.destroy();
  return findings;

  /** What comes after cannot be compared any more, nor is it news that it builds on this. */
  function spoil(finding: Finding): void {
    complete = false;
    findings.push(finding);
  }

  function compareAt(seq: number): void {
    const snapshot = snapshots.get(seq);
    if (snapshot !== undefined && complete && !isSame(snapshot, replayed))
      findings.push({ kind: "snapshot-differs", document, seq });
  }
}

function soundSnapshots(
  { snapshots }: StoredEpoch,
  document: string,
  findings: Finding[],
): ReadonlyMap<number, Y.Doc> {
  const sound = new Map<number, Y.Doc>();
  for (const { seq, state, state_vector: stateVector = null, hash } of snapshots) {
    const doc = new Y.Doc({ gc: true });
    const isSound = snapshotHash({ state, stateVector }) === hash && applies(doc, state);
    if (isSound && !forgetPending(doc)) sound.set(seq, doc);
    else findings.push({ kind: "snapshot-damaged", document, seq });
  }
  return sound;
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update, storedEdit);
    return true;
  } catch {
    return false;
  }
}

/** Whether anything waited for something that is not there. */
function forgetPending({ store }: Y.Doc): boolean {
  const isPending = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return isPending;
}

function isSame(one: Y.Doc, other: Y.Doc): boolean {
  return (
    Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) &&
    isDeepStrictEqual(rowsOf(one).toJSON(), rowsOf(other).toJSON())
  );
}
