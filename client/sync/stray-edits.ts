import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";
import type { Clock } from "./clock";
import type { StoredSession } from "./device-session";
import { storeOwner } from "./store-name";
import type { WorkshopRoom } from "./workshop-room";

export interface StrayParts {
  /** All sessions of this device, those that were left too, the one entered last first. */
  readonly sessions: readonly StoredSession[];
  /** Whose page this is; its own edits are no strays. */
  readonly own: Identity;
  readonly hasUnsent: (session: StoredSession, workshopId: WorkshopId) => Promise<boolean>;
  readonly openRoom: (session: StoredSession, workshopId: WorkshopId) => WorkshopRoom;
  /** Nothing of a session that was left waits any longer. */
  readonly forget: (session: StoredSession) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Sends what others left unsent on this device: the person who had the tablet before, or the same facilitator under
 * a former link, in whatever workshop. Each goes out under the session it was made with; what the server refuses stays
 * as it is.
 */
export async function sendStrayEdits({
  sessions,
  own,
  hasUnsent,
  openRoom,
  forget,
  clock,
  signal,
}: StrayParts): Promise<void> {
  const done = new Set([storeOwner(own)]);
  for (const session of sessions) {
    const { workshopId } = session.identity;
    const owner = storeOwner(session.identity);
    if (signal.aborted) return;
    if (workshopId === null) continue;
    if (!done.has(owner) && (await hasUnsent(session, workshopId)))
      await sendAll(openRoom(session, workshopId), { clock, signal });
    done.add(owner);
    if (session.left === true && !(await hasUnsent(session, workshopId))) forget(session);
  }
}

/** A room reports once a second what is unsent. Closed before it has, its last number would stand, arrived or not. */
const reportsWithinMs = 2000;

/** Resolves once everything was sent, or nothing of it can be; the room closes then, or soon after. */
export function sendAll(room: WorkshopRoom, { clock, signal }: SendParts): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const turnedAway = room.server.value.refusal !== null;
      if (!room.drained.value && !turnedAway && !signal.aborted) return;
      for (const stop of stops) stop();
      signal.removeEventListener("abort", check);
      clock.after(room.drained.value ? reportsWithinMs : 0, () => room.dispose());
      resolve();
    };
    const stops = [room.drained.subscribe(check), room.server.subscribe(check)];
    signal.addEventListener("abort", check);
    check();
  });
}

interface SendParts {
  readonly clock: Clock;
  /** Aborted when the page's own room closes. */
  readonly signal: AbortSignal;
}
