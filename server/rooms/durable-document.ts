import * as Y from "yjs";
import { checkOf } from "../../shared/protocol/entry-check";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { packLabels } from "../../shared/protocol/packed-labels";
import type { RowId } from "../../shared/worksheets/row";
import type { Append, LoadedDocument } from "./document-store";
import type { FoldedDocument } from "./fold-document";
import type { LiveDocument } from "./live-document";
import { PackedLabels } from "./packed-labels";
import { bytesOf, RecentLog } from "./recent-log";
import { advance, readClocks, type Clocks } from "./state-vector";

/** A folded state is good for reading with at most this much log behind it. */
const tailEntriesMax = 100;
const tailBytesMax = 64 * 1024;

type Snapshot = NonNullable<LoadedDocument["snapshot"]>;

interface DurableParts extends Pick<LoadedDocument, "epoch" | "counters" | "headCheck"> {
  readonly snapshot: Snapshot | null;
  /** Everything behind the snapshot. */
  readonly tail: readonly Uint8Array[];
  /** At the end of the tail. */
  readonly clocks: Clocks;
  readonly labels: Uint8Array;
  readonly presentCount: number;
  readonly isWhole: boolean;
}

/**
 * What is on disk of a document, as the bytes that are stored and sent: enough for everybody who reads, and for making
 * the live document again at any moment. Never ahead of the disk.
 */
export class DurableDocument {
  readonly epoch: number;
  /** False when part of what is stored could not be read: it must not be folded into a snapshot that looks complete. */
  readonly isWhole: boolean;
  readonly #log: RecentLog;
  /** Of the entry that was the last one when the document was loaded. */
  readonly #loadedCheck: { readonly seq: number; readonly check: number | null | undefined };
  readonly #counters: Map<string, number>;
  readonly #clocks: Clocks;
  /** Up to where the clocks have been moved on. */
  #clocksSeq: number;
  #encodedClocks: { readonly seq: number; readonly bytes: Uint8Array } | null = null;
  #snapshot: Snapshot | null;
  #presentCount: number;
  /** At least one of the two is there: labels to look things up in, and as they are sent. */
  #labels: Map<RowId, RowLabel> | null = null;
  #packed: PackedLabels | null;
  /** Changes of labels behind `#changesFrom`, with the seq they came with. */
  #changes: { readonly seq: number; readonly labels: readonly RowLabel[] }[] = [];
  #changesFrom: number;

  constructor(parts: DurableParts) {
    const { epoch, isWhole, snapshot, tail, clocks, counters, labels, presentCount, headCheck } = parts;
    this.epoch = epoch;
    this.isWhole = isWhole;
    this.#snapshot = snapshot;
    this.#log = new RecentLog(snapshot?.seq ?? 0, tail);
    this.#loadedCheck = { seq: this.headSeq, check: headCheck };
    this.#clocks = clocks;
    this.#clocksSeq = this.headSeq;
    this.#counters = new Map(counters);
    this.#packed = new PackedLabels(labels);
    this.#presentCount = presentCount;
    this.#changesFrom = this.headSeq;
  }

  /** As stored; null where it takes the live document to know it: a long log, or entries that do not fit together. */
  static asStored(loaded: LoadedDocument): DurableDocument | null {
    const { headSeq, snapshot, tail, presentRows, damagedEntries } = loaded;
    const start = snapshot?.seq ?? 0;
    const updates = tail.map(({ update }) => update);
    const followsOn = tail.every(({ seq }, at) => seq === start + 1 + at) && start + tail.length === headSeq;
    if (!followsOn || damagedEntries.length > 0 || isLongTail(updates)) return null;
    const clocks = snapshot === null ? new Map<number, number>() : clocksOf(snapshot);
    if (clocks === null || !updates.every((update) => advance(clocks, update))) return null;
    const presentCount = headSeq === 0 ? 0 : presentRows;
    return presentCount === null
      ? null
      : new DurableDocument({ ...loaded, tail: updates, clocks, presentCount, isWhole: true });
  }

  /** Folded into one state, with whatever of it could be read. */
  static folded(loaded: LoadedDocument, folded: FoldedDocument): DurableDocument {
    const { state, stateVector, presentCount, isWhole } = folded;
    const snapshot = { seq: loaded.headSeq, state, stateVector };
    const clocks = Y.decodeStateVector(stateVector);
    return new DurableDocument({ ...loaded, snapshot, tail: [], clocks, presentCount, isWhole });
  }

  /** Sequence number of the last entry. */
  get headSeq(): number {
    return this.#log.headSeq;
  }

  /** Rows that are not in Sampah. */
  get presentCount(): number {
    return this.#presentCount;
  }

