import { boundChanges, listBound } from "../../shared/protocol/change-page";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import { ownerOf, type Session } from "../access/session";
import { isFrom, type HeldRecord } from "./held-store";

const dayMs = 24 * 60 * 60_000;
/** From one meeting to the next. */
export const ownShownMs = 35 * dayMs;

/**
 * A listed edit as this session may see it: facilitators, the author and whoever brought the same back, while it waits
 * and a while after; else null.
 */
export function heldEditFor(session: Session, held: HeldRecord, now: number): HeldEdit | null {
  const who = ownerOf(session);
  const own = isFrom(held, who);
  const decides = session.role === "facilitator" && session.workshopId === held.workshopId;
  // What was let in stands in the worksheet: a whole hall that brought it need not hear of it at every greeting.
  const isKept = held.owner === who || (own && held.state === "declined");
  if (!(own || decides) || !isRecent(held, now, isKept ? ownShownMs : dayMs)) return null;
  const { id, document, author, at, reason, state, decidedAt, changes, moreChanges } = held;
  return { id, document, author, own, at, reason, state, decidedAt, changes, moreChanges };
}

/** Whether it still waits, or came or was decided so short a time ago. */
export function isRecent(held: HeldRecord, now: number, withinMs: number): boolean {
  return held.state === "waiting" || now - lastChange(held) <= withinMs;
}

/** With as many changes as are sent, and how many more there are. */
export function listed(held: HeldRecord): HeldRecord {
  const changes = boundChanges(held.changes, listBound);
  return { ...held, changes, moreChanges: held.moreChanges + held.changes.length - changes.length };
}

/** When it came or was decided, whatever was later. */
function lastChange({ at, decidedAt }: HeldRecord): number {
  return Math.max(at, decidedAt ?? 0);
}
