import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { RowCounts } from "../../shared/protocol/workshop-state";
import type { WrittenDocument } from "./document-store";

export interface RoomCountsOptions {
  /** Documents of the workshop that hold anything. */
  written(workshopId: WorkshopId): Promise<readonly WrittenDocument[]>;
  /** Makes the count of a document that does not have it stored known through `set`. */
  count(key: DocumentKey): Promise<void>;
  changed(workshopId: WorkshopId, counts: RowCounts): void;
}

/** Badges and the board need not be faster; a group that pastes thirty rows is one message. */
const coalesceMs = 300;

/** Present rows per document of a workshop, counted once and then kept up to date. */
export class RoomCounts {
  readonly #options: RoomCountsOptions;
  readonly #counts = new Map<WorkshopId, Map<DocumentKey, number>>();
  readonly #counted = new Map<WorkshopId, Promise<void>>();
  readonly #timers = new Map<WorkshopId, NodeJS.Timeout>();

  constructor(options: RoomCountsOptions) {
    this.#options = options;
  }

  /** Errors: rejects when a document cannot be loaded; asking again counts again. */
  async of(workshopId: WorkshopId): Promise<RowCounts> {
    await this.#count(workshopId);
    return this.#countsOf(workshopId);
  }

  /** What has been counted so far; the rest is counted now and told as changed. */
  known(workshopId: WorkshopId): RowCounts {
    this.#count(workshopId).catch(() => undefined);
    return this.#countsOf(workshopId);
  }

  set(workshopId: WorkshopId, key: DocumentKey, count: number): void {
    let counts = this.#counts.get(workshopId);
    if (counts === undefined) this.#counts.set(workshopId, (counts = new Map()));
    if (counts.get(key) === count) return;
    counts.set(key, count);
    if (this.#timers.has(workshopId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(workshopId);
      this.#options.changed(workshopId, this.#countsOf(workshopId));
    }, coalesceMs);
    this.#timers.set(workshopId, timer);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #count(workshopId: WorkshopId): Promise<void> {
    const counting = this.#counted.get(workshopId);
    if (counting !== undefined) return counting;
    const counted = this.#countAll(workshopId);
    this.#counted.set(workshopId, counted);
    counted.catch(() => this.#counted.delete(workshopId));
    return counted;
  }

  async #countAll(workshopId: WorkshopId): Promise<void> {
    // One after the other: pages that are being served meanwhile should not wait for all of it.
    for (const { key, presentRows } of await this.#options.written(workshopId)) {
      // Whoever has it loaded knows better than what was stored a moment ago.
      if (this.#counts.get(workshopId)?.has(key) === true) continue;
      if (presentRows === null) await this.#options.count(key);
      else this.set(workshopId, key, presentRows);
    }
  }

  #countsOf(workshopId: WorkshopId): RowCounts {
    return Object.fromEntries(this.#counts.get(workshopId) ?? []);
  }
}
