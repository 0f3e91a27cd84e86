import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { remoteEdit, storedEdit } from "../../shared/documents/origins";
import type {
  DocumentAccess,
  DocumentOpenAnswer,
  DocumentPushAnswer,
  DocumentTick,
} from "../../shared/protocol/document-messages";
import type { Focus, PresenceTick, PresentPerson } from "../../shared/protocol/presence-messages";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { Clock } from "./clock";
import type { DocumentLink } from "./document-link";
import type { ExpectedAccess } from "./expected-access";
import { LiveValue, type Live } from "./live-value";
import { nothingStored, type LocalStore, type StoredDocument, type TouchedCell } from "./local-store";
import { People } from "./people";
import { PushTimer } from "./push-timer";
import { ReplicaContent } from "./replica-content";
import {
  hasUnsent,
  initialReplica,
  refusalOf,
  step,
  type ReplicaEffect,
  type ReplicaEvent,
  type ReplicaState,
} from "./replica-machine";
import { ServerEditKeeper } from "./server-edit-keeper";
import type { DocumentSync } from "./sync-status";
import { countCells } from "./touched-cells";
import { UnsentEdits } from "./unsent-edits";
import { nothingFromServer, sameState, shownState, type ServerSide } from "./server-side";
import type { DocumentState } from "./worksheet-document";

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
}

/**
 * One worksheet on this device: carries out what the replica machine decides. What it knows is offered as live
 * values with stable identities.
 */
export class DocumentReplica {
  readonly key: DocumentKey;
  /** What this device has of it is known. Never rejects. */
  readonly loaded: Promise<void>;
  readonly #parts: ReplicaParts;
  readonly content: ReplicaContent;
  readonly #people: People;
  readonly #state = new LiveValue<DocumentState>({ loading: true, write: false, reason: null });
  readonly #unsent: UnsentEdits;
  readonly #pushTimer: PushTimer;
  readonly #keeper: ServerEditKeeper;
  #machine: ReplicaState;
  #server: ServerSide = nothingFromServer;
  #expectedAccess: ExpectedAccess = { read: true, write: false, reason: null };
  /** Cells of unsent edits that belong to a former epoch. */
  #setAside: readonly TouchedCell[] = [];
  /** The next opening does not name the last seq, the next push holds all the server lacks. */
  #whole = { ask: false, asked: false, push: false };
  #disposed = false;

  constructor(parts: ReplicaParts) {
    this.key = parts.key;
    this.#parts = parts;
    this.#machine = initialReplica(parts.connected);
    this.content = new ReplicaContent({ ...parts, onLocalEdit: this.#onLocalEdit });
    this.#unsent = new UnsentEdits(parts.store, parts.onSyncChange);
    this.#people = new People(parts.ownSessionId);
    this.#pushTimer = new PushTimer(parts.clock, () => this.#dispatch({ type: "pushDue" }));
    this.#keeper = new ServerEditKeeper({
      ...parts,
      labels: () => [...this.content.labels.value.values()],
    });
    this.loaded = this.#load();
  }

  get people(): Live<readonly PresentPerson[]> {
    return this.#people.others;
  }

  get state(): Live<DocumentState> {
    return this.#state;
  }

