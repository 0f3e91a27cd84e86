import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { LocalCopy } from "./local-copy";

/** A cell as counted for the status word: the row id alone for a row that was made, else `row/column`. */
export type TouchedCell = string;

/** Names one stored update; ascending in the order of storing. */
export type StoredId = number;

/** One local edit that the server has not acknowledged. */
export interface StoredEdit {
  readonly id: StoredId;
  /** Of the document it was made in; null for one the server was never heard about. */
  readonly epoch: number | null;
  readonly update: Uint8Array;
  readonly cells: readonly TouchedCell[];
  /** When it was made, by this device's clock: milliseconds since 1970. */
  readonly at: number;
}

export interface StoredDocument {
  /** Null while the server was never heard about this document. */
  readonly epoch: number | null;
  /** The stored updates hold everything up to here; null for nothing. */
  readonly lastSeq: number | null;
  /** Check of the log entry at `lastSeq`; null where it is not known. */
  readonly check: number | null;
  /** To be applied in this order, before the unsent edits. */
  readonly updates: readonly Uint8Array[];
  /** As of `lastSeq`: the server sends only what changed since. */
  readonly labels: readonly RowLabel[];
  /** Of earlier pages and of other open tabs. */
  readonly unsent: readonly StoredEdit[];
  /**
   * Edits that have left the document: another tab of this device may have written on top of them, and may yet. They
   * stay as long as this store, few as they are.
   */
  readonly left: readonly StoredEdit[];
  /** Edits that belong to a former epoch of the document: kept, never merged. */
  readonly setAside: readonly StoredEdit[];
}

export interface LocalEdit {
  readonly document: DocumentKey;
  readonly epoch: number | null;
  readonly update: Uint8Array;
  readonly cells: readonly TouchedCell[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What takes the place of unsent edits that left their document. */
export interface EditExchange {
  /** These are no longer unsent edits, nor part of the document. */
  readonly leaving: readonly StoredId[];
  readonly edits: readonly LocalEdit[];
  readonly copies: readonly LocalCopy[];
  /** Of this document nothing but its unsent edits stays. */
  readonly forgets?: DocumentKey | undefined;
}

export interface ServerEdits {
  readonly document: DocumentKey;
  readonly epoch: number;
  readonly lastSeq: number;
  /** Of the log entry at `lastSeq`. */
  readonly check: number | null;
  readonly updates: readonly Uint8Array[];
  /** All of them, not only what changed. */
  readonly labels: readonly RowLabel[];
}

/**
 * What this device keeps of a workshop for one person. Tabs share it: every edit is a record of its own, so no tab
 * overwrites what another has written. All methods may reject (quota, a browser that lost its database); the
 * caller then counts the edit as not stored.
 */
export interface LocalStore {
  /** False when everything is gone with this page. */
  readonly persistent: boolean;
  load(document: DocumentKey): Promise<StoredDocument>;
  /** Resolves when the edit is kept. */
  addEdit(edit: LocalEdit): Promise<StoredId>;
  /** The server has these, in this epoch; they stay part of the document. */
  acknowledge(ids: readonly StoredId[], epoch: number): Promise<void>;
  /** All of it or nothing; the ids of the new edits in their order. */
  exchange(exchange: EditExchange): Promise<readonly StoredId[]>;
  addServerEdits(edits: ServerEdits): Promise<void>;
  /** Drops all of the document but its unsent edits. */
  forgetServerEdits(document: DocumentKey): Promise<void>;
  /** Those whose edits have left them and are still pending as copies too. */
  documentsWithUnsent(): Promise<readonly DocumentKey[]>;
  /** Those this device has anything of, be it only edits of its own. */
  documents(): Promise<readonly DocumentKey[]>;
  copies(): Promise<readonly LocalCopy[]>;
  putCopy(copy: LocalCopy): Promise<void>;
  deleteCopy(id: string): Promise<void>;
  readState(key: string): Promise<unknown>;
  writeState(key: string, value: unknown): Promise<void>;
  close(): void;
}

export const nothingStored: StoredDocument = {
  epoch: null,
  lastSeq: null,
  check: null,
  updates: [],
  labels: [],
  unsent: [],
  left: [],
  setAside: [],
};
