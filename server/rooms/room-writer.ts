import { Batch } from "./batch";
import type { ClientClaims } from "./client-claims";
import type { DocumentSnapshots } from "./document-snapshots";
import type { DurableDocument } from "./durable-document";
import type { LateEdit } from "./hold-late-edit";
import type { DocumentAtWork } from "./live-document";
import type { Room, RoomOptions } from "./room";
import type { CodeScheme } from "./row-codes";
import { runJobs, type Job } from "./run-jobs";

interface RoomWriterOptions extends RoomOptions {
  /** Whose document it is: in its name everything is told. */
  readonly room: Room;
  readonly scheme: CodeScheme;
  readonly claims: ClientClaims;
  readonly snapshots: DocumentSnapshots;
  /** It may hold something that is not on disk, and has to be made again. */
  readonly distrust: (what: "live" | "document") => void;
}

/** Brings the jobs of a batch into a document, onto the disk, and only then to everybody (promises A1 and A2). */
export class RoomWriter {
  readonly #options: RoomWriterOptions;

  constructor(options: RoomWriterOptions) {
    this.#options = options;
  }

  /** Resolves once everything of the batch has been answered, but for what is left over for the next. */
  async write(document: DocumentAtWork, jobs: readonly Job[]): Promise<readonly Job[]> {
    const { room, scheme, snapshots, listener, distrust } = this.#options;
    const { durable } = document;
    const batch = new Batch(document, scheme);
    const { done, isSpoiled, late } = runJobs(
      jobs,
      { ...document, batch },
      {
        ...this.#options,
        address: room.address,
        onBrokenRule: (broken) => listener.onBrokenRule(room, broken),
      },
    );
    if (!batch.isEmpty && !(await this.#append(durable, batch))) {
      distrust("document");
      batch.settle("failed");
      // Late edits are proved on what is on disk: on what can be trusted.
      return [...late.map(({ push }): Job => ({ kind: "push", push })), ...jobs.slice(done)];
    }
    this.#publish(durable, batch);
    batch.settle("saved");
    if (isSpoiled) distrust("live");
    else void snapshots.foldIfDue("open", document);
    listener.onRowCount(room, durable.presentCount);
    for (const edit of late) await this.#hold(edit, durable);
    return jobs.slice(done);
  }

  async #append({ epoch, headSeq: expectedSeq }: DurableDocument, batch: Batch): Promise<boolean> {
    const { room, key, store, listener } = this.#options;
    const { entries, labels, counters, retired, presentRows } = batch;
    const append = { key, epoch, expectedSeq, entries, labels, counters, retired, presentRows };
    try {
      return await store.append(append);
    } catch (error) {
      listener.onStorageFailure(room, error);
      return false;
    }
  }

  /** The batch is on disk: now, and not before, others may see it. */
  #publish(durable: DurableDocument, batch: Batch): void {
    if (batch.isEmpty) return;
    const { room, claims, snapshots, listener } = this.#options;
    const { entries, labels } = batch;
    claims.retire(batch.retired);
    const from = durable.headSeq;
    durable.commit(batch);
    const updates = entries.map(({ update }) => update);
    snapshots.note(updates);
    listener.onTick(room, { from, to: durable.headSeq, updates, labels });
    if (labels.length > 0) listener.onLabels(room);
  }

  async #hold(edit: LateEdit, durable: DurableDocument): Promise<void> {
    const { room, key, claims, listener, late, columns } = this.#options;
    const place = { key, durable, claims, columns: columns() };
    const { outcome, held, broken, failure } = await late.hold(edit, place);
    if (failure !== undefined) listener.onStorageFailure(room, failure);
    edit.push.answer(outcome);
    if (held !== undefined) listener.onHeld(room, held);
    if (broken !== undefined) listener.onBrokenRule(room, { sessionId: edit.push.session.id, ...broken });
  }
}