  get sync(): DocumentSync {
    const { phase, resyncing } = this.#machine;
    const unsent = hasUnsent(this.#machine);
    const aside = this.#setAside.length > 0 ? "wrong-epoch" : null;
    return {
      unsent,
      changes: this.#unsent.changes + countCells(this.#setAside),
      stored: this.#unsent.stored,
      resyncing,
      blocked: phase.kind === "waiting" && phase.reason === "cannot-store",
      refusal: unsent ? (refusalOf(this.#machine) ?? aside) : aside,
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
    this.#server = { ...this.#server, joined: false };
    this.#whole = { ask: false, asked: false, push: false };
    this.#people.clear();
    this.#dispatch({ type: "disconnected" });
  }

  /** Sends what is waiting now. */
  flush(): void {
    if (this.#unsent.count > 0) this.#pushTimer.fire();
    this.#keeper.flush();
  }

  /** What this session may do by the rules of the workshop, until the server says it for this document. */
  expectAccess(access: ExpectedAccess): void {
    const wasRead = this.#expectedAccess.read;
    this.#expectedAccess = access;
    // The server took it away from this page while it was hidden, and does not bring it back by itself.
    if (access.read && (!wasRead || this.#machine.phase.kind === "shut"))
      this.#dispatch({ type: "readable" });
    else this.#showState();
  }

  receiveAccess({ write, reason }: DocumentAccess): void {
    this.#server = { ...this.#server, access: { write, reason } };
    this.#dispatch({ type: "accessChanged", write });
  }

  receiveReset(epoch: number): void {
    if (epoch !== this.#server.epoch) this.#dispatch({ type: "reset" });
  }

  receivePresence(tick: PresenceTick): void {
    if (this.#server.joined) this.#people.change(tick);
  }

  /** Overlapping ticks are harmless; one that starts after what is here leaves a hole. */
  receiveTick(tick: DocumentTick): void {
    const { joined, seq } = this.#server;
    if (!joined || seq === null || this.#machine.phase.kind === "opening") return;
    if (tick.from > seq) {
      this.#dispatch({ type: "gap" });
      return;
    }
    this.content.addLabels(tick.labels);
    this.#takeServerEdits(tick.updates, Math.max(seq, tick.to));
    this.#checkComplete();
  }

  /** Resolves when this device has written everything. */
  dispose(): Promise<void> {
    this.#disposed = true;
    if (this.#server.joined) this.#parts.link.close(this.key);
    this.#pushTimer.clear();
    this.#keeper.flush();
    this.content.dispose();
    return this.#unsent.settled();
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.store.load(this.key).catch(() => nothingStored);
    if (this.#disposed) return;
    this.#takeStored(stored);
    this.#dispatch({ type: "loaded", unsent: stored.unsent.length });
  }

  #takeStored(stored: StoredDocument): void {
    this.#server = { ...this.#server, epoch: stored.epoch, seq: stored.lastSeq };
    this.#setAside = stored.setAside.flatMap((edit) => edit.cells);
    this.#unsent.adopt(stored.unsent);
    this.content.addLabels(stored.labels);
    this.content.live.apply([...stored.updates, ...stored.unsent.map((edit) => edit.update)], storedEdit);
  }

  readonly #onLocalEdit = (update: Uint8Array, cells: readonly TouchedCell[]): void => {
    this.#unsent.add({ document: this.key, epoch: this.#server.epoch, update, cells });
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
        this.#open(effect.attempt);
        break;
      case "push":
        this.#push(effect.attempt);
        break;
      case "pushLater":
        this.#pushTimer.touch();
        break;
      case "retryLater":
        this.#retryLater(effect);
        break;
      case "acknowledge":
        this.#unsent.acknowledge(effect.count, this.#server.epoch ?? 0);
        break;
      case "renew":
        this.content.replace("same");
        break;
      case "startOver":
        this.#startOver();
        break;
      case "reconnect":
        this.#parts.link.reconnect();
        break;
    }
  }

  #retryLater({ attempt, afterMs }: Extract<ReplicaEffect, { type: "retryLater" }>): void {
    this.#parts.clock.after(afterMs, () => this.#dispatch({ type: "retryDue", attempt }));
  }

  #open(attempt: number): void {
    const { live } = this.content;
    const { epoch, seq } = this.#server;
    const request = {
      document: this.key,
      epoch,
      lastSeq: this.#whole.ask ? null : seq,
      stateVector: live.stateVector,
      clientIds: this.#unsent.clientIds(live.doc.clientID),
    };
    this.#parts.link.open(request, {
      came: (answer) => this.#onOpenAnswer(attempt, answer),
      none: () => this.#dispatch({ type: "noAnswer", attempt }),
    });
  }

  #onOpenAnswer(attempt: number, answer: DocumentOpenAnswer): void {
    if (this.#disposed || attempt !== this.#machine.attempt) return;
    if (!answer.ok) {
      this.#dispatch({ type: "openRefused", attempt, reason: answer.refusal });
      return;
    }
    const { epoch } = this.#server;
    if (epoch !== null && epoch !== answer.epoch) {
      this.#dispatch({ type: "openedAnew", attempt });
      return;
    }
    const { access, stateVector } = answer;
    this.#server = { epoch: answer.epoch, seq: answer.seq, stateVector, access, joined: true };
    this.content.addLabels(answer.labels);
    this.#takeServerEdits(answer.updates, answer.seq);
    this.#people.replace(answer.people);
    this.#whole = { ask: false, asked: this.#whole.ask || this.#whole.asked, push: true };
    this.#dispatch({ type: "openAnswered", attempt, write: access.write });
    this.#parts.onOpened();
    this.#checkComplete();
  }

  #push(attempt: number): void {
    this.#pushTimer.clear();
    const { stateVector, epoch } = this.#server;
    const { update, count } = this.#unsent.nextPush({
      whole: this.#whole.push,
      missing: () => this.content.live.missingFrom(stateVector),
    });
    this.#whole.push = false;
    this.#dispatch({ type: "pushBuilt", attempt, covers: this.#machine.ackedVersion + count });
    const request = { document: this.key, epoch: epoch ?? 0, pushId: this.#parts.newId(), update };
    this.#parts.link.push(request, {
      came: (answer) => this.#onPushAnswer(attempt, answer),
      none: () => this.#dispatch({ type: "noAnswer", attempt }),
    });
  }

  #onPushAnswer(attempt: number, answer: DocumentPushAnswer): void {
    switch (answer.kind) {
      case "saved":
        this.#dispatch({ type: "pushSaved", attempt });
        break;
      case "held":
      case "refused":
        this.#dispatch({ type: "pushKept", attempt, reason: answer.reason });
        break;
      case "busy":
        this.#dispatch({ type: "pushBusy", attempt, retryAfterMs: answer.retryAfterMs });
        break;
    }
  }

  #startOver(): void {
    this.#setAside = [...this.#setAside, ...this.#unsent.setAside()];
    this.#server = nothingFromServer;
    this.#keeper.flush();
    this.content.replace("nothing");
  }

  #takeServerEdits(updates: readonly Uint8Array[], seq: number): void {
    const { epoch } = this.#server;
    this.#server = { ...this.#server, seq };
    this.content.live.apply(updates, remoteEdit);
    if (epoch !== null) this.#keeper.keep(epoch, seq, updates);
  }

  /** A device that lost part of what it kept asks for everything once. */
  #checkComplete(): void {
    if (!this.content.live.incomplete || this.#whole.asked) return;
    this.#whole.ask = true;
    this.#dispatch({ type: "gap" });
  }

  #showState(): void {
    const shown = shownState(this.#machine, this.#server, this.#expectedAccess);
    if (!sameState(shown, this.#state.value)) this.#state.set(shown);
  }
}
