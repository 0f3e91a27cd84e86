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
import { deviceSetMessage, type DeviceSet } from "../../shared/protocol/device-messages";
import type { Identity } from "../../shared/protocol/identity";
import { presenceSetMessage } from "../../shared/protocol/presence-messages";
import type { Clock } from "./clock";
import { Connection, type Greeting } from "./connection";
import { DeviceReport } from "./device-report";
import { documentLinkOver } from "./document-link";
import { DocumentReplica } from "./document-replica";
import { expectedAccess } from "./expected-access";
import { warnBeforeLeaving } from "./leave-warning";
import { LateWork, type OwnLateWork } from "./late-work";
import { LinkState } from "./link-state";
import type { Live, PacedLive } from "./live-value";
import type { LeftCopies } from "./local-copy";
import type { LocalStore } from "./local-store";
import { OpenReplicas } from "./open-replicas";
import type { PageLife } from "./page-life";
import { PresenceSender } from "./presence-sender";
import { RoomColumns } from "./room-columns";
import type { ServerMessage } from "./server-message";
import { RoomStatus } from "./room-status";
import { ServerMemory, type ServerState } from "./server-state";
import type { OpenSocket } from "./socket";
import { unsentIn, type RoomSync, type SyncStatus } from "./sync-status";

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

/** Settings with many entries are checked and stored before they are answered. */
const commandAnswerMs = 15_000;

/** One session in one tab: its connection, its worksheets, and what the server says about the workshop. */
export class WorkshopRoom {
  readonly #parts: RoomParts;
  readonly #memory: ServerMemory;
  readonly #late: LateWork;
  readonly #link: LinkState;
  readonly #report: DeviceReport;
  readonly #status = new RoomStatus();
  readonly #columns = new RoomColumns();
  readonly #replicas: OpenReplicas;
  readonly #presence: PresenceSender;
  readonly #connection: Connection;
  readonly #stops: (() => void)[] = [];
  /** What the replicas were last told the rules of. */
  #ruledBy: Pick<ServerState, "workshop" | "identity"> = { workshop: null, identity: null };
  #searched = false;
  #openedAll = false;
  #elsewhere: number | null = 0;
  /** From this device's clock to the server's. */
  #clockLagMs = 0;
  #disposed = false;

