import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Column } from "../../shared/worksheets/column";

/**
 * Edits of this person that have left their document, readable on this device. While they are `pending` the server
 * may still hold or even save them; after that this is the only place that has them.
 */
export interface LocalCopy {
  readonly id: string;
  readonly document: DocumentKey;
  /** When they left the document: milliseconds since 1970, by this device's clock. */
  readonly at: number;
  /** Why the server does not have them; `restored`: it has lost them, and others than this person bring them back. */
  readonly reason: Refusal;
  readonly changes: readonly HeldChange[];
  /** Null once the server was asked for the last time. */
  readonly pending: PendingPushes | null;
  /** The whole document they left, while it is not known whether the server has lost a part of it. */
  readonly former?: FormerDocument;
  /** Set once the server did not take `former`: then this device may be the only place that has all of it. */
  readonly formerRefused?: Refusal;
}

/** A document that the server has replaced. */
export interface FormerDocument {
  /** Yjs v1, the unsent edits included. */
  readonly state: Uint8Array;
  readonly labels: readonly RowLabel[];
  /** To read its rows by. */
  readonly columns: readonly Column[];
}

/** Copies that were just made. */
export interface LeftCopies {
  readonly copies: readonly LocalCopy[];
  /** Resolves to whether this device keeps them beyond this page. */
  readonly stored: Promise<boolean>;
}

export interface PendingPushes {
  readonly epoch: number;
  /** Yjs v1 updates, each small enough for one push, in their order. */
  readonly updates: readonly Uint8Array[];
  /** Distinct cells in them. */
  readonly cells: number;
  /** When the oldest edit was made, by this device's clock. */
  readonly since: number;
}
