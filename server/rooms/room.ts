import type * as Y from "yjs";
import { documentAddress, type DocumentAddress, type DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";
import type { WorkshopRules } from "../access/permissions";
import type { Acceptance } from "./accept-held-edit";
import type { Accepted } from "./batch";
import { catchUp, catchUpLive, type CaughtUp, type Known } from "./catch-up";
import { ClientClaims } from "./client-claims";
import { DocumentLoader } from "./document-loader";
import { DocumentQueue } from "./document-queue";
import { DocumentSnapshots } from "./document-snapshots";
import type { DocumentStore, LoadedDocument } from "./document-store";
import type { DocumentWork } from "./document-thread";
import type { DurableDocument } from "./durable-document";
import type { LateDesk } from "./late-desk";
import type { DocumentAtWork } from "./live-document";
import { storageBusy, type Push } from "./push";
import type { RoomListener } from "./room-events";
import { RoomUse } from "./room-use";
import { RoomWriter } from "./room-writer";
import { codeSchemeOf, type CodeSources } from "./row-codes";
import type { Job } from "./run-jobs";
import type { SnapshotLimits } from "./snapshot-schedule";

export interface RoomOptions {
  readonly key: DocumentKey;
  readonly store: DocumentStore;
  readonly thread: Pick<DocumentWork, "fold">;
  readonly listener: RoomListener;
  readonly codes: CodeSources;
  readonly rules: () => WorkshopRules | undefined;
  readonly isStruckOut: (sessionId: string) => boolean;
  /** Of the room's worksheet, as of now. */
  readonly columns: () => readonly Column[];
  readonly late: Pick<LateDesk, "hold">;
  readonly now: () => number;
  /** How long edits may gather now before they are stored and sent together. */
  readonly gatherMs: () => number;
  readonly snapshotLimits: SnapshotLimits;
}

/** What the server has of a document, as on disk. */
export interface Recoverable {
  readonly stored: Pick<LoadedDocument, "snapshot" | "tail">;
  readonly epoch: number;
  readonly headSeq: number;
  readonly labels: ReadonlyMap<RowId, RowLabel>;
  /** Whether what was written under this Yjs client id may come back as it was: no page of now uses it. */
  admits(clientId: number): boolean;
}

/**
 * One document and everybody who uses it. Who reads is served from the bytes that are on disk; a live document is made
 * for the first who writes, and let go of when nobody has written for a while. Every edit goes through one queue:
 *
 *   at rest --jobs--> ingest into the live document --append--> durable --> answers, tick --> at rest
 *                          | a check fails                | not stored
 *                          +--> drop it, make it again    +--> drop everything, load again
 *
 * What comes too late is held after the batch it came in, beside the document, before the next batch begins.
 * Jobs that arrive during an append go together into the next one. The live document is ahead of the disk only inside
 * a batch, and whoever reads it reads at rest (promise A2).
 */
export class Room {
  readonly key: DocumentKey;
  readonly address: DocumentAddress;
  readonly use: RoomUse;
  readonly #options: RoomOptions;
  readonly #loader: DocumentLoader;
  readonly #queue: DocumentQueue<Job>;
  readonly #claims = new ClientClaims();
  readonly #snapshots: DocumentSnapshots;
  readonly #writer: RoomWriter;
  /** As last announced, also while it is being loaded again. */
  #durable: DurableDocument | null = null;

  constructor(options: RoomOptions) {
    const { key, store, thread, listener } = options;
    this.key = key;
    this.address = documentAddress(key);
    this.#options = options;
    this.use = new RoomUse(options.now);
    this.#snapshots = new DocumentSnapshots({
      ...options,
      onFailure: (error) => listener.onStorageFailure(this, error),
    });
    this.#writer = new RoomWriter({
      ...options,
      room: this,
      scheme: codeSchemeOf(this.address.worksheet, options.codes),
      claims: this.#claims,
      snapshots: this.#snapshots,
      distrust: (what) => (what === "live" ? this.#queue.dropLive() : this.#queue.drop()),
    });
    this.#loader = new DocumentLoader({
      key,
      store,
      thread,
      onUnreadableEntry: (seq) => listener.onUnreadableEntry(this, seq),
      onDamagedSnapshot: (seq) => listener.onDamagedSnapshot(this, seq),
    });
    this.#queue = new DocumentQueue<Job>({
      load: () => this.#load(),
      enliven: (durable) => this.#enliven(durable),
      runBatch: (document, jobs) => this.#writer.write(document, jobs),
      giveUp: (jobs, error) => this.#giveUp(jobs, error),
      bytesOf: (job) => (job.kind === "push" ? job.push.update.byteLength : 0),
      gatherMs: options.gatherMs,
    });
  }

  /** Sequence number up to which everything has been announced. */
  get headSeq(): number {
    return this.#durable?.headSeq ?? 0;
  }

  /** Loads the document. Errors: rejects when storage does. */
  start(): Promise<void> {
    return this.#queue.onDisk(() => undefined);
  }

  /** Whether the row is on disk, in Sampah or not. */
  has(rowId: RowId): boolean {
    return this.#durable?.labels.has(rowId) === true;
  }

  /** Null until it is loaded. */
  get epoch(): number | null {
    return this.#durable?.epoch ?? null;
  }

  /** The durable code of a row; null while it has none. */
  codeOf(rowId: RowId): string | null {
    return this.#durable?.labels.get(rowId)?.code ?? null;
  }

  /** Queues an edit; its `answer` is called once it is on disk or refused. */
  push(push: Push): void {
    this.use.touchLive();
    if (!this.#queue.add({ kind: "push", push })) push.answer(storageBusy);
  }

  /** Runs an edit of the server's own; durable when it resolves. Errors: rejects with what `edit` throws. */
  writeAsServer(edit: (doc: Y.Doc) => void): Promise<void> {
    return this.#queued((accepted) => ({ kind: "server", edit, accepted }));
  }

  /** Lets a held edit in; durable when it resolves. Errors: rejects with UnfitEdit, or when storage fails. */
  acceptHeld(acceptance: Acceptance): Promise<void> {
    return this.#queued((accepted) => ({ kind: "accept", acceptance, accepted }));
  }

  /** For judging what a device brings back. Errors: rejects when the document cannot be loaded. */
  recoverable(): Promise<Recoverable> {
    this.use.touch();
    const admits = (id: number): boolean =>
      this.#claims.isFormer(id) && id !== this.#queue.live?.doc.clientID;
    return this.#queue.onDisk(({ stored, epoch, headSeq, labels }) => ({
      stored,
      epoch,
      headSeq,
      labels,
      admits,
    }));
  }

  /** Gives rows the codes that have become possible. */
  relabel(): void {
    this.#queue.add({ kind: "relabel" });
  }

  /** As `relabel`, where a row waits for its first code. */
  relabelUncoded(): void {
    if (this.#durable?.hasUncoded === true) this.relabel();
  }

  /** Makes the ids the owner's, durably; false when one of them belongs to somebody else. */
  async claim(owner: string, clientIds: readonly number[]): Promise<boolean> {
    const missing = await this.#queue.onDisk((durable) => {
      const isServers = (id: number): boolean =>
        durable.holdsClient(id) || id === this.#queue.live?.doc.clientID;
      return this.#claims.missing(owner, clientIds, isServers);
    });
    if (missing === "taken") return false;
    this.#claims.use(clientIds);
    if (missing.length === 0) return true;
    const { store, now } = this.#options;
    const taken = await store.claim({ key: this.key, owner, clientIds: missing, at: now() });
    this.#claims.add(missing.filter((id) => !taken.includes(id)).map((id) => [id, owner]));
    return taken.length === 0;
  }

  /**
   * Whether what a page has is the beginning of what is on disk; not after a restore, nor after a disk has lost what
   * it had promised to keep, though the log may be longer again by now.
   * Errors: rejects when the document cannot be loaded.
   */
  async continues({ epoch, lastSeq: seq, check }: Known): Promise<boolean> {
    if (epoch === null) return true;
    const { key, store } = this.#options;
    const here = await this.#queue.onDisk((durable) => ({
      epoch: durable.epoch,
      headSeq: durable.headSeq,
      check: seq === null ? null : durable.checkAt(seq),
    }));
    if (epoch !== here.epoch || (seq ?? 0) > here.headSeq) return false;
    if (seq === null || check === null || check === undefined) return true;
    // What the disk cannot tell now is left to the page, which compares what it has with what the server has.
    const there = here.check ?? (await store.checkOf({ key, epoch, seq }).catch(() => undefined));
    return there === undefined || there === check;
  }

  /**
   * Calls `receive` with what a page is missing, at a moment when all of it is durable and announced; whoever joins
   * the ticks inside `receive` misses nothing. Errors: rejects when the document cannot be loaded.
   */
  async open(known: Known, receive: (caughtUp: CaughtUp) => void): Promise<void> {
    this.use.touch();
    const isAnswered = await this.#queue.onDisk((durable) => {
      const caughtUp = catchUp(durable, known);
      if (caughtUp !== null) receive(caughtUp);
      return caughtUp !== null;
    });
    if (isAnswered) return;
    this.use.touchLive();
    await this.#queue.atRest((document) => receive(catchUpLive(document, known)));
  }

  /** Reads the document at a moment when all of it is durable. */
  read<Value>(read: (doc: Y.Doc, labels: DurableDocument["labels"]) => Value): Promise<Value> {
    this.use.touchLive();
    return this.#queue.atRest(({ live, durable }) => read(live.doc, durable.labels));
  }

  isIdleSince(time: number): boolean {
    return !this.#queue.isWorking && this.use.isIdleSince(time);
  }

  /** Lets go of the live document when nobody has needed it since; it is folded first, so that loading stays quick. */
  rest(time: number): void {
    const [durable, { live }] = [this.#durable, this.#queue];
    if (this.#queue.isWorking || durable === null || live === null || !this.use.isLiveIdleSince(time)) return;
    void this.#snapshots.foldIfDue("closing", { durable, live });
    this.#queue.dropLive();
    durable.slim();
  }

  /** Ends the room once what is queued is durable. */
  async close(): Promise<void> {
    this.#queue.hurry();
    if (this.#queue.isWorking || this.#snapshots.isDue("closing")) {
      const ended = this.#queue.atRest((document) => this.#snapshots.foldIfDue("closing", document));
      await ended.catch(() => undefined);
    }
    this.#queue.drop();
  }

  #queued(jobOf: (accepted: Accepted) => Job): Promise<void> {
    this.use.touchLive();
    return new Promise((resolve, reject) => {
      const accepted: Accepted = {
        saved: () => resolve(),
        failed: (error) => reject(error ?? new Error(`${this.key}: not stored`)),
      };
      if (!this.#queue.add(jobOf(accepted))) accepted.failed();
    });
  }

  async #load(): Promise<DurableDocument> {
    const { durable, claims, wasFolded } = await this.#loader.load();
    this.#claims.add(claims);
    const { snapshot, tail } = durable.stored;
    this.#snapshots.restart(tail.map(({ update }) => update));
    this.#announce(durable);
    if (wasFolded && snapshot !== null) void this.#snapshots.save(durable, snapshot.state);
    return durable;
  }

  async #enliven(durable: DurableDocument): Promise<DocumentAtWork> {
    const document = await this.#loader.enliven(durable);
    if (document.durable !== durable) this.#announce(document.durable);
    // A program may have got its code while nobody wrote here.
    if (this.address.worksheet === "action") this.relabel();
    return document;
  }

  #announce(durable: DurableDocument): void {
    const { listener } = this.#options;
    const announced = this.#durable;
    this.#durable = durable;
    const { epoch, headSeq } = durable;
    if (announced !== null && announced.epoch !== epoch) listener.onReset(this, epoch);
    else if (announced !== null && announced.headSeq !== headSeq) {
      // The disk knows more than was announced: a tick that starts there makes every page open the document again.
      listener.onTick(this, { from: headSeq, to: headSeq, updates: [], labels: [] });
    }
    listener.onRowCount(this, durable.presentCount);
  }

  #giveUp(jobs: readonly Job[], error: unknown): void {
    this.#options.listener.onStorageFailure(this, error);
    for (const job of jobs) {
      if (job.kind === "push") job.push.answer(storageBusy);
      else if (job.kind !== "relabel") job.accepted.failed();
    }
  }
}
