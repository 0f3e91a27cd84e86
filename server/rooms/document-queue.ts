import type { LiveDocument } from "./live-document";

export interface DocumentQueueOptions<Job> {
  load(): Promise<LiveDocument>;
  /** Resolves once everything of the batch has been answered, but for what is left over for the next. */
  runBatch(live: LiveDocument, jobs: readonly Job[]): Promise<BatchEnd<Job>>;
  /** The document cannot be loaded: these will not be run. */
  giveUp(jobs: readonly Job[], error: unknown): void;
  /** Roughly what a waiting job takes of the memory. */
  bytesOf(job: Job): number;
  /** How long jobs may gather now before they are run together. Readers do not wait for it. */
  gatherMs(): number;
}

export interface BatchEnd<Job> {
  readonly leftOver: readonly Job[];
  /** False when the document in memory may differ from the disk: it is dropped and loaded again. */
  readonly trusted: boolean;
}

/** Queues are bounded, they do not grow: beyond this the answer is "busy". */
const queueMax = 2_000;
const queueMaxBytes = 16 * 1024 * 1024;
const readersMax = 5_000;
/** Jobs of one append; the rest waits for the next. */
const batchMax = 200;

interface Waiting {
  run(live: LiveDocument): void;
  fail(error: unknown): void;
}

/**
 * Runs the jobs of one document one batch at a time and lets readers in between batches only, when the document in
 * memory holds exactly what is on disk.
 */
export class DocumentQueue<Job> {
  readonly #options: DocumentQueueOptions<Job>;
  #live: LiveDocument | null = null;
  #jobs: Job[] = [];
  #bytes = 0;
  #waiting: Waiting[] = [];
  #working = false;
  #gathering: NodeJS.Timeout | undefined;

  constructor(options: DocumentQueueOptions<Job>) {
    this.#options = options;
  }

  get isWorking(): boolean {
    return this.#working || this.#jobs.length > 0;
  }

  /** False when the queue is full. */
  add(job: Job): boolean {
    const bytes = this.#options.bytesOf(job);
    if (this.#jobs.length >= queueMax || this.#bytes + bytes > queueMaxBytes) return false;
    this.#jobs.push(job);
    this.#bytes += bytes;
    this.#gather();
    return true;
  }

  /** Runs what has gathered. */
  hurry(): void {
    if (this.#jobs.length > 0) this.#wake();
  }

  /**
   * At once if nothing is under way. Errors: rejects with what `read` throws, when the document cannot be loaded, or
   * when too many wait.
   */
  atRest<Value>(read: (live: LiveDocument) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      const run = (live: LiveDocument): void => {
        try {
          resolve(read(live));
        } catch (error) {
          reject(error);
        }
      };
      if (this.#live !== null && !this.#working) run(this.#live);
      else if (this.#waiting.length >= readersMax) reject(new Error("too many wait for the document"));
      else {
        this.#waiting.push({ run, fail: reject });
        this.#wake();
      }
    });
  }

  drop(): void {
    this.#live?.dispose();
    this.#live = null;
  }

  #gather(): void {
    if (this.#working || this.#gathering !== undefined) return;
    const waitMs = this.#live === null ? 0 : this.#options.gatherMs();
    if (waitMs <= 0) this.#wake();
    else this.#gathering = setTimeout(() => this.#wake(), waitMs);
  }

  #wake(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#working) return;
    this.#working = true;
    this.#work().catch((error: unknown) => {
      this.#working = false;
      this.drop();
      for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
      this.#options.giveUp(this.#take(this.#jobs.length), error);
    });
  }

  async #work(): Promise<void> {
    let isBehind: boolean;
    do {
      const live = (this.#live ??= await this.#options.load());
      isBehind = this.#jobs.length > batchMax;
      if (this.#jobs.length > 0) {
        const { leftOver, trusted } = await this.#options.runBatch(live, this.#take(batchMax));
        this.#putBack(leftOver);
        isBehind ||= leftOver.length > 0;
        if (!trusted) this.drop();
      }
      if (this.#live !== null) for (const waiting of this.#waiting.splice(0)) waiting.run(live);
      // A queue of nothing but refusals never waits for the disk: everybody else gets a turn in between.
      if (this.#jobs.length > 0) await nextTurn();
    } while (isBehind || this.#waiting.length > 0 || this.#live === null);
    this.#working = false;
    if (this.#jobs.length > 0) this.#gather();
  }

  #take(count: number): readonly Job[] {
    const jobs = this.#jobs.splice(0, count);
    for (const job of jobs) this.#bytes -= this.#options.bytesOf(job);
    return jobs;
  }

  #putBack(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    this.#jobs.unshift(...jobs);
    for (const job of jobs) this.#bytes += this.#options.bytesOf(job);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
