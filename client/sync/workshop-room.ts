import type { DimensionId } from "../../shared/domain/dimension";
import { documentAddress, documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import {
  commandAnswerSchema,
  commandMessage,
  type Command,
  type CommandAnswer,
} from "../../shared/protocol/command-messages";
import type { Identity } from "../../shared/protocol/identity";
import { presenceSetMessage } from "../../shared/protocol/presence-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { deviceClock, type Clock } from "./clock";
import { Connection, type Greeting } from "./connection";
import { sessionOfToken } from "./device-session";
import { documentLinkOver } from "./document-link";
import { DocumentReplica } from "./document-replica";
import { expectedAccess } from "./expected-access";
import { openLocalStore } from "./late-store";
import { warnBeforeLeaving } from "./leave-warning";
import { LiveValue, type Live } from "./live-value";
import type { LocalStore } from "./local-store";
import { OpenReplicas } from "./open-replicas";
import { thisPage, type PageLife } from "./page-life";
import { PresenceSender } from "./presence-sender";
import { newId } from "./random";
import { RoomColumns } from "./room-columns";
import { keepServerState, keptServerState, unheardServer, type ServerState } from "./server-state";
import type { ServerMessage } from "./server-message";
import type { OpenSocket } from "./socket";
import { orderOfThisDevice, socketsTo } from "./socket-io-socket";
import { sameStatus, syncStatus, unsentElsewhere, type RoomSync, type SyncStatus } from "./sync-status";

export type CommandResult = CommandAnswer | { readonly ok: false; readonly refusal: "no-connection" };

export interface RoomParts {
  readonly token: string;
  readonly workshopId: WorkshopId;
  /** As known from entering, before the server is heard. */
  readonly identity: Identity | null;
  readonly store: LocalStore;
  readonly openSocket: OpenSocket;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
  readonly page: PageLife;
}

export interface WorksheetInRoom {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
}

/** The room of a workshop over the network and the storage of this browser. */
export function openRoom(token: string, workshopId: WorkshopId): WorkshopRoom {
  const identity = sessionOfToken(token)?.identity ?? null;
  return new WorkshopRoom({
    token,
    workshopId,
    identity,
    store: openLocalStore(storeName(workshopId, identity), deviceClock),
    openSocket: socketsTo(window.location.origin, orderOfThisDevice),
    clock: deviceClock,
    random: Math.random,
    newId,
    page: thisPage,
  });
}

/** The server lets only the owner of a Yjs client id send edits made with it: a store belongs to one owner. */
export function storeName(workshopId: WorkshopId, identity: Identity | null): string {
  return `rembuk/${workshopId}/${identity === null ? "unknown" : storeOwner(identity)}`;
}

export function storeOwner({ person, sessionId }: Identity): string {
  return person?.id ?? sessionId;
}

/** A drop shorter than this is shown as connecting again, a longer one as being offline. */
const offlineAfterMs = 8000;

/** Settings with many entries are checked and stored before they are answered. */
const commandAnswerMs = 15_000;

/** Counts change with every row: the state is kept on this device at most this often. */
const keepStateAfterMs = 2000;

/** One session in one tab: its connection, its worksheets, and what the server says about the workshop. */
export class WorkshopRoom {
  readonly #parts: RoomParts;
  readonly #server: LiveValue<ServerState>;
  readonly #status = new LiveValue<SyncStatus>({ kind: "reconnecting", changes: 0, stored: true });
  readonly #wouldLose = new LiveValue(false);
  readonly #keepsEdits = new LiveValue(true);
  readonly #columns = new RoomColumns();
  readonly #replicas: OpenReplicas;
  readonly #presence: PresenceSender;
  readonly #connection: Connection;
  readonly #stops: (() => void)[] = [];
  #link: RoomSync["link"] = "lost";
  #searched = false;
  #elsewhere = 0;
  #cancelOffline: (() => void) | null = null;
  #cancelKeeping: (() => void) | null = null;
  #disposed = false;

  constructor(parts: RoomParts) {
    const { clock, page } = parts;
    this.#parts = parts;
    this.#server = new LiveValue(unheardServer(parts.identity));
    this.#replicas = new OpenReplicas(clock, (key) => this.#makeReplica(key));
    this.#presence = new PresenceSender(clock, (place) => this.#connection.tell(presenceSetMessage, place));
    this.#connection = new Connection({
      ...parts,
      tabId: parts.newId(),
      listener: {
        ready: (greeting) => this.#onReady(greeting),
        lost: () => this.#onLost(),
        refused: (refusal) => this.#onRefused(refusal),
        received: (message) => this.#onMessage(message),
      },
    });
    this.#offlineLater();
    this.#stops.push(page.onHide(() => this.flush()));
    void this.#recall();
    void this.#search();
  }

  get server(): Live<ServerState> {
    return this.#server;
  }

  get status(): Live<SyncStatus> {
    return this.#status;
  }

  /** Something would be lost if the page went away now. */
  get wouldLose(): Live<boolean> {
    return this.#wouldLose;
  }

  /** False from the first edit on that this device could not keep, or at once where it keeps nothing. */
  get keepsEdits(): Live<boolean> {
    return this.#keepsEdits;
  }

  keyOf({ dimensionId, worksheet }: WorksheetInRoom): DocumentKey {
    return documentKey({ workshopId: this.#parts.workshopId, dimensionId, worksheet });
  }

  /** The replica of a worksheet, opened if need be; it closes again unless somebody retains it. */
  replica(key: DocumentKey): DocumentReplica {
    return this.#replicas.get(key);
  }

  retain(replica: DocumentReplica): () => void {
    return this.#replicas.retain(replica);
  }

  /** Shows this person in the document until the returned function is called. */
  enter(document: DocumentKey): () => void {
    return this.#presence.enter(document);
  }

  command(command: Command): Promise<CommandResult> {
    return new Promise((resolve) => {
      this.#connection.ask<CommandAnswer>({
        message: commandMessage,
        payload: { id: this.#parts.newId(), command },
        schema: commandAnswerSchema,
        timeoutMs: commandAnswerMs,
        came: resolve,
        none: () => resolve({ ok: false, refusal: "no-connection" }),
      });
    });
  }

  /** Sends what is waiting now, without waiting for a pause in typing. */
  flush(): void {
    for (const replica of this.#replicas.all) replica.flush();
  }

  /** Cells changed in closed tabs and not sent yet: not this room's own, but nobody else says so. */
  countElsewhere(changes: number): void {
    this.#elsewhere = changes;
    this.#showStatus();
  }

  /** Asks before the page goes away with something unsaved, for as long as the room is open. */
  warnBeforeLeaving(): void {
    this.#stops.push(warnBeforeLeaving(this.#wouldLose));
  }

  dispose(): void {
    this.flush();
    this.#disposed = true;
    for (const stop of this.#stops) stop();
    this.#cancelOffline?.();
    this.#cancelKeeping?.();
    this.#presence.dispose();
    void this.#replicas.dispose().finally(() => this.#parts.store.close());
    this.#connection.dispose();
  }

  #makeReplica(key: DocumentKey): DocumentReplica {
    const { store, clock } = this.#parts;
    const { dimensionId, worksheet } = documentAddress(key);
    const replica = new DocumentReplica({
      key,
      dimensionId,
      worksheet,
      columns: this.#columns.of(worksheet),
      connected: this.#connection.ready,
      ownSessionId: () => this.#server.value.identity?.sessionId ?? null,
      link: documentLinkOver(() => this.#connection),
      store,
      clock,
      newId: this.#parts.newId,
      setFocus: (focus) => this.#presence.setFocus(key, focus),
      onOpened: () => this.#presence.opened(key),
      onSyncChange: () => this.#showStatus(),
    });
    this.#applyRules(replica);
    return replica;
  }

  /** What the workshop's settings and rules mean for a worksheet. */
  #applyRules(replica: DocumentReplica): void {
    const { identity, workshop } = this.#server.value;
    const address = documentAddress(replica.key);
    replica.content.useColumns(this.#columns.of(address.worksheet));
    replica.expectAccess(expectedAccess(identity, workshop, address));
  }

  /** What an earlier visit knew, unless the server was faster. */
  async #recall(): Promise<void> {
    const kept = await keptServerState(this.#parts.store);
    if (kept === null || this.#disposed || this.#server.value.workshop !== null) return;
    this.#learn(kept);
  }

  /** Opens every worksheet with edits of earlier pages that the server has not acknowledged. */
  async #search(): Promise<void> {
    const keys = await this.#parts.store.documentsWithUnsent().catch(() => []);
    if (this.#disposed) return;
    await Promise.all(keys.map((key) => this.#replicas.get(key).loaded));
    this.#searched = true;
    this.#showStatus();
  }

  #learn(news: Partial<ServerState>): void {
    const before = this.#server.value;
    this.#server.set({ ...before, ...news });
    const { workshop, identity } = this.#server.value;
    if (workshop !== null) this.#columns.use(workshop.settings.columns);
    if (workshop === before.workshop && identity === before.identity) return;
    for (const replica of this.#replicas.all) this.#applyRules(replica);
  }

  #onReady({ identity, workshop, counts, storage }: Greeting): void {
    this.#cancelOffline?.();
    this.#cancelOffline = null;
    this.#link = "ready";
    const { writable, warnings = [] } = storage;
    this.#learn({ identity, workshop, counts, writable, warnings, refusal: null });
    this.#keepLater();
    for (const replica of this.#replicas.all) replica.connected();
    this.#presence.forgotten();
    this.#showStatus();
  }

  #onLost(): void {
    this.#link = "lost";
    this.#offlineLater();
    for (const replica of this.#replicas.all) replica.disconnected();
    this.#showStatus();
  }

  #offlineLater(): void {
    this.#cancelOffline?.();
    this.#cancelOffline = this.#parts.clock.after(offlineAfterMs, () => {
      this.#link = "offline";
      this.#showStatus();
    });
  }

  #onRefused(refusal: Refusal): void {
    this.#learn({ refusal });
    this.#showStatus();
  }

  #onMessage(message: ServerMessage): void {
    switch (message.type) {
      case "tick":
        this.#replicas.find(message.tick.document)?.receiveTick(message.tick);
        break;
      case "access":
        this.#replicas.find(message.access.document)?.receiveAccess(message.access);
        break;
      case "reset":
        this.#replicas.find(message.reset.document)?.receiveReset(message.reset.epoch);
        break;
      case "presence":
        this.#replicas.find(message.presence.document)?.receivePresence(message.presence);
        break;
      case "workshop":
        this.#learn({ workshop: message.workshop });
        this.#keepLater();
        break;
      case "counts":
        this.#learn({ counts: { ...this.#server.value.counts, ...message.counts } });
        this.#keepLater();
        break;
      case "storage":
        this.#learn({ writable: message.storage.writable, warnings: message.storage.warnings ?? [] });
        this.#showStatus();
        break;
    }
  }

  #keepLater(): void {
    this.#cancelKeeping ??= this.#parts.clock.after(keepStateAfterMs, () => {
      this.#cancelKeeping = null;
      void keepServerState(this.#parts.store, this.#server.value);
    });
  }

  #showStatus(): void {
    if (this.#disposed) return;
    const replicas = this.#replicas.all;
    const status = syncStatus({
      link: this.#link,
      refusal: this.#server.value.refusal,
      writable: this.#server.value.writable,
      searched: this.#searched,
      documents: [
        ...replicas.map((replica) => replica.sync),
        ...(this.#elsewhere > 0 ? [unsentElsewhere(this.#elsewhere)] : []),
      ],
    });
    if (!sameStatus(status, this.#status.value)) this.#status.set(status);
    if (!this.#parts.store.persistent || replicas.some((replica) => !replica.sync.stored))
      this.#keepsEdits.set(false);
    this.#wouldLose.set(replicas.some((replica) => !replica.surelyStored));
  }
}
