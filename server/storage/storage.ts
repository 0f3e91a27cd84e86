import { Worker } from "node:worker_threads";
import type { CallAnswer, StorageFailure } from "./group-commit";
import type { OperationArgs, OperationName, OperationResult } from "./operations";

/** Durable storage. `run` resolves only when the operation's writes are on disk. */
export interface Storage {
  /** Errors: StorageError. */
  run<Name extends OperationName>(name: Name, args: OperationArgs<Name>): Promise<OperationResult<Name>>;
  readonly writable: boolean;
  /** Called whenever `writable` changes. */
  onWritableChange(listener: (writable: boolean) => void): () => void;
  close(): Promise<void>;
}

export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure) {
    super(`storage: ${failure.code} ${failure.message}`.trim());
    this.failure = failure;
  }
}

/** Conditions that end by themselves: a full disk, somebody else holding the file. */
const passingCodes = ["SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED"];

/** While the disk is full, one canary goes out this often; the first that is kept makes the store writable again. */
const retryFullDiskMs = 2_000;

/**
 * Opens the SQLite file in its own worker thread.
 * After a full disk the store is read-only until a canary is kept; after any other storage error until the restart:
 * a page that failed to reach the disk once must never be acknowledged by a second try.
 * Errors: rejects when the file cannot be opened or migrated.
 */
export async function openStorage(options: {
  readonly file: string;
  readonly workerFile: URL;
}): Promise<Storage> {
  const worker = new Worker(options.workerFile, { workerData: { file: options.file } });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
  return new WorkerStorage(worker);
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: StorageError): void;
}

class WorkerStorage implements Storage {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(writable: boolean) => void>();
  #nextId = 1;
  #state: "writable" | "stalled" | "failed" = "writable";
  #retry: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: readonly CallAnswer[] | "closed") => {
      if (message !== "closed") for (const answer of message) this.#take(answer);
    });
    worker.on("error", (error) => this.#fail({ kind: "storage", code: "WORKER", message: error.message }));
    worker.on("exit", () => {
      if (this.#closed === undefined)
        this.#fail({ kind: "storage", code: "WORKER", message: "the worker ended" });
    });
  }

  get writable(): boolean {
    return this.#state === "writable";
  }

  run<Name extends OperationName>(name: Name, args: OperationArgs<Name>): Promise<OperationResult<Name>> {
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as OperationResult<Name>), reject });
      this.#worker.postMessage({ id, name, args });
    });
  }

  onWritableChange(listener: (writable: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      clearInterval(this.#retry);
      this.#worker.once("exit", () => resolve());
      this.#worker.postMessage("close");
    });
    return this.#closed;
  }

  #take(answer: CallAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else {
      waiting?.reject(new StorageError(answer.failure));
      if (answer.failure.kind === "storage") this.#becomeReadOnly(answer.failure);
    }
  }

  #becomeReadOnly(failure: StorageFailure): void {
    if (this.#state === "failed") return;
    const was = this.#state;
    this.#state = passingCodes.some((code) => failure.code.startsWith(code)) ? "stalled" : "failed";
    if (this.#state === "stalled")
      this.#retry ??= setInterval(() => this.#tryAgain(), retryFullDiskMs).unref();
    if (was === "writable") this.#tell();
  }

  #tryAgain(): void {
    this.run("canary", { at: Date.now() }).then(
      () => {
        clearInterval(this.#retry);
        this.#retry = undefined;
        if (this.#state !== "stalled") return;
        this.#state = "writable";
        this.#tell();
      },
      () => undefined,
    );
  }

  #fail(failure: StorageFailure): void {
    const error = new StorageError(failure);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    this.#becomeReadOnly(failure);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.writable);
  }
}