  /** What a live document is made from. */
  get stored(): Pick<LoadedDocument, "snapshot" | "tail"> {
    const start = this.#snapshot?.seq ?? 0;
    const tail = this.#log.since(start).map((update, at) => ({ seq: start + 1 + at, update }));
    return { snapshot: this.#snapshot, tail };
  }

  /** All of it as one state and a short end of the log; null when too much lies behind the state. */
  get whole(): { readonly state: Uint8Array | null; readonly tail: readonly Uint8Array[] } | null {
    const tail = this.#log.since(this.#snapshot?.seq ?? 0);
    return isLongTail(tail) ? null : { state: this.#snapshot?.state ?? null, tail };
  }

  /** Entries behind `seq`; null where they are not kept. */
  since(seq: number): readonly Uint8Array[] | null {
    return seq < this.#log.start || seq > this.headSeq ? null : this.#log.since(seq);
  }

  /** Check of the entry at `seq`, null where there is none; undefined where only the disk can tell, or nobody. */
  checkAt(seq: number): number | null | undefined {
    const update = this.#log.at(seq);
    if (update !== undefined) return checkOnce(update);
    if (seq === 0) return null;
    return seq === this.#loadedCheck.seq ? this.#loadedCheck.check : undefined;
  }

  get stateVector(): Uint8Array {
    if (this.#encodedClocks?.seq !== this.headSeq)
      this.#encodedClocks = { seq: this.headSeq, bytes: Y.encodeStateVector(this.#currentClocks()) };
    return this.#encodedClocks.bytes;
  }

  /** Whether anything was written under this Yjs client id. */
  holdsClient(clientId: number): boolean {
    return this.#currentClocks().has(clientId);
  }

  get labels(): ReadonlyMap<RowId, RowLabel> {
    return this.#lookup();
  }

  /** Whether some row has no code yet. */
  get hasUncoded(): boolean {
    const labels = this.#labels === null ? this.packedLabels.labels : [...this.#labels.values()];
    return labels.some(({ code }) => code === null);
  }

  /** The same until a label changes. */
  get packedLabels(): PackedLabels {
    return (this.#packed ??= new PackedLabels(packLabels([...this.#lookup().values()])));
  }

  /** Those that changed behind `seq`, and with it: labels can change without an edit. */
  labelsSince(seq: number): PackedLabels {
    if (seq < this.#changesFrom) return this.packedLabels;
    const latest = new Map<RowId, RowLabel>();
    for (const change of this.#changes)
      if (change.seq >= seq) for (const label of change.labels) latest.set(label.rowId, label);
    return latest.size === 0 ? noLabels : new PackedLabels(packLabels([...latest.values()]));
  }

  /** The next number of a code series. */
  nextNumber(counter: string): number {
    return this.#counters.get(counter) ?? 1;
  }

  /** Called once the append is on disk. */
  commit({
    entries,
    labels,
    counters,
    presentRows,
  }: Omit<Append, "key" | "epoch" | "expectedSeq" | "retired">): void {
    this.#log.add(entries.map(({ update }) => update));
    this.#presentCount = presentRows;
    for (const [prefix, next] of counters) this.#counters.set(prefix, next);
    if (labels.length > 0) this.#changeLabels(labels);
    if (this.#log.isLong) this.#forgetHalf();
  }

  /** One state instead of the old one and what came since. `live` holds exactly what is on disk. */
  fold({ doc }: LiveDocument): Uint8Array {
    if (this.#snapshot?.seq !== this.headSeq)
      this.#snapshot = { seq: this.headSeq, state: Y.encodeStateAsUpdate(doc), stateVector: null };
    return this.#snapshot.state;
  }

  /** Keeps what is sent and lets go of what is only looked up; it comes back when it is asked for. */
  slim(): void {
    this.#packed = this.packedLabels;
    this.#labels = null;
  }

  #lookup(): Map<RowId, RowLabel> {
    return (this.#labels ??= new Map(this.packedLabels.labels.map((label) => [label.rowId, label])));
  }

  #changeLabels(labels: readonly RowLabel[]): void {
    const lookup = this.#lookup();
    for (const label of labels) lookup.set(label.rowId, label);
    this.#packed = null;
    this.#changes.push({ seq: this.headSeq, labels });
  }

  #currentClocks(): Clocks {
    // Our own document made each of them from what was there: they follow.
    for (const update of this.#log.since(this.#clocksSeq)) advance(this.#clocks, update);
    this.#clocksSeq = this.headSeq;
    return this.#clocks;
  }

  #forgetHalf(): void {
    this.#currentClocks();
    this.#log.forgetHalf(this.#snapshot?.seq ?? 0);
    const { start } = this.#log;
    if (start <= this.#changesFrom) return;
    this.#changesFrom = start;
    this.#changes = this.#changes.filter(({ seq }) => seq >= start);
  }
}

const checks = new WeakMap<Uint8Array, number>();

/** Worked out once, however many pages name the entry. */
function checkOnce(update: Uint8Array): number {
  const known = checks.get(update);
  if (known !== undefined) return known;
  const check = checkOf(update);
  checks.set(update, check);
  return check;
}

const noLabels = new PackedLabels(packLabels([]));

function isLongTail(tail: readonly Uint8Array[]): boolean {
  return tail.length > tailEntriesMax || bytesOf(tail) > tailBytesMax;
}

function clocksOf({ stateVector }: Snapshot): Clocks | null {
  return stateVector === null ? null : readClocks(stateVector);
}
