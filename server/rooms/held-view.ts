import { heldChangesMax, type HeldEdit } from "../../shared/protocol/held-messages";
import { ownerOf, type Session } from "../access/session";
import type { HeldRecord } from "./held-store";

const dayMs = 24 * 60 * 60_000;
/** From one meeting to the next. */
export const ownShownMs = 35 * dayMs;

/** A held edit as this session may see it: facilitators and the author, while it waits and a while after; else null. */
export function heldEditFor(session: Session, held: HeldRecord, now: number): HeldEdit | null {
  const own = held.owner === ownerOf(session);
  const decides = session.role === "facilitator" && session.workshopId === held.workshopId;
  const shownMs = own ? ownShownMs : decides ? dayMs : 0;
  const isShown = held.state === "waiting" || now - lastChange(held) <= shownMs;
  if (!(own || decides) || !isShown) return null;
  const { id, document, author, at, reason, state, decidedAt } = held;
  return { id, document, author, own, at, reason, state, decidedAt, ...firstChanges(held) };
}

/** As many changes as are sent, and how many more there are. */
export function firstChanges({
  changes,
  moreChanges,
}: HeldRecord): Pick<HeldEdit, "changes" | "moreChanges"> {
  const left = Math.max(0, changes.length - heldChangesMax);
  return { changes: changes.slice(0, heldChangesMax), moreChanges: moreChanges + left };
}

/** When it came or was decided, whatever was later. */
function lastChange({ at, decidedAt }: HeldRecord): number {
  return Math.max(at, decidedAt ?? 0);
}
