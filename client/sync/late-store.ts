import type { DocumentKey } from "../../shared/domain/document-key";
import type { Clock } from "./clock";
import { openIndexedStore } from "./indexed-store";
import { atOnce, type Paced } from "./live-value";
import type { LocalCopy } from "./local-copy";
import type {
  EditExchange,
  LocalEdit,
  LocalStore,
  ServerEdits,
  StoredDocument,
  StoredId,
} from "./local-store";
import { pageWork } from "./page-work";

/** The person does not wait longer for what this device has; the server has most of it. */
const readLimitMs = 6000;

/** After that an edit counts as not kept. If it is kept all the same, it is only sent twice. */
const writeLimitMs = 10_000;

/** The store of this browser, or one in memory where it has none (private mode, broken profile). */
export function openLocalStore(name: string, clock: Clock): LocalStore {
  return new LateStore(() => openIndexedStore(name), clock, pageWork);
}

type Operation<Value> = (store: LocalStore) => Promise<Value>;

/**
 * A store that may still be opening, may hang, and is opened again when the browser closes it midway (a phone that
 * slept, a tab with a newer program). What cannot be done in time rejects. Edits are written at the pace of `work`.
 */
export class LateStore implements LocalStore {
  readonly #open: () => Promise<LocalStore>;
  readonly #clock: Clock;
  readonly #work: Paced;
  #opened: Promise<LocalStore>;
  #persistent = true;
  #isClosed = false;

  constructor(open: () => Promise<LocalStore>, clock: Clock, work: Paced = { pace: atOnce }) {
    this.#open = open;
    this.#clock = clock;
    this.#work = work;
    this.#opened = open().catch(memoryStore);
    void this.#opened.then((store) => {
      this.#persistent = store.persistent;
    });
  }

  get persistent(): boolean {
    return this.#persistent;
  }

  load(document: DocumentKey): Promise<StoredDocument> {
    return this.#within(readLimitMs, (store) => store.load(document));
  }

  addEdit(edit: LocalEdit): Promise<StoredId> {
    return new Promise((resolve) => {
      this.#work.pace(() => resolve(this.#within(writeLimitMs, (store) => store.addEdit(edit))));
    });
  }

  acknowledge(ids: readonly StoredId[], epoch: number): Promise<void> {
    return this.#run((store) => store.acknowledge(ids, epoch));
  }

  exchange(exchange: EditExchange): Promise<readonly StoredId[]> {
    return this.#within(writeLimitMs, (store) => store.exchange(exchange));
  }

  addServerEdits(edits: ServerEdits): Promise<void> {
    return this.#run((store) => store.addServerEdits(edits));
  }

  forgetServerEdits(document: DocumentKey): Promise<void> {
    return this.#run((store) => store.forgetServerEdits(document));
  }

  documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    return this.#within(readLimitMs, (store) => store.documentsWithUnsent());
  }

  documents(): Promise<readonly DocumentKey[]> {
    return this.#within(readLimitMs, (store) => store.documents());
  }

  copies(): Promise<readonly LocalCopy[]> {
    return this.#within(readLimitMs, (store) => store.copies());
  }

  putCopy(copy: LocalCopy): Promise<void> {
    return this.#run((store) => store.putCopy(copy));
  }

  deleteCopy(id: string): Promise<void> {
    return this.#run((store) => store.deleteCopy(id));
  }

  readState(key: string): Promise<unknown> {
    return this.#within(readLimitMs, (store) => store.readState(key));
  }

  writeState(key: string, value: unknown): Promise<void> {
    return this.#run((store) => store.writeState(key, value));
  }

  close(): void {
    this.#isClosed = true;
    this.#opened.then((store) => store.close()).catch(() => undefined);
  }

  async #run<Value>(operation: Operation<Value>): Promise<Value> {
    const opened = this.#opened;
    const store = await opened;
    try {
      return await operation(store);
    } catch (error) {
      if (!isClosedByBrowser(error) || this.#isClosed) throw error;
      if (this.#opened === opened) this.#opened = this.#reopen(opened);
      return operation(await this.#opened);
    }
  }

  /** Whoever fails keeps the closed one, so that the next operation tries again. */
  #reopen(former: Promise<LocalStore>): Promise<LocalStore> {
    const opened = this.#open();
    opened.catch(() => {
      if (this.#opened === opened) this.#opened = former;
    });
    return opened;
  }

  #within<Value>(limitMs: number, operation: Operation<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const giveUp = this.#clock.after(limitMs, () => reject(new Error("this device does not answer")));
      this.#run(operation).then(resolve, reject).finally(giveUp);
    });
  }
}

/** Fetched where it is needed. */
async function memoryStore(): Promise<LocalStore> {
  const { MemoryStore } = await import("./memory-store");
  return new MemoryStore();
}

/** An operation on a database connection that is no more. */
function isClosedByBrowser(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}
