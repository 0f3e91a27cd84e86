import type { Kysely } from "kysely";
import type { DocumentKey } from "../../shared/domain/document-key";
import { HistorySteps, type HistoryStep, type StepsSought } from "../../shared/documents/history-steps";
import { LogReplay } from "../../shared/documents/log-replay";
import type { Column } from "../../shared/worksheets/column";
import { isAsWritten } from "../storage/entry-checksum";
import type { Database } from "../storage/schema";
import type { LogAuthors } from "./log-authors";

export interface EpochParts {
  readonly db: Kysely<Database>;
  readonly authors: LogAuthors;
  readonly key: DocumentKey;
  readonly epoch: number;
  readonly columns: readonly Column[];
}

/** So that a long log is never in memory as a whole. */
const entriesPerRead = 1_000;

/** The steps of one epoch of a document, read from its log as far as it goes. */
export class EpochHistory {
  readonly #parts: EpochParts;
  readonly #replay: LogReplay;
  readonly #steps: HistorySteps;
  #readUpTo = 0;

  constructor(parts: EpochParts) {
    this.#parts = parts;
    this.#replay = new LogReplay(parts.columns);
    this.#steps = new HistorySteps(parts.columns);
  }

  /** Reads what the log has gained. */
  async catchUp(): Promise<void> {
    for (;;) {
      const entries = await this.#read();
      await this.#parts.authors.learn(entries.map(({ session_id: id }) => id));
      for (const { seq, at, session_id: sessionId, update, checksum } of entries) {
        this.#readUpTo = seq;
        if (!isAsWritten(update, checksum)) continue;
        const rows = this.#replay.apply(update);
        this.#steps.add({ seq, at, author: this.#parts.authors.keyOf(sessionId), rows });
      }
      if (entries.length < entriesPerRead) return;
    }
  }

  read(sought: StepsSought): readonly HistoryStep[] {
    return this.#steps.read(sought);
  }

  readonly dispose = (): void => this.#replay.dispose();

  #read() {
    const { db, key, epoch } = this.#parts;
    return db
      .selectFrom("log")
      .select(["seq", "at", "session_id", "update", "checksum"])
      .where("document", "=", key)
      .where("epoch", "=", epoch)
      .where("seq", ">", this.#readUpTo)
      .orderBy("seq")
      .limit(entriesPerRead)
      .execute();
  }
}
