import type { DocumentKey } from "../../shared/domain/document-key";
import type { DocumentStore } from "./document-store";
import type { DurableDocument } from "./durable-document";
import type { DocumentAtWork } from "./live-document";
import { SnapshotSchedule, type SnapshotLimits } from "./snapshot-schedule";

interface DocumentSnapshotsOptions {
  readonly key: DocumentKey;
  readonly store: Pick<DocumentStore, "saveSnapshot">;
  readonly snapshotLimits: SnapshotLimits;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Folds a document into one state now and then and keeps that on disk, so that loading stays quick. */
export class DocumentSnapshots {
  readonly #options: DocumentSnapshotsOptions;
  readonly #schedule: SnapshotSchedule;

  constructor(options: DocumentSnapshotsOptions) {
    this.#options = options;
    this.#schedule = new SnapshotSchedule(options.snapshotLimits);
  }

  /** After loading: what had to be read behind the snapshot. */
  restart(tail: readonly Uint8Array[]): void {
    this.#schedule.restart(tail);
  }

  /** That much more lies behind the snapshot. */
  note(updates: readonly Uint8Array[]): void {
    this.#schedule.note(updates);
  }

  isDue(when: "open" | "closing"): boolean {
    return this.#schedule.isDue(when);
  }

  /** At rest: it folds at once, and resolves when that is on disk. Errors: what storage says is told only. */
  foldIfDue(when: "open" | "closing", { durable, live }: DocumentAtWork): Promise<void> {
    return this.#schedule.isDue(when) ? this.save(durable, durable.fold(live)) : Promise.resolve();
  }

  /** Errors: as `foldIfDue`. */
  async save(durable: DurableDocument, state: Uint8Array): Promise<void> {
    const { key, store, now, onFailure } = this.#options;
    const { epoch, headSeq: seq, stateVector, presentCount: presentRows } = durable;
    const snapshot = { key, epoch, seq, state, stateVector, presentRows, at: now() };
    await this.#schedule
      .run(async () => {
        if (durable.isWhole) await store.saveSnapshot(snapshot);
      })
      .catch(onFailure);
  }
}
