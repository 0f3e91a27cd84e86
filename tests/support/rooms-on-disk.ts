import { randomInt, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkshopRules } from "../../server/access/permissions";
import type { Session } from "../../server/access/session";
import type { DocumentStore } from "../../server/rooms/document-store";
import type { Incident } from "../../server/rooms/incident";
import type { RoomsEvent } from "../../server/rooms/room-events";
import { DocumentThread, type DocumentWork } from "../../server/rooms/document-thread";
import { Rooms } from "../../server/rooms/rooms";
import { openStorage, type Storage } from "../../server/storage/storage";
import { storedDocuments } from "../../server/storage/stored-documents";
import { storedHeldEdits } from "../../server/storage/stored-held-edits";
import { WorkshopRegistry } from "../../server/workshops/workshop-registry";
import type { DimensionId } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { PersonId } from "../../shared/domain/person";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";

/** Rooms on a real SQLite file in a folder of their own, with one workshop of Kabupaten Rembang. */
export interface RoomsOnDisk {
  readonly rooms: Rooms;
  readonly storage: Storage;
  readonly file: string;
  readonly workshopId: WorkshopId;
  readonly workshops: WorkshopRegistry;
  readonly gate: StoreGate;
  readonly events: readonly RoomsEvent[];
  readonly incidents: Incident[];
  /** Milliseconds since 1970; stands still unless turned. */
  readonly clock: { now: number };
  /** Overrides what the workshop says, from now on. */
  setRules(rules: WorkshopRules): void;
  key(worksheet: WorksheetKey, dimensionId?: string): DocumentKey;
  /** Other rooms on the same disk, as after a restart, or as another process would have them. */
  moreRooms(): Rooms;
  /** Another registry on the same disk: what it stores is there without `workshops` having heard of it. */
  moreWorkshops(): Promise<WorkshopRegistry>;
  dispose(): Promise<void>;
}

/** Holds appends back, or lets them fail, on their way to the real store. */
export interface StoreGate {
  /** Resolves when an append has arrived; it goes on once `open` is called. */
  close(): Promise<void>;
  open(): void;
  /** Documents that have to be folded wait until the returned function is called. */
  holdFolds(): () => void;
  /** The next append fails without reaching the disk. */
  failNext(): void;
  /** From now on the disk takes nothing, or takes everything again; told as storage tells it. */
  setFull(isFull: boolean): void;
  readonly disk: Pick<Storage, "writable" | "onWritableChange">;
  /** How many entries each append had. */
  readonly batches: readonly number[];
}

export async function openRooms(serverBuild: string): Promise<RoomsOnDisk> {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-rooms-"));
  const file = path.join(folder, "rembuk.sqlite");
  const storage = await openStorage({ file, workerFile: new URL("storage-worker.js", serverBuild) });
  const clock = { now: Date.UTC(2026, 10, 22) };
  const now = () => clock.now;
  const makeWorkshops = (): WorkshopRegistry =>
    new WorkshopRegistry({
      storage,
      documents: () => rooms,
      heldEdits: () => rooms.held,
      address: () => "http://127.0.0.1",
      now,
      randomInt,
      randomBytes: (count) => randomBytes(count),
    });
  const workshops = makeWorkshops();
  let rules: WorkshopRules | null = null;
  const lookup = {
    rules: (id: WorkshopId) => rules ?? workshops.rules(id),
    settings: (id: WorkshopId) => workshops.settings(id),
  };
  const { gate, store, thread } = gated(storedDocuments(storage), serverBuild);
  const events: RoomsEvent[] = [];
  const incidents: Incident[] = [];
  const all: Rooms[] = [];
  const makeRooms = (on: DocumentStore): Rooms => {
    const report = (incident: Incident) => incidents.push(incident);
    const made = new Rooms({
      store: on,
      heldStore: storedHeldEdits(storage),
      thread: thread(),
      workshops: lookup,
      now,
      gatherMs: () => 0,
      report,
    });
    all.push(made);
    return made;
  };
  const rooms = makeRooms(store);
  rooms.onEvent((event) => events.push(event));
  const created = await workshops.create(
    { regionId: "rembang", title: "Bimtek Tahap 2", stage: 2, planYears: [2023, 2024], loadSample: false },
    "test",
  );
  if (!created.ok) throw new Error(created.problem);
  const { workshopId } = created.value;
  return {
    rooms,
    storage,
    file,
    workshopId,
    workshops,
    gate,
    events,
    incidents,
    clock,
    setRules: (changed) => {
      rules = changed;
    },
    key: (worksheet, dimensionId = "gov") =>
      documentKey({ workshopId, dimensionId: dimensionId as DimensionId, worksheet }),
    moreRooms: () => makeRooms(storedDocuments(storage)),
    async moreWorkshops() {
      const more = makeWorkshops();
      await more.load();
      return more;
    },
    async dispose() {
      gate.open();
      await Promise.all(all.map((one) => one.dispose()));
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody of the governance group, unless told otherwise. */
export function participant(workshopId: WorkshopId, name: string, dimensionId = "gov"): Session {
  return {
    id: `session-${name}`,
    role: "participant",
    workshopId,
    person: {
      id: `person-${name}` as PersonId,
      name,
      office: { agencyId: null, name: "Dinkominfo" },
      dimensionId: dimensionId as DimensionId,
    },
    personalCode: null,
  };
}

interface Gated {
  readonly gate: StoreGate;
  readonly store: DocumentStore;
  readonly thread: () => DocumentWork;
}

function gated(store: DocumentStore, serverBuild: string): Gated {
  let passage: Promise<void> = Promise.resolve();
  let folding: Promise<void> = Promise.resolve();
  let open = (): void => undefined;
  let arrived = (): void => undefined;
  let failing = false;
  let full = false;
  const listeners = new Set<(writable: boolean) => void>();
  const batches: number[] = [];
  return {
    gate: {
      batches,
      close: () =>
        new Promise((resolve) => {
          arrived = resolve;
          passage = new Promise((pass) => {
            open = pass;
          });
        }),
      open: () => open(),
      holdFolds: () => {
        let release = (): void => undefined;
        folding = new Promise((resolve) => {
          release = resolve;
        });
        return () => release();
      },
      failNext: () => {
        failing = true;
      },
      setFull: (isFull) => {
        full = isFull;
        for (const listener of listeners) listener(!full);
      },
      disk: {
        get writable() {
          return !full;
        },
        onWritableChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
    thread: () => {
      const thread = new DocumentThread(new URL("document-worker.js", serverBuild));
      return {
        fold: async (stored) => {
          await folding;
          return thread.fold(stored);
        },
        examine: (offer) => thread.examine(offer),
        dispose: () => thread.dispose(),
      };
    },
    store: {
      ...store,
      async append(append) {
        batches.push(append.entries.length);
        arrived();
        await passage;
        if (failing || full) {
          failing = false;
          throw new Error("SQLITE_FULL");
        }
        return store.append(append);
      },
      async claim(claim) {
        if (full) throw new Error("SQLITE_FULL");
        return store.claim(claim);
      },
    },
  };
}
