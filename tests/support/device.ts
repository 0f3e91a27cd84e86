import "fake-indexeddb/auto";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Entered } from "../../shared/protocol/http-messages";
import { deviceClock } from "../../client/sync/clock";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { openIndexedStore } from "../../client/sync/indexed-store";
import { newId } from "../../client/sync/random";
import { socketsTo } from "../../client/sync/socket-io-socket";
import { WorkshopRoom } from "../../client/sync/workshop-room";

/** A participant's device without a screen: the client's own room over a real socket and a real (in-memory) IndexedDB. */
export interface Device {
  readonly name: string;
  readonly room: WorkshopRoom;
  /** A worksheet of the own group, kept open. */
  worksheet(worksheet: WorksheetKey): DocumentReplica;
  /** The network is back: try at once instead of waiting for the next attempt. */
  wake(): void;
  /** Resolves once the status word says "Tersimpan". */
  saved(): Promise<void>;
  /** Closes the tab; what is stored on the device stays. */
  close(): void;
}

/** Opens a tab of a person; a second call with the same person is the same device's next visit. */
export async function openDevice(url: string, { token, identity }: Entered): Promise<Device> {
  const { person, workshopId } = identity;
  if (person === null || workshopId === null) throw new Error("a device belongs to a participant");
  const wakes = new Set<() => void>();
  const room = new WorkshopRoom({
    token,
    workshopId,
    identity,
    store: await openIndexedStore(storeName(workshopId, person.id)),
    openSocket: socketsTo(url),
    clock: deviceClock,
    random: Math.random,
    newId,
    page: {
      onWake: (listener) => {
        wakes.add(listener);
        return () => wakes.delete(listener);
      },
      onHide: () => () => undefined,
    },
  });
  return {
    name: person.name,
    room,
    worksheet(worksheet) {
      const replica = room.replica(room.keyOf({ dimensionId: person.dimensionId, worksheet }));
      room.retain(replica);
      return replica;
    },
    wake: () => wakes.forEach((wake) => wake()),
    saved: () =>
      new Promise((resolve) => {
        const check = () => {
          if (room.status.value.kind !== "saved") return;
          stop();
          resolve();
        };
        const stop = room.status.subscribe(check);
        check();
      }),
    close: () => room.dispose(),
  };
}

function storeName(workshopId: WorkshopId, personId: string): string {
  return `rembuk/${workshopId}/${personId}`;
}
