import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentKey } from "../../shared/domain/document-key";
import { storedEdit } from "../../shared/documents/origins";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { DocumentAccess, DocumentTick } from "../../shared/protocol/document-messages";
import type { Focus, PresenceTick, PresentPerson } from "../../shared/protocol/presence-messages";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { Clock } from "./clock";
import type { DocumentLink } from "./document-link";
import type { ExpectedAccess } from "./expected-access";
import type { LiveDocument } from "./live-document";
import { LiveValue, type Live } from "./live-value";
import type { LeftCopies } from "./local-copy";
import {
  nothingStored,
  type LocalStore,
  type StoredDocument,
  type StoredEdit,
  type TouchedCell,
} from "./local-store";
import { People } from "./people";
import { PushTimer } from "./push-timer";
import { ReplicaContent } from "./replica-content";
import { ReplicaLeaving } from "./replica-leaving";
import { step } from "./replica-machine";
import { ReplicaTalk } from "./replica-talk";
import {
  hasToSend,
  hasUnsent,
  initialReplica,
  isHeld,
  refusalOf,
  type ReplicaEffect,
  type ReplicaEvent,
  type ReplicaState,
} from "./replica-state";
import { ServerFeed, type Opened } from "./server-feed";
import { sameState, shownState } from "./server-side";
import type { DocumentSync } from "./sync-status";
import { UnsentEdits } from "./unsent-edits";
import type { DocumentState } from "./worksheet-document";
import { WritePace } from "./write-pace";

export interface ReplicaParts {
  readonly key: DocumentKey;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  readonly columns: readonly WorkshopColumn[];
  /** The server can be asked right away. */
  readonly connected: boolean;
  readonly ownSessionId: () => string | null;
  readonly link: DocumentLink;
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly setFocus: (focus: Focus) => void;
  /** The server has opened it for this page. */
  readonly onOpened: () => void;
  /** Something the status word depends on may be different now. */
  readonly onSyncChange: () => void;
  /** The server holds an edit of this page. */
  readonly onHeld: (heldId: string) => void;
  /** Edits have left the document. */
  readonly onCopies: (copies: LeftCopies) => void;
}

/**
 * One worksheet on this device: carries out what the replica machine decides. What it knows is offered as live
 * values with stable identities.
 */
export class DocumentReplica {
  readonly key: DocumentKey;
  /** What this device has of it is known. Never rejects. */
  readonly loaded: Promise<void>;
  readonly content: ReplicaContent;
  readonly #parts: ReplicaParts;
  readonly #people: People;
  readonly #state = new LiveValue<DocumentState>({ loading: true, write: false, reason: null });
  readonly #unsent: UnsentEdits;
  readonly #leaving: ReplicaLeaving;
  readonly #pace: WritePace;
  readonly #pushTimer: PushTimer;
  readonly #feed: ServerFeed;
  readonly #talk: ReplicaTalk;
  #machine: ReplicaState;
  #expectedAccess: ExpectedAccess = { read: true, write: false, reason: null };
  #disposed = false;

