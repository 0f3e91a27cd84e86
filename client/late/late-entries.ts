import type { DocumentKey } from "../../shared/domain/document-key";
import type { HeldChange, HeldEdit, HeldState } from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { LocalCopy } from "../sync/local-copy";

/**
 * `device`: the server does not have it, only this device does. `spare`: the server has lost it, and this device has it
 * for the case that those who work there have not.
 */
export type LateState = HeldState | "device" | "spare";

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
    const state = reason === "restored" ? "spare" : "device";
    const onlyHere = { author: null, own: true, decidedAt: null, moreChanges: 0 } as const;
    return { id, document, at, reason, changes, copy, state, ...onlyHere };
  });
  const shown = held.filter((edit) => !isCovered(edit, held));
  return [...shown.map((edit): LateEntry => ({ ...edit, copy: null })), ...kept].toSorted(
    (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1),
  );
}

/**
 * Several devices bring back much the same after a restore: what another one has as well, and more, need not be decided
 * twice. Accepting that settles this; declining it shows this again.
 */
function isCovered(edit: HeldEdit, held: readonly HeldEdit[]): boolean {
  if (!isRecovered(edit)) return false;
  const effects = edit.changes.map(effectOf);
  return held.some((other) => {
    if (other.id === edit.id || other.document !== edit.document || !isRecovered(other)) return false;
    const theirs = new Set(other.changes.map(effectOf));
    return theirs.size > effects.length && effects.every((effect) => theirs.has(effect));
  });
}

/** With all that it changes known here. */
function isRecovered({ reason, state, moreChanges }: HeldEdit): boolean {
  return reason === "restored" && state === "waiting" && moreChanges === 0;
}

function effectOf({ rowId, column, after }: HeldChange): string {
  return JSON.stringify([rowId, column, after]);
}
