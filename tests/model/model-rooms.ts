import type { DocumentWork } from "../../server/rooms/document-thread";
import { examineOffer } from "../../server/rooms/examine-offer";
import { foldDocument } from "../../server/rooms/fold-document";
import { Rooms, type RoomsOptions } from "../../server/rooms/rooms";
import { storedDocuments } from "../../server/storage/stored-documents";
import { storedHeldEdits } from "../../server/storage/stored-held-edits";
import { WorkshopRegistry } from "../../server/workshops/workshop-registry";
import type { CrankedStorage } from "./cranked-storage";

/** The rooms of the server over this storage; nothing gathers, and no other thread works. */
export function makeRooms(
  storage: CrankedStorage,
  parts: Pick<RoomsOptions, "workshops" | "now" | "report">,
): Rooms {
  return new Rooms({
    store: storedDocuments(storage),
    heldStore: storedHeldEdits(storage),
    thread: inThisThread,
    gatherMs: () => 0,
    snapshotLimits,
    ...parts,
  });
}

/** The workshops of the server over this storage. */
export function makeRegistry(
  storage: CrankedStorage,
  parts: { readonly documents: () => Rooms; readonly now: () => number },
): WorkshopRegistry {
  return new WorkshopRegistry({
    storage,
    ...parts,
    heldEdits: () => parts.documents().held,
    address: () => "http://127.0.0.1",
    randomInt: (most) => Math.floor(most / 2),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
}

/** A thread of its own would not stand still between two steps. */
const inThisThread: DocumentWork = {
  fold: async (stored) => foldDocument(stored),
  examine: async (offer) => examineOffer(offer),
  dispose: async () => undefined,
};

/** Documents are folded after a few edits, so that snapshots are taken, read and fallen back on all the time. */
const snapshotLimits = { entries: 4, bytes: 4_096, closingEntries: 2 };
