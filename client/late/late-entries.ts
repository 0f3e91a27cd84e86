import type { DocumentKey } from "../../shared/domain/document-key";
import {
  heldRowColumn,
  heldRowEvents,
  type HeldChange,
  type HeldEdit,
  type HeldRowEvent,
  type HeldState,
} from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { LocalCopy } from "../sync/local-copy";

/** `device`: the server does not have it, only this device does. */
export type LateState = HeldState | "device";

/** Somebody's work that came too late, wherever it is kept. */
export interface LateEntry {
  readonly id: string;
  readonly document: DocumentKey;
  readonly author: HeldEdit["author"];
  /** Written by the person who reads it. */
  readonly own: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: Refusal;
  readonly state: LateState;
  readonly decidedAt: number | null;
  readonly changes: readonly HeldChange[];
  readonly moreChanges: number;
  /** What can be deleted from this device; null for what the server keeps. */
  readonly copy: LocalCopy | null;
}

/** What the server holds and what only this device has as one list, newest first. */
export function lateEntries(held: readonly HeldEdit[], copies: readonly LocalCopy[]): readonly LateEntry[] {
  const kept = copies.map((copy): LateEntry => {
    const { id, document, at, reason, changes } = copy;
    const onlyHere = { author: null, own: true, state: "device", decidedAt: null, moreChanges: 0 } as const;
    return { id, document, at, reason, changes, copy, ...onlyHere };
  });
  return [...held.map((edit): LateEntry => ({ ...edit, copy: null })), ...kept].toSorted(
    (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1),
  );
}

/** What became of one row. */
export interface ChangedRow {
  readonly rowId: string;
  readonly code: string | null;
  readonly events: readonly HeldRowEvent[];
  readonly cells: readonly HeldChange[];
}

/** Changes by row, in the order in which the rows come first. */
export function changedRows(changes: readonly HeldChange[]): readonly ChangedRow[] {
  const rows = new Map<string, HeldChange[]>();
  for (const change of changes) rows.set(change.rowId, [...(rows.get(change.rowId) ?? []), change]);
  return [...rows].map(([rowId, ofRow]) => ({
    rowId,
    code: ofRow.find((change) => change.code !== null)?.code ?? null,
    events: heldRowEvents.filter((event) => ofRow.some((change) => isEvent(change, event))),
    cells: ofRow.filter((change) => change.column !== heldRowColumn),
  }));
}

function isEvent({ column, after }: HeldChange, event: HeldRowEvent): boolean {
  return column === heldRowColumn && after === event;
}
