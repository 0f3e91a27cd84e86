import { performance } from "node:perf_hooks";
import type * as Y from "yjs";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import {
  documentAddress,
  documentKey,
  type DocumentAddress,
  type DocumentKey,
} from "../../shared/domain/document-key";
import type { WorkshopId, WorkshopSettings } from "../../shared/domain/workshop";
import type { RowCounts } from "../../shared/protocol/workshop-state";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { WorkshopRules } from "../access/permissions";
import type { Session } from "../access/session";
import type { DocumentStore } from "./document-store";
import type { DocumentWork } from "./document-thread";
import { HeldDesk } from "./held-desk";
import type { HeldStore } from "./held-store";
import { LateDesk } from "./late-desk";
import { logIncident, type Incident } from "./incident";
import { RecoveryDesk } from "./recovery-desk";
import { Room } from "./room";
import { RoomCounts } from "./room-counts";
import type { RoomListener, RoomsEvent } from "./room-events";
import type { CodeSources } from "./row-codes";
import { snapshotLimits, type SnapshotLimits } from "./snapshot-schedule";
import { Strikes } from "./strikes";
import { GatheringWindow } from "./gathering-window";
import { readWorkshopRows } from "./workshop-reader";

/** What the rooms ask about workshops, at every edit; answered from memory. */
export interface WorkshopLookup {
  rules(workshopId: WorkshopId): WorkshopRules | undefined;
  settings(workshopId: WorkshopId): WorkshopSettings | undefined;
}

export interface RoomsOptions {
  readonly store: DocumentStore;
  readonly heldStore: HeldStore;
  /** Ends with the rooms. */
  readonly thread: DocumentWork;
  readonly workshops: WorkshopLookup;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long edits may gather before they are stored and sent together; by how busy the hall is unless given. */
  readonly gatherMs?: () => number;
  readonly snapshotLimits?: SnapshotLimits;
  /** To the console unless given. */
  readonly report?: (incident: Incident) => void;
}

/** A room nobody looks at stays loaded this long: groups come back to their worksheets. */
const idleMs = 5 * 60_000;
/** A document nobody writes stays live this long; twenty times its bytes. */
const quietMs = 60_000;
const sweepMs = 30_000;

/** All live documents of this process: each is loaded once, and unloaded when nobody needs it. */
export class Rooms {
  /** Late edits and what becomes of them. */
  readonly held: HeldDesk;
  /** What devices still have of what the server lost. */
  readonly recovery: RecoveryDesk;
  readonly #options: RoomsOptions;
  readonly #late: LateDesk;
  readonly #rooms = new Map<DocumentKey, Promise<Room>>();
  readonly #loaded = new Map<DocumentKey, Room>();
  readonly #listeners = new Set<(event: RoomsEvent) => void>();
  readonly #counts: RoomCounts;
  readonly #strikes: Strikes;
  readonly #window: GatheringWindow;
  readonly #sweeper: NodeJS.Timeout;

