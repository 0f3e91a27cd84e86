import type { WorkshopId } from "../../shared/domain/workshop";
import { deviceClock } from "./clock";
import { openRoom } from "./open-room";
import type { WorkshopRoom } from "./workshop-room";

/** A room nobody holds closes after this: React mounts, unmounts and mounts again in one go. */
const closeAfterMs = 1000;

/** A page that asked for a room while it was drawn holds it only once it is shown: on a slow phone much later. */
const drawnAfterMs = 30_000;

/** The worksheet itself is shown and can be written in first. */
const careAfterMs = 2000;

interface SharedRoom {
  readonly key: string;
  readonly room: WorkshopRoom;
  readonly closing: AbortController;
  holders: number;
  /** Stays open until then, in milliseconds since 1970, though nobody holds it. */
  keepUntil: number;
}

const rooms = new Map<string, SharedRoom>();

/** The one room of this session in this tab, opened if need be. */
export function sharedRoom(token: string, workshopId: WorkshopId): WorkshopRoom {
  const key = `${workshopId} ${token}`;
  const known = rooms.get(key);
  if (known !== undefined) {
    known.keepUntil = deviceClock.now() + drawnAfterMs;
    return known.room;
  }
  const shared: SharedRoom = {
    key,
    room: openRoom(token, workshopId),
    closing: new AbortController(),
    holders: 0,
    keepUntil: deviceClock.now() + drawnAfterMs,
  };
  rooms.set(key, shared);
  shared.room.warnBeforeLeaving();
  careOnceSettled(shared, { token, workshopId });
  closeIfNobodyComes(shared);
  return shared.room;
}

/** Keeps it open until the returned function is called. */
export function holdRoom(room: WorkshopRoom): () => void {
  const shared = [...rooms.values()].find((one) => one.room === room);
  if (shared === undefined) return () => undefined;
  shared.holders += 1;
  return () => {
    shared.holders -= 1;
    shared.keepUntil = deviceClock.now() + closeAfterMs;
    closeIfNobodyComes(shared);
  };
}

function closeIfNobodyComes(shared: SharedRoom): void {
  const leftMs = shared.keepUntil - deviceClock.now();
  deviceClock.after(Math.max(leftMs, 0), () => {
    if (shared.holders > 0 || rooms.get(shared.key) !== shared) return;
    if (shared.keepUntil > deviceClock.now()) {
      closeIfNobodyComes(shared);
      return;
    }
    rooms.delete(shared.key);
    shared.closing.abort();
    shared.room.dispose();
  });
}

/** The person at the device goes first; what others left on it, and other tabs, can wait. */
function careOnceSettled(
  shared: SharedRoom,
  session: { readonly token: string; readonly workshopId: WorkshopId },
): void {
  const { room } = shared;
  const { signal } = shared.closing;
  const look = () => {
    if (!room.drained.value && room.status.value.kind !== "refused") return;
    stop();
    deviceClock.after(careAfterMs, () => {
      if (!signal.aborted) care();
    });
  };
  const care = () => {
    import("./device-care").then(
      ({ careForDevice }) => careForDevice({ ...session, room, signal }),
      // Without a connection there is nothing to send either.
      () => deviceClock.after(careAfterMs, () => signal.aborted || careOnceSettled(shared, session)),
    );
  };
  const stop = room.status.subscribe(look);
  signal.addEventListener("abort", stop);
  look();
}
