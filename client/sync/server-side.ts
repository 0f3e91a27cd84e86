import type { DocumentAccess } from "../../shared/protocol/document-messages";
import { refusalOf, type ReplicaState } from "./replica-state";
import type { DocumentState } from "./worksheet-document";

export type Access = Pick<DocumentAccess, "write" | "reason">;

/** What the server last said about a document. */
export interface ServerSide {
  readonly epoch: number | null;
  /** Everything up to here is in the document; null for nothing. */
  readonly seq: number | null;
  /** Check of the log entry at `seq`; null where it is not known. */
  readonly check: number | null;
  /** Names the document in ticks; null while it is not opened on this connection: then there are none for it. */
  readonly number: number | null;
  readonly stateVector: Uint8Array;
  readonly access: Access | null;
}

/** The Yjs state vector of an empty document. */
export const emptyStateVector = new Uint8Array([0]);

export const nothingFromServer: ServerSide = {
  epoch: null,
  seq: null,
  check: null,
  number: null,
  stateVector: emptyStateVector,
  access: null,
};

/** What a page shows; `expected` holds until the server has said it for this document. */
export function shownState(machine: ReplicaState, server: ServerSide, expected: Access): DocumentState {
  const loading = server.epoch === null && machine.phase.kind !== "shut";
  const refusal = refusalOf(machine);
  if (refusal !== null) return { loading, write: false, reason: refusal };
  const { write, reason } = server.access ?? expected;
  return { loading, write, reason };
}

export function sameState(a: DocumentState, b: DocumentState): boolean {
  return a.loading === b.loading && a.write === b.write && a.reason === b.reason;
}
