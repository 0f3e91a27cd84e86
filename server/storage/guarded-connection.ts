import { answerReads, commitTogether, type Call, type CallAnswer, type StorageFailure } from "./group-commit";
import { assertKeeps, openAfterFailure } from "./opened-database";
import { operations } from "./operations";
import type { StorageDatabase } from "./storage-database";

/** Conditions after which SQLite has undone the transaction cleanly: a full disk, somebody else holding the file. */
const cleanCodes = ["SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED"];

/**
 * The connection of the storage worker, and whether its writes may be trusted:
 *
 *   trusted --full disk--> doubted --canary kept---------------------------> trusted
 *   trusted --any other storage error--> doubted --opened anew, checked----> trusted
 *
 * Doubted, it answers what only reads and refuses every write before the disk sees it: a page that failed to reach the
 * disk once must never be acknowledged by a second try.
 */
export class GuardedConnection {
  readonly #file: string;
  #db: StorageDatabase;
  #doubt: "full" | "broken" | null = null;

  constructor(file: string, db: StorageDatabase) {
    this.#file = file;
    this.#db = db;
  }

  get doubt(): "full" | "broken" | null {
    return this.#doubt;
  }

  async answer(calls: readonly Call[]): Promise<readonly CallAnswer[]> {
    const answers = await (this.#doubt === null
      ? commitTogether(this.#db, operations, calls)
      : answerReads(this.#db, operations, calls));
    for (const answer of answers) if (!answer.ok) this.#consider(answer.failure);
    return answers;
  }

  /** Tries to become trusted again. Never rejects; gives what stands in the way, or null. */
  async recover(): Promise<string | null> {
    try {
      if (this.#doubt === "full") await this.#tryDisk();
      else if (this.#doubt === "broken") await this.#openAnew();
      this.#doubt = null;
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  #consider({ kind, code }: StorageFailure): void {
    const isOwnRefusal = this.#doubt !== null && code.startsWith("SQLITE_READONLY");
    if (kind === "operation" || isOwnRefusal) return;
    const isClean = cleanCodes.some((clean) => code.startsWith(clean));
    if (this.#doubt !== "broken") this.#doubt = isClean ? "full" : "broken";
    this.#db.libsql.setWriting(false);
  }

  async #tryDisk(): Promise<void> {
    const { libsql } = this.#db;
    libsql.setWriting(true);
    try {
      await assertKeeps(this.#db);
    } catch (error) {
      libsql.setWriting(false);
      throw error;
    }
  }

  /** The old connection stays until then, so that reading goes on. */
  async #openAnew(): Promise<void> {
    const fresh = await openAfterFailure(this.#file);
    const former = this.#db;
    this.#db = fresh;
    await former.destroy().catch(() => undefined);
  }
}