  constructor(options: RoomsOptions) {
    const { store, heldStore, now } = options;
    this.#options = options;
    this.#late = new LateDesk(heldStore, now);
    this.held = new HeldDesk({
      store: heldStore,
      now,
      open: (key) => (this.exists(key) ? this.open(key) : null),
      changed: (held, onlyFor) => this.#tell({ kind: "held", held, onlyFor }),
      recovered: (key, decidedBy) => this.#refresh(key, decidedBy),
    });
    this.recovery = new RecoveryDesk({
      store: heldStore,
      thread: options.thread,
      now,
      open: (key) => this.open(key),
      columnsOf: (key) => this.#columnsOf(documentAddress(key)),
      brokenRule: (room, broken) => this.#listener.onBrokenRule(room, broken),
      changed: (held) => this.held.put(held),
      joined: (held, owner) => this.held.put(held, owner),
    });
    this.#counts = new RoomCounts({
      written: (workshopId) => store.writtenDocuments(workshopId),
      // Loading tells the count by `onRowCount`.
      count: async (key) => void (await this.open(key)),
      changed: (workshopId, counts) => this.#tell({ kind: "counts", workshopId, counts }),
    });
    this.#strikes = new Strikes(now);
    this.#window = new GatheringWindow({ now, utilization: loopUtilization() });
    this.#sweeper = setInterval(() => this.unloadIdle(), sweepMs);
    this.#sweeper.unref();
  }

  /** Whether a session has broken the rules too often. */
  isStruckOut(sessionId: string): boolean {
    return this.#strikes.isOut(sessionId);
  }

  /** Whether the workshop has this dimension, so that its documents may be opened. */
  exists(key: DocumentKey): boolean {
    const { workshopId, dimensionId } = documentAddress(key);
    const settings = this.#options.workshops.settings(workshopId);
    return settings?.dimensions.some(({ id }) => id === dimensionId) ?? false;
  }

  /** Errors: rejects when the document does not exist (see `exists`) or storage fails. */
  open(key: DocumentKey): Promise<Room> {
    const known = this.#rooms.get(key);
    if (known !== undefined) {
      this.#loaded.get(key)?.touch();
      return known;
    }
    // Registered before the first await: a hall that opens a document at once loads it once.
    const opening = this.#load(key);
    this.#rooms.set(key, opening);
    opening.catch(() => this.#rooms.delete(key));
    return opening;
  }

  /** Present (not trashed) rows per document; a document that is not named has none. */
  counts(workshopId: WorkshopId): Promise<RowCounts> {
    return this.#counts.of(workshopId);
  }

  /** As `counts`, without waiting: after a start the rest is counted meanwhile and told as a `counts` event. */
  countsSoFar(workshopId: WorkshopId): RowCounts {
    return this.#counts.known(workshopId);
  }

  /** Present rows and codes as they are on disk. */
  async readWorkshop(workshopId: WorkshopId): Promise<WorkshopRows> {
    const settings = this.#options.workshops.settings(workshopId);
    if (settings === undefined) throw new Error(`no workshop ${workshopId}`);
    const written = new Set((await this.#options.store.writtenDocuments(workshopId)).map(({ key }) => key));
    return readWorkshopRows(settings, async (dimensionId, worksheet) => {
      const key = documentKey({ workshopId, dimensionId, worksheet });
      return written.has(key) ? this.open(key) : null;
    });
  }

  /** Edits a document on behalf of the server; durable when it resolves. Errors: rejects with what `edit` throws. */
  async writeAsServer(key: DocumentKey, edit: (doc: Y.Doc) => void): Promise<void> {
    const room = await this.open(key);
    await room.writeAsServer(edit);
  }

  /** Whether the document holds all of these rows, in Sampah or not. Errors: as `open`. */
  async hasRows(key: DocumentKey, rowIds: readonly RowId[]): Promise<boolean> {
    const room = await this.open(key);
    return rowIds.every((rowId) => room.has(rowId));
  }

  onEvent(listener: (event: RoomsEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Shows what the disk took though it was given up: rooms that were dropped are loaded again, for whoever looks at them.
   * Errors: rejects when storage does.
   */
  async catchUp(): Promise<void> {
    await Promise.all([...this.#loaded.values()].map((room) => room.start()));
    await this.held.catchUp();
  }

  /** Unloads what nobody has used for a while, and lets rooms rest; a later use brings it back. */
  unloadIdle(): void {
    const now = this.#options.now();
    for (const room of this.#loaded.values()) {
      if (room.isIdleSince(now - idleMs)) void this.#unload(room);
      else room.rest(now - quietMs);
    }
  }

  /** Finishes what is queued. */
  async dispose(): Promise<void> {
    clearInterval(this.#sweeper);
    await Promise.allSettled(this.#rooms.values());
    await Promise.all([...this.#loaded.values()].map((room) => room.close()));
    await this.#options.thread.dispose();
    this.#counts.dispose();
    this.#listeners.clear();
  }

  async #load(key: DocumentKey): Promise<Room> {
    if (!this.exists(key)) throw new Error(`no document ${key}`);
    const { store, thread, workshops, now } = this.#options;
    const address = documentAddress(key);
    // Action codes continue those of the programs, so the programs stay loaded with them.
    const programKey = documentKey({ ...address, worksheet: "program" });
    const programs = address.worksheet === "action" ? await this.open(programKey) : null;
    const codes: CodeSources = {
      dimensionCode: () =>
        workshops.settings(address.workshopId)?.dimensions.find(({ id }) => id === address.dimensionId)?.code,
      programCode: (programId) => programs?.codeOf(programId) ?? null,
    };
    const room = new Room({
      key,
      store,
      thread,
      codes,
      listener: this.#listener,
      rules: () => workshops.rules(address.workshopId),
      isStruckOut: (sessionId) => this.isStruckOut(sessionId),
      columns: () => this.#columnsOf(address),
      late: this.#late,
      now,
      gatherMs: this.#options.gatherMs ?? (() => this.#window.remainingMs()),
      snapshotLimits: this.#options.snapshotLimits ?? snapshotLimits,
    });
    programs?.hold(room);
    try {
      await room.start();
    } catch (error) {
      programs?.release(room);
      throw error;
    }
    this.#loaded.set(key, room);
    if (programs !== null) room.relabelUncoded();
    return room;
  }

  #columnsOf({ workshopId, worksheet }: DocumentAddress): readonly Column[] {
    const settings = this.#options.workshops.settings(workshopId);
    return settings === undefined ? worksheets[worksheet].columns : columnsOf(worksheet, settings.columns);
  }

  async #unload(room: Room): Promise<void> {
    this.#rooms.delete(room.key);
    this.#loaded.delete(room.key);
    const programKey = documentKey({ ...room.address, worksheet: "program" });
    this.#loaded.get(programKey)?.release(room);
    await room.close();
  }

  readonly #listener: RoomListener = {
    onTick: ({ key, holderCount }, tick) => {
      this.#window.note(tick.updates.length * holderCount);
      this.#tell({ kind: "tick", key, tick });
    },
    onReset: ({ key }, epoch) => this.#tell({ kind: "reset", key, epoch }),
    onLabels: ({ address }) => {
      if (address.worksheet !== "program") return;
      this.#loaded.get(documentKey({ ...address, worksheet: "action" }))?.relabel();
    },
    onRowCount: ({ key, address }, count) => this.#counts.set(address.workshopId, key, count),
    onHeld: (_, held) => this.held.put(held),
    onBrokenRule: ({ key }, { sessionId, rule, isSpoiled }) => {
      this.#report({ event: "refused-edit", document: key, sessionId, detail: rule });
      if (this.#strikes.add(sessionId, { rule, isSpoiled })) this.#tell({ kind: "struck-out", sessionId });
    },
    onStorageFailure: ({ key }, error) => {
      const detail = error instanceof Error ? error.message : String(error);
      this.#report({ event: "storage-failure", document: key, detail });
    },
    onUnreadableEntry: ({ key }, seq) =>
      this.#report({ event: "unreadable-entry", document: key, detail: String(seq) }),
    onDamagedSnapshot: ({ key }, seq) =>
      this.#report({ event: "damaged-snapshot", document: key, detail: String(seq) }),
  };

  #refresh(key: DocumentKey, decidedBy: Session): void {
    this.recovery.refresh(key, decidedBy).catch((error: unknown) => {
      this.#report({ event: "recovery-not-relisted", document: key, detail: String(error) });
    });
  }

  #tell(event: RoomsEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #report(incident: Incident): void {
    (this.#options.report ?? logIncident)(incident);
  }
}

/** The busy share of the event loop since it was last asked. */
function loopUtilization(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const current = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(current, last);
    last = current;
    return utilization;
  };
}