  constructor(parts: RoomParts) {
    const { clock, page } = parts;
    this.#parts = parts;
    this.#memory = new ServerMemory(parts);
    this.#late = new LateWork({
      ...parts,
      link: documentLinkOver(() => this.#connection),
      held: () => this.server.value.held,
      onChange: () => this.#showStatus(),
    });
    this.#link = new LinkState(clock, () => this.#showStatus());
    this.#report = new DeviceReport({
      clock,
      unsent: () => unsentIn(this.#sync),
      send: (unsent) => this.#tellUnsent(unsent),
    });
    this.#replicas = new OpenReplicas(clock, (key) => this.#makeReplica(key));
    this.#presence = new PresenceSender(clock, (place) => this.#connection.tell(presenceSetMessage, place));
    this.#connection = new Connection({
      ...parts,
      tabId: parts.newId(),
      workshopTag: () => this.#memory.workshopTag,
      listener: {
        ready: (greeting) => this.#onReady(greeting),
        lost: () => this.#onLost(),
        refused: (refusal) => this.#memory.learn({ refusal }),
        received: (message) => this.#onMessage(message),
      },
    });
    this.#stops.push(page.onHide(() => this.flush()));
    // Other tabs may have left or put away something meanwhile.
    this.#stops.push(page.onWake(() => void this.#late.load()));
    this.#stops.push(this.#memory.state.subscribe(() => this.#onServerState()));
    void this.#recall();
    void this.#search();
  }

  get server(): Live<ServerState> {
    return this.#memory.state;
  }

  /** The server has everything this page has. */
  get drained(): Live<boolean> {
    return this.#status.drained;
  }

  get status(): PacedLive<SyncStatus> {
    return this.#status.word;
  }

  /** Something would be lost if the page went away now. */
  get wouldLose(): Live<boolean> {
    return this.#status.wouldLose;
  }

  /** This person's work that is in no document, and what can be done with it. */
  get late(): OwnLateWork {
    return this.#late;
  }

  /** False from the first edit on that this device could not keep, or at once where it keeps nothing. */
  get keepsEdits(): Live<boolean> {
    return this.#status.keepsEdits;
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

  /**
   * Cells changed in closed tabs and not sent yet: not this room's own, but nobody else says so. Null while it is not
   * known whether there are any: "saved" might be false.
   */
  countElsewhere(changes: number | null): void {
    this.#elsewhere = changes;
    this.#showStatus();
  }

  /** Asks before the page goes away with something unsaved, for as long as the room is open. */
  warnBeforeLeaving(): void {
    this.#stops.push(warnBeforeLeaving(this.wouldLose));
  }

  dispose(): void {
    this.flush();
    this.#disposed = true;
    for (const stop of this.#stops) stop();
    this.#link.dispose();
    this.#report.dispose();
    this.#memory.dispose();
    this.#presence.dispose();
    const written = [this.#replicas.dispose(), this.#late.dispose()];
    void Promise.allSettled(written).then(() => this.#parts.store.close());
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
      ownSessionId: () => this.server.value.identity?.sessionId ?? null,
      link: documentLinkOver(() => this.#connection),
      store,
      clock,
      newId: this.#parts.newId,
      setFocus: (focus) => this.#presence.setFocus(key, focus),
      onOpened: () => this.#presence.opened(key),
      onSyncChange: () => this.#showStatus(),
      onHeld: (heldId) => this.#late.announce(heldId),
      onCopies: (copies) => this.#onCopies(copies),
    });
    this.#applyRules(replica);
    return replica;
  }

  #onCopies(copies: LeftCopies): void {
    this.#late.add(copies);
    if (copies.copies.some(({ former }) => former !== undefined)) void this.#openAll();
  }

  /** The server has lost something: worksheets nobody looks at here may hold it too. */
  async #openAll(): Promise<void> {
    if (this.#openedAll) return;
    this.#openedAll = true;
    const keys = await this.#parts.store.documents().catch(() => []);
    if (!this.#disposed) for (const key of keys) this.#replicas.get(key);
  }

  /** What the workshop's settings and rules mean for a worksheet. */
  #applyRules(replica: DocumentReplica): void {
    const { identity, workshop } = this.server.value;
    const address = documentAddress(replica.key);
    replica.content.useColumns(this.#columns.of(address.worksheet));
    replica.expectAccess(expectedAccess(identity, workshop, address));
  }

  /** What an earlier visit knew, unless the server was faster. */
  async #recall(): Promise<void> {
    const kept = await this.#memory.recall();
    if (kept !== null && !this.#disposed && this.server.value.workshop === null) this.#memory.learn(kept);
  }

  /** Opens every worksheet with edits of earlier pages that the server has not acknowledged. */
  async #search(): Promise<void> {
    const keys = await this.#parts.store.documentsWithUnsent().catch(() => []);
    if (this.#disposed) return;
    await Promise.all(keys.map((key) => this.#replicas.get(key).loaded));
    // Only now: what another tab has set apart meanwhile is in no worksheet any more, but among the copies.
    await this.#late.load();
    this.#searched = true;
    this.#showStatus();
  }

  #onServerState(): void {
    const { workshop, identity } = this.server.value;
    const known = this.#ruledBy;
    if (workshop !== known.workshop || identity !== known.identity) {
      this.#ruledBy = { workshop, identity };
      if (workshop !== null) this.#columns.use(workshop.settings.columns);
      for (const replica of this.#replicas.all) this.#applyRules(replica);
    }
    this.#showStatus();
  }

  #onReady(greeting: Greeting): void {
    this.#clockLagMs = greeting.serverTime - this.#parts.clock.now();
    this.#memory.greeted(greeting);
    for (const replica of this.#replicas.all) replica.connected();
    this.#late.connected();
    // Only now: until the worksheets know that they have to be opened again, "saved" might be false.
    this.#link.ready();
    this.#report.connected();
    this.#presence.forgotten();
    this.#showStatus();
  }

  #onLost(): void {
    this.#link.lost();
    for (const replica of this.#replicas.all) replica.disconnected();
    this.#late.disconnected();
    this.#report.disconnected();
    this.#showStatus();
  }

  #onMessage(message: ServerMessage): void {
    switch (message.type) {
      case "tick":
        this.#replicas.numbered(message.tick.number)?.receiveTick(message.tick);
        break;
      case "access":
        this.#replicas.find(message.access.document)?.receiveAccess(message.access);
        break;
      case "reset":
        this.#replicas.find(message.reset.document)?.receiveReset(message.reset.epoch);
        break;
      case "presence":
        this.#replicas.numbered(message.presence.number)?.receivePresence(message.presence);
        break;
      case "workshop":
      case "counts":
      case "storage":
      case "held":
      case "devices":
      case "waivers":
      case "links":
      case "quickWin":
        this.#memory.hear(message);
        break;
    }
  }

  #tellUnsent({ changes, since }: ReturnType<typeof unsentIn>): void {
    const report: DeviceSet = { unsent: changes, since: since === null ? null : since + this.#clockLagMs };
    this.#connection.tell(deviceSetMessage, report);
  }

  get #sync(): RoomSync {
    const { refusal, writable } = this.server.value;
    return {
      link: this.#link.value,
      refusal,
      writable,
      searched: this.#searched,
      documents: this.#replicas.all.map((replica) => replica.sync),
      apart: this.#late.sync,
      elsewhere: this.#elsewhere,
    };
  }

  #showStatus(): void {
    if (this.#disposed) return;
    const { persistent } = this.#parts.store;
    const surelyStored =
      this.#late.surelyStored && this.#replicas.all.every((replica) => replica.surelyStored);
    this.#status.show(this.#sync, { surelyStored, persistent });
    this.#report.changed();
  }
}
