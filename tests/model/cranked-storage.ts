import { commitTogether, type Call, type CallAnswer } from "../../server/storage/group-commit";
import { openLibsql } from "../../server/storage/libsql-database";
import { operations, type OperationArgs, type OperationName } from "../../server/storage/operations";
import type { OperationResult } from "../../server/storage/operations";
import { StorageDatabase } from "../../server/storage/storage-database";
import { StorageError, type Storage } from "../../server/storage/storage";

/** `unsure`: on disk, but the disk said it is not, as after a failed fsync. */
export type DiskMood = "sound" | "failing" | "unsure";

interface Waiting {
  readonly call: Call;
  resolve(value: unknown): void;
  reject(error: StorageError): void;
}

/**
 * Real operations on a real SQLite file, without the worker thread: commits happen, and are answered, when the test
 * says so. Whatever dies with it was never answered.
 */
export class CrankedStorage implements Storage {
  mood: DiskMood = "sound";
  readonly failure = "";
  /** Nobody makes backups here. */
  readonly changes = 0;
  readonly #db: StorageDatabase;
  readonly #listeners = new Set<(writable: boolean) => void>();
  readonly #onActivity: () => void;
  #arrived: Waiting[] = [];
  #answers: (() => void)[] = [];
  #writable = true;
  #lastId = 0;

  constructor(file: string, onActivity: () => void) {
    this.#db = new StorageDatabase(openLibsql(file));
    this.#onActivity = onActivity;
  }

  get writable(): boolean {
    return this.#writable;
  }

  get hasWork(): boolean {
    return this.#arrived.length > 0 || this.#answers.length > 0;
  }

  run<Name extends OperationName>(name: Name, args: OperationArgs<Name>): Promise<OperationResult<Name>> {
    this.#onActivity();
    this.#lastId += 1;
    // As through a worker's port: what the caller changes afterwards is not seen here.
    const call = { id: this.#lastId, name, args: structuredClone(args) };
    return new Promise((resolve, reject) => {
      this.#arrived.push({ call, resolve: (value) => resolve(value as OperationResult<Name>), reject });
    });
  }

  /** One commit with up to `most` calls; they are answered by `answer`. */
  async commit(most = Infinity): Promise<void> {
    const batch = this.#arrived.splice(0, most);
    if (batch.length === 0) return;
    this.#onActivity();
    const calls = batch.map(({ call }) => call);
    const { mood } = this;
    if (mood !== "failing") {
      const answers = await commitTogether(this.#db, operations, calls);
      if (mood === "sound") {
        batch.forEach((waiting, at) => this.#answers.push(() => settle(waiting, answers[at])));
        return;
      }
    }
    for (const waiting of batch)
      this.#answers.push(() =>
        waiting.reject(
          new StorageError({ kind: "storage", code: "SQLITE_FULL", message: "as the test says" }),
        ),
      );
    this.#answers.push(() => this.#setWritable(false));
  }

  answer(): void {
    for (const one of this.#answers.splice(0)) {
      this.#onActivity();
      one();
    }
  }

  /** Before anything runs. */
  prepare(task: (db: StorageDatabase) => Promise<void>): Promise<void> {
    return task(this.#db);
  }

  /**
   * Sound again; what has failed meanwhile is answered first. False after an unsure commit: only a restart shows what
   * is on disk.
   */
  recover(): boolean {
    if (this.mood === "unsure") return false;
    this.answer();
    this.mood = "sound";
    this.#setWritable(true);
    return true;
  }

  onWritableChange(listener: (writable: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing that waits is ever answered. */
  async close(): Promise<void> {
    this.#arrived = [];
    this.#answers = [];
    await this.#db.destroy();
  }

  #setWritable(writable: boolean): void {
    if (writable === this.#writable) return;
    this.#writable = writable;
    for (const listener of this.#listeners) listener(writable);
  }
}

function settle(waiting: Waiting, answer: CallAnswer | undefined): void {
  if (answer === undefined) throw new Error("a call without an answer");
  if (answer.ok) waiting.resolve(structuredClone(answer.value));
  else waiting.reject(new StorageError(answer.failure));
}

/** Commits whatever the task asks for until it is done. */
export async function cranked<Value>(storage: CrankedStorage, task: Promise<Value>): Promise<Value> {
  const life = { over: false };
  const end = () => {
    life.over = true;
  };
  task.then(end, end);
  while (!life.over) {
    await storage.commit();
    storage.answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return task;
}