  constructor(parts: ReplicaParts) {
    const { key, clock, store } = parts;
    this.key = key;
    this.#parts = parts;
    this.#machine = initialReplica(parts.connected);
    this.content = new ReplicaContent({
      ...parts,
      onLocalEdit: this.#onLocalEdit,
      setFocus: (focus) => {
        parts.setFocus(focus);
        const inUse = focus.rowId !== null && focus.column !== null;
        if (inUse !== this.#machine.inUse) this.#dispatch({ type: "used", inUse });
      },
    });
    this.#unsent = new UnsentEdits(store, parts.onSyncChange);
    this.#feed = new ServerFeed({ key, store, clock, content: this.content });
    const inside = { content: this.content, unsent: this.#unsent, feed: this.#feed };
    this.#leaving = new ReplicaLeaving({ ...parts, ...inside });
    this.#talk = new ReplicaTalk({
      ...parts,
      ...inside,
      leaving: this.#leaving,
      machine: () => this.#machine,
      dispatch: (event) => this.#dispatch(event),
      onOpened: (answer) => this.#onOpened(answer),
    });
    this.#people = new People(parts.ownSessionId);
    this.#pace = new WritePace(clock);
    this.#pushTimer = new PushTimer({
      clock,
      pace: () => this.#pace.now,
      due: () => this.#dispatch({ type: "pushDue" }),
    });
    this.loaded = this.#load();
  }

  /** How ticks name it; null while none come. */
  get number(): number | null {
    return this.#feed.side.number;
  }

  get people(): Live<readonly PresentPerson[]> {
    return this.#people.others;
  }

  get state(): Live<DocumentState> {
    return this.#state;
  }

  get sync(): DocumentSync {
    const { phase, resyncing } = this.#machine;
    const unsent = hasUnsent(this.#machine) && !(isHeld(this.#machine) && this.#machine.inUse);
    return {
      unsent,
      changes: this.#unsent.changes,
      since: this.#unsent.since,
      stored: this.#unsent.stored,
      resyncing,
      blocked: phase.kind === "waiting" && phase.reason === "cannot-store",
      refusal: unsent ? refusalOf(this.#machine) : null,
    };
  }

  /** Nothing would be lost if the page went away now. */
  get surelyStored(): boolean {
    return this.#unsent.surelyStored;
  }

  /** May be closed without anybody missing it. */
  get idle(): boolean {
    return this.#machine.phase.kind !== "loading" && !hasUnsent(this.#machine);
  }

  connected(): void {
    this.#dispatch({ type: "connected" });
  }

  disconnected(): void {
    this.#feed.leave();
    this.#talk.disconnected();
    this.#people.clear();
    this.#dispatch({ type: "disconnected" });
  }

  /** Sends what is waiting now. */
  flush(): void {
    if (hasToSend(this.#machine)) this.#pushTimer.fire();
    this.#feed.flush();
  }

  /** What this session may do by the rules of the workshop, until the server says it for this document. */
  expectAccess(access: ExpectedAccess): void {
    const wasRead = this.#expectedAccess.read;
    this.#expectedAccess = access;
    if (!access.read) this.#dispatch({ type: "unreadable" });
    // The server took it away from this page while it was hidden, and does not bring it back by itself.
    else if (!wasRead || this.#machine.phase.kind === "shut") this.#dispatch({ type: "readable" });
    else this.#showState();
  }

  receiveAccess({ write, reason }: DocumentAccess): void {
    this.#feed.takeAccess({ write, reason });
    this.#pace.accessIs(write);
    // It may also mean that the document was taken away: opening again tells.
    if (reason === "not-allowed") this.#dispatch({ type: "gap" });
    else this.#showState();
    if (write && hasToSend(this.#machine)) this.#pushTimer.fire();
  }

  receiveReset(epoch: number): void {
    if (epoch !== this.#feed.side.epoch) this.#dispatch({ type: "reset" });
  }

  receivePresence(tick: PresenceTick): void {
    this.#people.change(tick);
  }

  receiveTick(tick: DocumentTick): void {
    if (this.#machine.phase.kind === "opening") return;
    if (!this.#feed.takeTick(tick) || !this.#feed.isComplete()) this.#dispatch({ type: "gap" });
  }

  /** Resolves when this device has written everything. */
  dispose(): Promise<void> {
    this.#disposed = true;
    if (this.number !== null) this.#parts.link.close(this.key);
    this.#pushTimer.clear();
    this.#feed.flush();
    this.content.dispose();
    return this.#unsent.settled();
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.store.load(this.key).catch(() => nothingStored);
    if (this.#disposed) return;
    await this.#leaveFormerEpoch(stored.setAside);
    if (this.#disposed) return;
    this.#feed.recall(stored);
    const unsent = this.#completed(stored);
    this.#unsent.adopt(unsent);
    this.#dispatch({ type: "loaded", unsent: unsent.length });
    if (!this.#expectedAccess.read) this.#dispatch({ type: "unreadable" });
  }

  /** Unsent edits, with those before them that have left the document already where they stand on these. */
  #completed({ left, unsent }: StoredDocument): readonly StoredEdit[] {
    const { live } = this.content;
    if (!live.incomplete || left.length === 0) return unsent;
    live.apply(
      left.map((edit) => edit.update),
      storedEdit,
    );
    return [...left, ...unsent];
  }

  /** What this page cannot fetch now it finds again at the next visit. */
  async #leaveFormerEpoch(found: readonly StoredEdit[]): Promise<void> {
    if (found.length === 0) return;
    const former = await import("./former-epoch").catch(() => null);
    if (former === null) return;
    const { columns } = this.content;
    this.#parts.onCopies(former.leaveFormerEpoch(found, { ...this.#parts, columns }));
  }

  readonly #onLocalEdit = (from: LiveDocument, update: Uint8Array, cells: readonly TouchedCell[]): void => {
    if (from !== this.content.live) {
      this.#leaving.editedElsewhere(from, update, cells);
      return;
    }
    const { epoch } = this.#feed.side;
    this.#unsent.add({ document: this.key, epoch, update, cells, at: this.#parts.clock.now() });
    this.#dispatch({ type: "localEdit" });
  };

  #dispatch(event: ReplicaEvent): void {
    if (this.#disposed) return;
    const { state, effects } = step(this.#machine, event);
    this.#machine = state;
    for (const effect of effects) this.#carryOut(effect);
    this.#showState();
    this.#parts.onSyncChange();
  }

  #carryOut(effect: ReplicaEffect): void {
    switch (effect.type) {
      case "open":
        this.#talk.open(effect);
        break;
      case "push":
        this.#pushTimer.clear();
        this.#talk.push(effect.attempt);
        break;
      case "pushLater":
        this.#pushTimer.touch();
        break;
      case "retryLater":
        this.#retryLater(effect);
        break;
      case "acknowledge":
        this.#unsent.acknowledge(effect.count, this.#feed.side.epoch ?? 0);
        this.#leaving.succeeded();
        break;
      case "hold":
        this.#unsent.hold(effect.count);
        break;
      case "renew":
        this.content.renew();
        break;
      case "part":
        this.#leaving.part(effect.reason);
        break;
      case "reconnect":
        this.#parts.link.reconnect();
        break;
    }
  }

  #retryLater({ attempt, afterMs }: Extract<ReplicaEffect, { type: "retryLater" }>): void {
    this.#parts.clock.after(afterMs, () => this.#dispatch({ type: "retryDue", attempt }));
  }

  #onOpened({ people, access }: Opened): void {
    this.#people.replace(people);
    this.#pace.accessIs(access.write);
    this.#parts.onOpened();
  }

  #showState(): void {
    const shown = shownState(this.#machine, this.#feed.side, this.#expectedAccess);
    if (!sameState(shown, this.#state.value)) this.#state.set(shown);
  }
}
