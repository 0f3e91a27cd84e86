import type { Identity } from "../../shared/protocol/identity";
import type { StoredSession } from "./device-session";
import { storeOwner, type WorkshopRoom } from "./workshop-room";

export interface StrayParts {
  /** All sessions of this device, the one entered last first. */
  readonly sessions: readonly StoredSession[];
  /** Whose page this is; its own edits are no strays. */
  readonly own: Identity;
  readonly hasUnsent: (session: StoredSession) => Promise<boolean>;
  readonly openRoom: (session: StoredSession) => WorkshopRoom;
  readonly signal: AbortSignal;
}

/**
 * Sends what others left unsent on this device: the person who had the tablet before, or the same facilitator under
 * a former link. Each goes out under the session it was made with; what the server refuses stays as it is.
 */
export async function sendStrayEdits({
  sessions,
  own,
  hasUnsent,
  openRoom,
  signal,
}: StrayParts): Promise<void> {
  const done = new Set([storeOwner(own)]);
  for (const session of sessions) {
    const owner = storeOwner(session.identity);
    if (signal.aborted) return;
    if (session.identity.workshopId !== own.workshopId || done.has(owner)) continue;
    done.add(owner);
    if (await hasUnsent(session)) await sendAll(openRoom(session), signal);
  }
}

/** Resolves, with the room closed, once everything was sent or refused. */
function sendAll(room: WorkshopRoom, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const { kind } = room.status.value;
      if (kind !== "saved" && kind !== "refused" && !signal.aborted) return;
      stop();
      signal.removeEventListener("abort", check);
      room.dispose();
      resolve();
    };
    const stop = room.status.subscribe(check);
    signal.addEventListener("abort", check);
    check();
  });
}
