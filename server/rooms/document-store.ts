import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { RowId } from "../../shared/worksheets/row";

/** What the rooms need from storage. Every promise rejects when the disk does not do its part. */
export interface DocumentStore {
  /** Creates the document where it does not exist yet; the workshop must exist. `whole-log`: the tail is everything. */
  load(key: DocumentKey, from: "snapshot" | "whole-log"): Promise<LoadedDocument>;
  /**
   * Appends behind `expectedSeq`, all or nothing; resolves once it is on disk. `false`: the document has moved on
   * (somebody else owns it, or it was loaded before the last append ended), and nothing was written.
   */
  append(append: Append): Promise<boolean>;
  /** The check of one entry of the log; null where there is none, undefined for one that is damaged. */
  checkOf(entry: EntryPlace): Promise<number | null | undefined>;
  /** Claims Yjs client ids for an owner, durably. Returns those that belong to somebody else. */
  claim(claim: Claim): Promise<readonly number[]>;
  /** Keeps a folded state for faster loading and reads it back. Rejects when it does not come back as it went in. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** The documents of a workshop that hold anything. */
  writtenDocuments(workshopId: WorkshopId): Promise<readonly WrittenDocument[]>;
}

export interface WrittenDocument {
  readonly key: DocumentKey;
  readonly presentRows: LoadedDocument["presentRows"];
}

export interface EntryPlace {
  readonly key: DocumentKey;
  readonly epoch: number;
  readonly seq: number;
}

export interface LoadedDocument {
  readonly epoch: number;
  readonly headSeq: number;
  /** Check of the entry at `headSeq`, as `checkOf` tells it. */
  readonly headCheck: number | null | undefined;
  /** The newest whose hash holds; null for none. */
  readonly snapshot: {
    readonly seq: number;
    readonly state: Uint8Array;
    /** Of `state`; null in snapshots of earlier versions. */
    readonly stateVector: Uint8Array | null;
  } | null;
  /** Newer snapshots that were passed over, as their hash does not hold. */
  readonly damagedSnapshots: readonly number[];
  /** Everything after the snapshot, or everything where there is none or all was asked for. */
  readonly tail: readonly { readonly seq: number; readonly update: Uint8Array }[];
  /** Entries the tail leaves out, as their bytes are not those that were written. */
  readonly damagedEntries: readonly number[];
  readonly claims: readonly (readonly [clientId: number, owner: string])[];
  /** As `packLabels` makes it. */
  readonly labels: Uint8Array;
  /** Rows outside Sampah at `headSeq`; null where it was last written by an earlier version. */
  readonly presentRows: number | null;
  /** Next number of each code prefix. */
  readonly counters: readonly (readonly [prefix: string, next: number])[];
}

export interface Append {
  readonly key: DocumentKey;
  readonly epoch: number;
  readonly expectedSeq: number;
  /** Take the sequence numbers `expectedSeq + 1`, ... */
  readonly entries: readonly LogEntry[];
  /** Labels and counters as they are after these entries; those that did not change are left out. */
  readonly labels: readonly RowLabel[];
  readonly counters: readonly (readonly [prefix: string, next: number])[];
  /** Yjs client ids that belong to nobody from now on. */
  readonly retired?: readonly number[];
  /** Rows outside Sampah after these entries. */
  readonly presentRows: number;
}

export interface LogEntry {
  readonly at: number;
  readonly sessionId: string;
  /** What our own document emitted for the edit, Yjs v1. */
  readonly update: Uint8Array;
  readonly rowIds: readonly RowId[];
}

export interface Claim {
  readonly key: DocumentKey;
  readonly owner: string;
  readonly clientIds: readonly number[];
  readonly at: number;
}

export interface Snapshot {
  readonly key: DocumentKey;
  readonly epoch: number;
  readonly seq: number;
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  /** Rows outside Sampah; told again, as earlier versions did not. */
  readonly presentRows: number;
  readonly at: number;
}
