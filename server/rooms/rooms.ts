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
import { GatheringWindow, loopUtilization } from "./gathering-window";
import { HeldDesk } from "./held-desk";
import type { HeldStore } from "./held-store";
import { logIncident, type Incident } from "./incident";
import { LateDesk } from "./late-desk";
import { LoadedRooms } from "./loaded-rooms";
import { RecoveryDesk } from "./recovery-desk";
import { Room } from "./room";
import { RoomCounts } from "./room-counts";
import type { RoomListener, RoomsEvent } from "./room-events";
import type { CodeSources } from "./row-codes";
import { snapshotLimits, type SnapshotLimits } from "./snapshot-schedule";
import { Strikes } from "./strikes";
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

/** All documents of this process, and what those who work on them have in common. */
export class Rooms {
  /** Late edits and what becomes of them. */
  readonly held: HeldDesk;
  /** What devices still have of what the server lost. */
  readonly recovery: RecoveryDesk;
  readonly #options: RoomsOptions;
  readonly #late: LateDesk;
  readonly #rooms: LoadedRooms;
  readonly #listeners = new Set<(event: RoomsEvent) => void>();
  readonly #counts: RoomCounts;
  readonly #strikes: Strikes;
  readonly #window: GatheringWindow;

  constructor(options: RoomsOptions) {
    const { store, heldStore, now } = options;
    this.#options = options;
    this.#rooms = new LoadedRooms({ now, make: (key, programs) => this.#makeRoom(key, programs) });
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
    return this.#rooms.open(key);
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
    await this.#rooms.catchUp();
    await this.held.catchUp();
  }

  /** Unloads what nobody has used for a while, and lets rooms rest; a later use brings it back. */
  unloadIdle(): void {
    this.#rooms.unloadIdle();
  }

  /** Finishes what is queued. */
  async dispose(): Promise<void> {
    await this.#rooms.dispose();
    await this.#options.thread.dispose();
    this.#counts.dispose();
    this.#listeners.clear();
  }

  #makeRoom(key: DocumentKey, programs: Room | null): Room {
    if (!this.exists(key)) throw new Error(`no document ${key}`);
    const { store, thread, workshops, now } = this.#options;
    const address = documentAddress(key);
    const codes: CodeSources = {
      dimensionCode: () =>
        workshops.settings(address.workshopId)?.dimensions.find(({ id }) => id === address.dimensionId)?.code,
      programCode: (programId) => programs?.codeOf(programId) ?? null,
    };
    return new Room({
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
  }

  #columnsOf({ workshopId, worksheet }: DocumentAddress): readonly Column[] {
    const settings = this.#options.workshops.settings(workshopId);
    return settings === undefined ? worksheets[worksheet].columns : columnsOf(worksheet, settings.columns);
  }

  readonly #listener: RoomListener = {
    onTick: ({ key, use }, tick) => {
      this.#window.note(tick.updates.length * use.holderCount);
      this.#tell({ kind: "tick", key, tick });
    },
    onReset: ({ key }, epoch) => this.#tell({ kind: "reset", key, epoch }),
    onLabels: ({ address }) => {
      if (address.worksheet !== "program") return;
      this.#rooms.find(documentKey({ ...address, worksheet: "action" }))?.relabel();
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
