import { newId } from "../access/secret";
import type { HeldStore } from "../rooms/held-store";
import { unpackTail } from "../rooms/packed-tail";
import type { Storage } from "./storage";

/** The late edits of a storage, as the rooms want them. */
export function storedHeldEdits(storage: Pick<Storage, "run">): HeldStore {
  return {
    find: (sought) => storage.run("findHeld", sought),
    save: (held, push) => storage.run("saveHeld", { held, push, freshId: newId() }),
    join: (id, owner) => storage.run("joinHeld", { id, owner }),
    read: (workshopId, id) => storage.run("readHeld", { workshopId, id }),
    decide: (decision) => storage.run("decideHeld", decision),
    list: (workshopId, since) => storage.run("listHeld", { workshopId, since }),
    recovered: (key) => storage.run("recoveredHeld", { key }),
    relist: (held) => storage.run("relistHeld", held),
    baseOf: async (key, epoch) => unpackTail(await storage.run("loadEpoch", { key, epoch, wholeLog: false })),
  };
}
