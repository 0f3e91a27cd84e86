import type { WorkshopId } from "../../shared/domain/workshop";
import { deviceClock } from "./clock";
import { sessionOfToken } from "./device-session";
import { openLocalStore } from "./late-store";
import { thisPage } from "./page-life";
import { pageClock, pageWork } from "./page-work";
import { newId } from "./random";
import { orderOfThisDevice, socketsTo } from "./socket-io-socket";
import { storeName } from "./store-name";
import { WorkshopRoom } from "./workshop-room";

/** The room of a workshop over the network and the storage of this browser. */
export function openRoom(token: string, workshopId: WorkshopId): WorkshopRoom {
  const identity = sessionOfToken(token)?.identity ?? null;
  return new WorkshopRoom({
    token,
    workshopId,
    identity,
    store: openLocalStore(storeName(workshopId, identity), deviceClock),
    openSocket: socketsTo(window.location.origin, orderOfThisDevice, pageWork),
    clock: pageClock,
    random: Math.random,
    newId,
    page: thisPage,
  });
}
