import type { WorkshopId } from "../../shared/domain/workshop";
// What a page needs only when the server refuses something is fetched along: it may be out of reach by then.
import "./ask-again";
import "./fork-edits";
import { deviceClock } from "./clock";
import { allSessions, forgetSession, sessionOfToken, type StoredSession } from "./device-session";
import { openLocalStore } from "./late-store";
import { sendWhatIsLeftBehind } from "./left-behind";
import { dropOldStores, noteUse } from "./old-stores";
import { sendStrayEdits } from "./stray-edits";
import { otherTabs } from "./tabs";
import { openRoom } from "./open-room";
import { storeName } from "./store-name";
import type { WorkshopRoom } from "./workshop-room";

export interface CareParts {
  readonly token: string;
  readonly workshopId: WorkshopId;
  readonly room: WorkshopRoom;
  /** Aborted when the room closes. */
  readonly signal: AbortSignal;
}

/** What this device has besides the room of this tab: other tabs, other persons, workshops of long ago. */
export function careForDevice({ token, workshopId, room, signal }: CareParts): void {
  const own = sessionOfToken(token)?.identity;
  if (own === undefined || signal.aborted) return;
  const name = storeName(workshopId, own);
  noteUse(name, Date.now());
  const look = sendWhatIsLeftBehind({
    room,
    openStore: () => openLocalStore(name, deviceClock),
    openRoom: () => openRoom(token, workshopId),
    clock: deviceClock,
    signal,
  });
  signal.addEventListener("abort", otherTabs.onLeft(name, look));
  const tell = () => otherTabs.tellLeft(name);
  window.addEventListener("pagehide", tell, { signal });
  signal.addEventListener("abort", tell);
  sendStrayEdits({
    sessions: allSessions(),
    own,
    hasUnsent,
    openRoom: (session, ofWorkshop) => openRoom(session.token, ofWorkshop),
    forget: (session) => forgetSession(session.token),
    clock: deviceClock,
    signal,
  })
    .then(() => dropOldStores(Date.now()))
    // What is left is looked at again on the next visit.
    .catch(() => undefined);
}

async function hasUnsent({ identity }: StoredSession, workshopId: WorkshopId): Promise<boolean> {
  const store = openLocalStore(storeName(workshopId, identity), deviceClock);
  const documents = await store.documentsWithUnsent().catch(() => []);
  store.close();
  return documents.length > 0;
}
