import { performance } from "node:perf_hooks";
import type * as Y from "yjs";
import { documentAddress, type DocumentAddress, type DocumentKey } from "../../shared/domain/document-key";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";
import type { WorkshopRules } from "../access/permissions";
import { stageHeldEdit, type Acceptance } from "./accept-held-edit";
import { Batch, type Accepted } from "./batch";
import { CatchUp, type CaughtUp, type Known } from "./catch-up";
import { ClientClaims } from "./client-claims";
import { DocumentQueue, type BatchEnd } from "./document-queue";
import type { DocumentStore, LoadedDocument } from "./document-store";
import type { LateEdit } from "./hold-late-edit";
import { ingestPush } from "./ingest";
import type { LateDesk } from "./late-desk";
import { LiveDocument } from "./live-document";
import { storageBusy, type Push } from "./push";
import type { RoomListener } from "./room-events";
import { codeSchemeOf, type CodeScheme, type CodeSources } from "./row-codes";
import { stageServerEdit } from "./server-edit";
import { SnapshotSchedule, type SnapshotLimits } from "./snapshot-schedule";

export interface RoomOptions {
  readonly key: DocumentKey;
  readonly store: DocumentStore;
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

/** How long one batch may keep everything else waiting. */
const batchMaxMs = 50;

type Job =
  | { readonly kind: "push"; readonly push: Push }
  | { readonly kind: "server"; readonly edit: (doc: Y.Doc) => void; readonly accepted: Accepted }
  | { readonly kind: "accept"; readonly acceptance: Acceptance; readonly accepted: Accepted }
  | { readonly kind: "relabel" };

/**
 * One live document. Every edit goes through one queue:
 *
 *   at rest --jobs--> ingest into the live document --append--> durable --> answers, tick --> at rest
 *                          | a check fails                | not stored
 *                          +------> drop and reload <-----+
 *
 * What comes too late is held after the batch it came in, beside the document, before the next batch begins.
 * Jobs that arrive during an append go together into the next one. The live document is ahead of the disk only inside
 * a batch, and whoever reads it reads at rest (promise A2).
 */
export class Room {
  readonly key: DocumentKey;
  readonly address: DocumentAddress;
  readonly #options: RoomOptions;
  readonly #scheme: CodeScheme;
  readonly #queue: DocumentQueue<Job>;
  readonly #claims = new ClientClaims();
  readonly #snapshots: SnapshotSchedule;
  readonly #holders = new Set<object>();
  /** Durable labels, also while the document is being loaded again. */
  #labels: LiveDocument["labels"] = new Map();
  /** Of the batch that is being run. */
  readonly #lateEdits: LateEdit[] = [];
  #catchUp: CatchUp | null = null;
  #usedAt: number;

