import type { DurableDocument } from "./durable-document";
import type { DocumentAtWork, LiveDocument } from "./live-document";

export interface DocumentQueueOptions<Job> {
  load(): Promise<DurableDocument>;
  /** Makes the live document, of these bytes or of better ones. */
  enliven(durable: DurableDocument): Promise<DocumentAtWork>;
  /**
   * Resolves once everything of the batch has been answered, but for what is left over for the next, which it gives
   * back. What can no longer be trusted is dropped by then.
   */
  runBatch(document: DocumentAtWork, jobs: readonly Job[]): Promise<readonly Job[]>;
  /** The document cannot be loaded: these will not be run. */
  giveUp(jobs: readonly Job[], error: unknown): void;
  /** Roughly what a waiting job takes of the memory. */
  bytesOf(job: Job): number;
  /** How long jobs may gather now before they are run together. Readers do not wait for it. */
  gatherMs(): number;
}

/** Queues are bounded, they do not grow: beyond this the answer is "busy". */
const queueMax = 2_000;
const queueMaxBytes = 16 * 1024 * 1024;
const readersMax = 5_000;
/** Jobs of one append; the rest waits for the next. */
const batchMax = 200;

interface Waiting<Document> {
  run(document: Document): void;
  fail(error: unknown): void;
}

/**
 * Runs the jobs of one document one batch at a time. Who only reads what is on disk is let in at any time; who needs
 * the live document, which is made when it is first needed, between batches, when it holds exactly what is on disk.
 */
export class DocumentQueue<Job> {
  readonly #options: DocumentQueueOptions<Job>;
  #durable: DurableDocument | null = null;
  #live: LiveDocument | null = null;
  #jobs: Job[] = [];
  #bytes = 0;
  #readers: Waiting<DurableDocument>[] = [];
  #waiting: Waiting<DocumentAtWork>[] = [];
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

  /** Reads what is on disk; at once when it is loaded. Errors: as `atRest`. */
  onDisk<Value>(read: (durable: DurableDocument) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      const waiting = waitingFor(read, { resolve, reject });
      if (this.#durable !== null) waiting.run(this.#durable);
      else this.#wait(this.#readers, waiting);
    });
  }

  /**
   * At once if the document is live and nothing is under way. Errors: rejects with what `read` throws, when the
   * document cannot be loaded, or when too many wait.
   */
  atRest<Value>(read: (document: DocumentAtWork) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      const waiting = waitingFor(read, { resolve, reject });
      const [durable, live] = [this.#durable, this.#live];
      if (durable !== null && live !== null && !this.#working) waiting.run({ durable, live });
      else this.#wait(this.#waiting, waiting);
    });
  }

  /** Ahead of the disk while something is under way; null while nobody needs it. */
  get live(): LiveDocument | null {
    return this.#live;
  }

  /** It is made again when it is needed. */
  dropLive(): void {
    this.#live?.dispose();
    this.#live = null;
  }

  /** All of it is loaded again. */
  drop(): void {
    this.dropLive();
    this.#durable = null;
  }

  #wait<Document>(list: Waiting<Document>[], waiting: Waiting<Document>): void {
    if (list.length >= readersMax) waiting.fail(new Error("too many wait for the document"));
    else {
      list.push(waiting);
      this.#wake();
    }
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
      for (const waiting of [...this.#readers.splice(0), ...this.#waiting.splice(0)]) waiting.fail(error);
      this.#options.giveUp(this.#take(this.#jobs.length), error);
    });
  }

  async #work(): Promise<void> {
    let isBehind: boolean;
    do {
      const durable = (this.#durable ??= await this.#options.load());
      for (const reader of this.#readers.splice(0)) reader.run(durable);
      isBehind = this.#jobs.length > batchMax;
      if (this.#jobs.length > 0 || this.#waiting.length > 0) {
        const document = this.#live === null ? await this.#enliven(durable) : { durable, live: this.#live };
        isBehind = (await this.#runBatch(document)) || isBehind;
        if (this.#live !== null) for (const waiting of this.#waiting.splice(0)) waiting.run(document);
      }
      // A queue of nothing but refusals never waits for the disk: everybody else gets a turn in between.
      if (this.#jobs.length > 0) await nextTurn();
    } while (isBehind || this.#waiting.length > 0 || this.#readers.length > 0 || this.#durable === null);
    this.#working = false;
    if (this.#jobs.length > 0) this.#gather();
  }

  async #enliven(known: DurableDocument): Promise<DocumentAtWork> {
    const document = await this.#options.enliven(known);
    this.#durable = document.durable;
    this.#live = document.live;
    return document;
  }

  /** True when something is left over. */
  async #runBatch(document: DocumentAtWork): Promise<boolean> {
    if (this.#jobs.length === 0) return false;
    const leftOver = await this.#options.runBatch(document, this.#take(batchMax));
    this.#putBack(leftOver);
    return leftOver.length > 0;
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

function waitingFor<Document, Value>(
  read: (document: Document) => Value,
  { resolve, reject }: { resolve: (value: Value) => void; reject: (error: unknown) => void },
): Waiting<Document> {
  return {
    run(document) {
      try {
        resolve(read(document));
      } catch (error) {
        reject(error);
      }
    },
    fail: reject,
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
