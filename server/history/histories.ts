import type { ChangePage } from "../../shared/protocol/change-page";
import type { HistoryPage, Moment } from "../../shared/protocol/history-messages";
import { AskedThread } from "../asked-thread";
import type { ChangesQuestion, HistoryQuestion, MomentQuestion, PageQuestion } from "./history-question";

export interface HistoriesOptions {
  readonly file: string;
  /** The built history worker. */
  readonly workerFile: URL;
  /** A worker nobody has asked for this long is ended, and its memory is free again. */
  readonly idleMs?: number;
}

/** The past of all documents and what is held beside them, read from disk in a thread of its own that is there only while it is asked. */
export class Histories {
  readonly #thread: AskedThread<HistoryQuestion, unknown>;

  constructor({ file, ...options }: HistoriesOptions) {
    this.#thread = new AskedThread({ ...options, workerData: { file } });
  }

  /** What is on disk. Errors: rejects when it cannot be read. */
  page(question: PageQuestion): Promise<HistoryPage> {
    return this.#thread.ask(question) as Promise<HistoryPage>;
  }

  /** Null for a moment that never was. */
  moment(question: MomentQuestion): Promise<Moment | null> {
    return this.#thread.ask(question) as Promise<Moment | null>;
  }

  /** Null for a step, or an edit, that is not there. */
  changes(question: ChangesQuestion): Promise<ChangePage | null> {
    return this.#thread.ask(question) as Promise<ChangePage | null>;
  }

  /** Whether its thread is there. */
  get isReading(): boolean {
    return this.#thread.isThere;
  }

  dispose(): Promise<void> {
    return this.#thread.dispose();
  }
}
