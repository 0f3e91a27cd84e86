import { Worker } from "node:worker_threads";
import type { HistoryPage, Moment } from "../../shared/protocol/history-messages";
import type { MomentQuestion, PageQuestion } from "./history-question";
import type { AskedQuestion, GivenAnswer } from "./history-worker";

export interface HistoriesOptions {
  readonly file: string;
  /** The built history worker. */
  readonly workerFile: URL;
  /** A worker nobody has asked for this long is ended, and its memory is free again. */
  readonly idleMs?: number;
}

const idleMs = 60_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The past of all documents, read from the logs in a thread of its own that is there only while it is asked. */
export class Histories {
  readonly #options: HistoriesOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #nextId = 1;

  constructor(options: HistoriesOptions) {
    this.#options = options;
  }

  /** What is on disk. Errors: rejects when it cannot be read. */
  page(question: PageQuestion): Promise<HistoryPage> {
    return this.#ask(question) as Promise<HistoryPage>;
  }

  /** Null for a moment that never was. */
  moment(question: MomentQuestion): Promise<Moment | null> {
    return this.#ask(question) as Promise<Moment | null>;
  }

  /** Whether its thread is there. */
  get isReading(): boolean {
    return this.#worker !== null;
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (worker === null) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    this.#close();
    await ended;
  }

  #ask(question: AskedQuestion["question"]): Promise<unknown> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, question } satisfies AskedQuestion);
    });
  }

  #start(): Worker {
    const { file, workerFile } = this.#options;
    const worker = new Worker(workerFile, { workerData: { file } });
    let cause = "the history worker ended";
    worker.on("message", (answer: GivenAnswer) => this.#take(answer));
    worker.on("error", (error) => {
      cause = error.message;
    });
    worker.once("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(cause));
      this.#waiting.clear();
    });
    return worker;
  }

  #take(answer: GivenAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => this.#close(), this.#options.idleMs ?? idleMs);
    this.#idle.unref();
  }

  #close(): void {
    this.#worker?.postMessage("close");
    this.#worker = null;
  }
}