  constructor(options: RoomOptions) {
    const { key } = options;
    this.key = key;
    this.address = documentAddress(key);
    this.#options = options;
    this.#scheme = codeSchemeOf(this.address.worksheet, options.codes);
    this.#usedAt = options.now();
    this.#snapshots = new SnapshotSchedule(options.snapshotLimits);
    this.#queue = new DocumentQueue<Job>({
      load: () => this.#load(),
      runBatch: (live, jobs) => this.#runBatch(live, jobs),
      giveUp: (jobs, error) => this.#giveUp(jobs, error),
      bytesOf: (job) => (job.kind === "push" ? job.push.update.byteLength : 0),
      gatherMs: options.gatherMs,
    });
  }

  /** Sequence number up to which everything has been announced. */
  get headSeq(): number {
    return this.#catchUp?.headSeq ?? 0;
  }

  /** Loads the document. Errors: rejects when storage does. */
  start(): Promise<void> {
    return this.#queue.atRest(() => undefined);
  }

  /** The durable code of a row; null while it has none. */
  codeOf(rowId: RowId): string | null {
    return this.#labels.get(rowId)?.code ?? null;
  }

  /** Queues an edit; its `answer` is called once it is on disk or refused. */
  push(push: Push): void {
    this.touch();
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

  /** Gives rows the codes that have become possible. */
  relabel(): void {
    this.#queue.add({ kind: "relabel" });
  }

  /** Makes the ids the owner's, durably; false when one of them belongs to somebody else. */
  async claim(owner: string, clientIds: readonly number[]): Promise<boolean> {
    const missing = await this.#queue.atRest(({ doc }) => this.#claims.missing(owner, clientIds, doc));
    if (missing === "taken") return false;
    if (missing.length === 0) return true;
    const { store, now } = this.#options;
    const taken = await store.claim({ key: this.key, owner, clientIds: missing, at: now() });
    this.#claims.add(missing.filter((id) => !taken.includes(id)).map((id) => [id, owner]));
    return taken.length === 0;
  }

  /**
   * Calls `receive` with what a page is missing, at a moment when all of it is durable and announced; whoever joins
   * the ticks inside `receive` misses nothing. Errors: rejects when the document cannot be loaded.
   */
  open(known: Known, receive: (caughtUp: CaughtUp) => void): Promise<void> {
    this.touch();
    return this.#queue.atRest((live) => receive(this.#catchUpOf(live).answer(live, known)));
  }

  /** Reads the document at a moment when all of it is durable. */
  read<Value>(read: (doc: Y.Doc, labels: LiveDocument["labels"]) => Value): Promise<Value> {
    this.touch();
    return this.#queue.atRest(({ doc, labels }) => read(doc, labels));
  }

  touch(): void {
    this.#usedAt = this.#options.now();
  }

  /** A room that somebody holds stays loaded. */
  hold(holder: object): void {
    this.#holders.add(holder);
  }

  get holderCount(): number {
    return this.#holders.size;
  }

  release(holder: object): void {
    this.#holders.delete(holder);
    this.touch();
  }

  isIdleSince(time: number): boolean {
    return !this.#queue.isWorking && this.#holders.size === 0 && this.#usedAt <= time;
  }

  /** Ends the room once what is queued is durable. */
  async close(): Promise<void> {
    this.#queue.hurry();
    const folded = this.#queue.atRest(async (live) => {
      if (this.#snapshots.isDue("closing")) await this.#saveSnapshot(live);
    });
    await folded.then(
      (saved) => saved,
      () => undefined,
    );
    this.#queue.drop();
  }

  #queued(jobOf: (accepted: Accepted) => Job): Promise<void> {
    this.touch();
    return new Promise((resolve, reject) => {
      const accepted: Accepted = {
        saved: () => resolve(),
        failed: (error) => reject(error ?? new Error(`${this.key}: not stored`)),
      };
      if (!this.#queue.add(jobOf(accepted))) accepted.failed();
    });
  }

  async #runBatch(live: LiveDocument, jobs: readonly Job[]): Promise<BatchEnd<Job>> {
    const batch = new Batch(live, this.#scheme);
    const { done, isSpoiled } = this.#runUntilSpoiled(jobs, live, batch);
    const stored = batch.isEmpty || (await this.#append(live, batch));
    if (stored) this.#publish(live, batch);
    batch.settle(stored ? "saved" : "failed");
    const trusted = stored && !isSpoiled;
    if (trusted) {
      if (this.#snapshots.isDue("open")) void this.#saveSnapshot(live);
      this.#options.listener.onRowCount(this, live.presentCount);
    }
    const late = this.#lateEdits.splice(0);
    if (trusted) for (const edit of late) await this.#hold(edit, live);
    // Late edits are proved on what is on disk: on a document that can be trusted.
    const again = trusted ? [] : late.map(({ push }): Job => ({ kind: "push", push }));
    return { leftOver: [...again, ...jobs.slice(done)], trusted };
  }

  /** Also ends when enough time has gone by: other documents want their turn. */
  #runUntilSpoiled(
    jobs: readonly Job[],
    live: LiveDocument,
    batch: Batch,
  ): { readonly done: number; readonly isSpoiled: boolean } {
    const end = performance.now() + batchMaxMs;
    let done = 0;
    for (const job of jobs) {
      done += 1;
      if (!this.#run(job, live, batch)) return { done, isSpoiled: true };
      if (performance.now() >= end) break;
    }
    return { done, isSpoiled: false };
  }

  /** False when the live document can no longer be trusted. */
  #run(job: Job, live: LiveDocument, batch: Batch): boolean {
    switch (job.kind) {
      case "push":
        return this.#ingest(job.push, live, batch);
      case "server":
        return stageServerEdit(job, { live, batch, at: this.#options.now() });
      case "accept": {
        const { columns, now } = this.#options;
        const place = { address: this.address, claims: this.#claims, columns: columns() };
        return stageHeldEdit(job, { live, batch, ...place, at: now() });
      }
      case "relabel":
        batch.relabel(live.labels.keys());
        return true;
    }
  }

  #ingest(push: Push, live: LiveDocument, batch: Batch): boolean {
    const { listener, rules, now, isStruckOut } = this.#options;
    const result = ingestPush(push, {
      live,
      batch,
      address: this.address,
      claims: this.#claims,
      rules: rules(),
      isStruckOut: isStruckOut(push.session.id),
      at: now(),
    });
    switch (result.kind) {
      case "staged":
        return true;
      case "late":
        this.#lateEdits.push({ push, reason: result.reason });
        return true;
      case "answered":
      case "spoiled": {
        const isSpoiled = result.kind === "spoiled";
        push.answer(result.outcome);
        if (result.rule !== undefined)
          listener.onBrokenRule(this, { sessionId: push.session.id, rule: result.rule, isSpoiled });
        return !isSpoiled;
      }
    }
  }

  async #hold(edit: LateEdit, live: LiveDocument): Promise<void> {
    const { listener, late, columns } = this.#options;
    const liveState = this.#catchUpOf(live).fullState(live);
    const place = { key: this.key, live, liveState, claims: this.#claims, columns: columns() };
    const { outcome, held, broken, failure } = await late.hold(edit, place);
    if (failure !== undefined) listener.onStorageFailure(this, failure);
    edit.push.answer(outcome);
    if (held !== undefined) listener.onHeld(this, held);
    if (broken !== undefined) listener.onBrokenRule(this, { sessionId: edit.push.session.id, ...broken });
  }

  async #append(live: LiveDocument, { entries, labels, counters }: Batch): Promise<boolean> {
    const { store, listener } = this.#options;
    const { epoch, headSeq: expectedSeq } = live;
    try {
      return await store.append({ key: this.key, epoch, expectedSeq, entries, labels, counters });
    } catch (error) {
      listener.onStorageFailure(this, error);
      return false;
    }
  }

  /** The batch is on disk: now, and not before, others may see it. */
  #publish(live: LiveDocument, batch: Batch): void {
    if (batch.isEmpty) return;
    const { entries, labels } = batch;
    const from = live.headSeq;
    live.commit(batch);
    const updates = entries.map(({ update }) => update);
    this.#catchUpOf(live).add(updates, labels);
    this.#snapshots.note(updates);
    const { listener } = this.#options;
    listener.onTick(this, { from, to: live.headSeq, updates, labels });
    if (labels.length > 0) listener.onLabels(this);
  }

  async #saveSnapshot(live: LiveDocument): Promise<void> {
    if (!live.isWhole) return;
    const { store, now, listener } = this.#options;
    const { epoch, headSeq: seq } = live;
    const state = this.#catchUpOf(live).fullState(live);
    await this.#snapshots
      .run(() => store.saveSnapshot({ key: this.key, epoch, seq, state, at: now() }))
      .catch((error: unknown) => listener.onStorageFailure(this, error));
  }

  async #load(): Promise<LiveDocument> {
    const { listener } = this.#options;
    const { loaded, live } = await this.#loadWhole();
    for (const seq of loaded.damagedSnapshots) listener.onDamagedSnapshot(this, seq);
    this.#claims.add(loaded.claims);
    this.#labels = live.labels;
    this.#snapshots.restart(loaded.tail.map(({ update }) => update));
    const announced = this.#catchUp;
    if (announced !== null && (announced.headSeq !== live.headSeq || announced.epoch !== live.epoch)) {
      // The disk knows more than was announced: a tick that starts there makes every page open the document again.
      this.#catchUp = null;
      if (announced.epoch !== live.epoch) listener.onReset(this, live.epoch);
      else listener.onTick(this, { from: live.headSeq, to: live.headSeq, updates: [], labels: [] });
    }
    listener.onRowCount(this, live.presentCount);
    return live;
  }

  /** From a snapshot and what follows where that gives the whole document, else with all of the log. */
  async #loadWhole(): Promise<{ loaded: LoadedDocument; live: LiveDocument }> {
    const { store, listener } = this.#options;
    const quick = await store.load(this.key, "snapshot");
    const fromSnapshot = new LiveDocument(quick, () => undefined);
    if (fromSnapshot.isWhole) return { loaded: quick, live: fromSnapshot };
    fromSnapshot.dispose();
    const loaded = await store.load(this.key, "whole-log");
    return { loaded, live: new LiveDocument(loaded, (seq) => listener.onUnreadableEntry(this, seq)) };
  }

  #catchUpOf(live: LiveDocument): CatchUp {
    this.#catchUp ??= new CatchUp(live.epoch, live.headSeq);
    return this.#catchUp;
  }

  #giveUp(jobs: readonly Job[], error: unknown): void {
    this.#options.listener.onStorageFailure(this, error);
    for (const job of jobs) {
      if (job.kind === "push") job.push.answer(storageBusy);
      else if (job.kind !== "relabel") job.accepted.failed();
    }
  }
}
