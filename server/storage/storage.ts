import { Worker } from "node:worker_threads";
import { DatabaseProblemError } from "./database-problem";
import type { Call, CallAnswer, StorageFailure } from "./group-commit";
import type { OperationArgs, OperationName, OperationResult } from "./operations";
import { StallWatch } from "./stall-watch";
import type { WorkerMessage } from "./storage-worker";

/** Durable storage. `run` resolves only when the operation's writes are on disk. */
export interface Storage {
  /** Errors: StorageError. */
  run<Name extends OperationName>(name: Name, args: OperationArgs<Name>): Promise<OperationResult<Name>>;
  /**
   * False from the first error of the disk, or of the worker, until it has shown that it takes and keeps data again; and
   * while it hangs: a write that neither returns nor fails.
   */
  readonly writable: boolean;
  /** Called whenever `writable` changes. */
  onWritableChange(listener: (writable: boolean) => void): () => void;
  /** What the last storage error said, for whoever runs the server; "" for none. */
  readonly failure: string;
  /** Grows with everything that may have changed what people would miss. */
  readonly changes: number;
  close(): Promise<void>;
}

export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure) {
    super(`storage: ${failure.code} ${failure.message}`.trim());
    this.failure = failure;
  }
}

/** A worker that ended is replaced after this pause. */
const restartMs = 2_000;

/** Operations that leave nothing anybody would miss. */
const changesNothing: ReadonlySet<OperationName> = new Set<OperationName>([
  "canary",
  "checkOfEntry",
  "findCommand",
  "findHeld",
  "findSession",
  "keepOperatorLink",
  "listHeld",
  "listItemLinks",
  "listQuickWins",
  "listWaivers",
  "listWorkshops",
  "loadDevices",
  "loadDocument",
  "loadEpoch",
  "readHeld",
  "recoveredHeld",
  "saveDevices",
  "saveSnapshot",
  "writtenDocuments",
]);

interface StorageFile {
  readonly file: string;
  readonly workerFile: URL;
}

/**
 * Opens the SQLite file in its own worker thread. After a storage error it answers what only reads; see
 * `guarded-connection.ts` for the way back. Errors: DatabaseProblemError when the file cannot be used.
 */
export async function openStorage(options: StorageFile): Promise<Storage> {
  return new WorkerStorage(options, await startWorker(options));
}

function startWorker({ file, workerFile }: StorageFile): Promise<Worker> {
  const worker = new Worker(workerFile, { workerData: { file } });
  return new Promise((resolve, reject) => {
    worker.once("message", (message: WorkerMessage) => {
      if (message.kind === "unusable") reject(new DatabaseProblemError(message.problem));
      else resolve(worker);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the storage worker ended")));
  });
}

interface Waiting {
  readonly name: OperationName;
  resolve(value: unknown): void;
  reject(error: StorageError): void;
}

class WorkerStorage implements Storage {
  readonly #options: StorageFile;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(writable: boolean) => void>();
  #worker: Worker | null = null;
  /** Calls of this turn of the event loop. */
  #gathered: Call[] = [];
  #nextId = 1;
  #changes = 0;
  /** As the worker says. */
  #isTrusted = true;
  #isStalled = false;
  #failure = "";
  readonly #stall = new StallWatch(() => this.#hangs());
  #restart: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: StorageFile, worker: Worker) {
    this.#options = options;
    this.#use(worker);
  }

  get writable(): boolean {
    return this.#isTrusted && !this.#isStalled;
  }

  get changes(): number {
    return this.#changes;
  }

  run<Name extends OperationName>(name: Name, args: OperationArgs<Name>): Promise<OperationResult<Name>> {
    if (this.#worker === null) return Promise.reject(new StorageError(noWorker));
    if (this.#isStalled) return Promise.reject(new StorageError(stalled));
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { name, resolve: (value) => resolve(value as OperationResult<Name>), reject });
      this.#gathered.push({ id, name, args });
      this.#stall.start();
      if (this.#gathered.length === 1) setImmediate(this.#send);
    });
  }

  get failure(): string {
    return this.#failure;
  }

  onWritableChange(listener: (writable: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    clearTimeout(this.#restart);
    this.#closed ??= new Promise((resolve) => {
      if (this.#worker === null) resolve();
      this.#worker?.once("exit", () => resolve());
      this.#send();
      this.#worker?.postMessage("close");
    });
    return this.#closed;
  }

  /** What documents store at the same moment goes as one message: one wake-up and one commit for all of them. */
  readonly #send = (): void => {
    const calls = this.#gathered;
    if (calls.length === 0) return;
    this.#gathered = [];
    this.#worker?.postMessage(calls);
  };

  #use(worker: Worker): void {
    let cause = "the worker ended";
    this.#worker = worker;
    worker.on("message", (message: WorkerMessage) => this.#receive(message));
    worker.on("error", (error) => {
      cause = error.message;
    });
    worker.once("exit", () => this.#lost(cause));
  }

  #receive(message: WorkerMessage): void {
    if (message.kind === "answers") for (const answer of message.answers) this.#take(answer);
    else if (message.kind === "writable") this.#become({ isTrusted: message.writable }, message.reason);
  }

  #take(answer: CallAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#stall.stop();
    else this.#stall.answered();
    this.#become({ isStalled: false }, "");
    if (waiting === undefined) {
      // The disk took after all what was given up.
      if (answer.ok) this.#changes += 1;
      return;
    }
    if (!answer.ok) waiting.reject(new StorageError(answer.failure));
    else {
      if (!changesNothing.has(waiting.name)) this.#changes += 1;
      waiting.resolve(answer.value);
    }
  }

  #lost(cause: string): void {
    this.#worker = null;
    // Some of it may be on disk.
    if (this.#waiting.size > 0) this.#changes += 1;
    this.#giveUp({ ...noWorker, message: cause });
    if (this.#closed !== undefined) return;
    this.#become({ isTrusted: false, isStalled: false }, `WORKER ${cause}`);
    this.#restartLater();
  }

  /** The worker goes on where it hung; its first answer ends this, whatever it answers. */
  #hangs(): void {
    this.#giveUp(stalled);
    this.#become({ isStalled: true }, `${stalled.code} ${stalled.message}`);
  }

  /** Nobody knows what becomes of these calls: they fail, and whoever asked asks again. */
  #giveUp(failure: StorageFailure): void {
    const error = new StorageError(failure);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    this.#gathered = [];
    this.#stall.stop();
  }

  #restartLater(): void {
    this.#restart = setTimeout(() => {
      startWorker(this.#options).then(
        (worker) => {
          this.#use(worker);
          if (this.#closed === undefined) this.#become({ isTrusted: true }, "");
          else worker.postMessage("close");
        },
        () => {
          if (this.#closed === undefined) this.#restartLater();
        },
      );
    }, restartMs);
    this.#restart.unref();
  }

  #become(
    {
      isTrusted = this.#isTrusted,
      isStalled = this.#isStalled,
    }: { isTrusted?: boolean; isStalled?: boolean },
    reason: string,
  ): void {
    const was = this.writable;
    this.#isTrusted = isTrusted;
    this.#isStalled = isStalled;
    const { writable } = this;
    if (writable === was) return;
    if (!writable) this.#failure = reason;
    for (const listener of this.#listeners) listener(writable);
  }
}

const stalled: StorageFailure = { kind: "storage", code: "STALLED", message: "the disk does not answer" };
const noWorker: StorageFailure = { kind: "storage", code: "WORKER", message: "the worker is being replaced" };
