import type { DeviceStore } from "../sockets/device-store";
import type { Storage } from "./storage";

/** The devices of a storage, as the sockets want them. */
export function storedDevices(storage: Pick<Storage, "run">): DeviceStore {
  return {
    load: (workshopId, seenAfter) => storage.run("loadDevices", { workshopId, seenAfter }),
    save: (reports) => storage.run("saveDevices", { reports }),
  };
}
