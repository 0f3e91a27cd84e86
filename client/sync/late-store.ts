import type { DocumentKey } from "../../shared/domain/document-key";
import type { Clock } from "./clock";
import { openIndexedStore } from "./indexed-store";
import type { LocalEdit, LocalStore, ServerEdits, StoredDocument, StoredId } from "./local-store";
import { MemoryStore } from "./memory-store";

/** A browser that has not opened its database by then will not; the person should not wait for it. */
const openTimeoutMs = 4000;

/** The store of this browser, or one in memory where it has none (private mode, broken profile). */
export function openLocalStore(name: string, clock: Clock): LocalStore {
  return new LateStore(
    new Promise((resolve) => {
      const giveUp = clock.after(openTimeoutMs, () => resolve(new MemoryStore()));
      void openIndexedStore(name)
        .catch(() => new MemoryStore())
        .then((store) => {
          giveUp();
          resolve(store);
        });
    }),
  );
}

/** A store that is still being opened: calls wait for it. */
class LateStore implements LocalStore {
  readonly #opened: Promise<LocalStore>;
  #persistent = true;

  constructor(opened: Promise<LocalStore>) {
    this.#opened = opened.then((store) => {
      this.#persistent = store.persistent;
      return store;
    });
  }

  get persistent(): boolean {
    return this.#persistent;
  }

  async load(document: DocumentKey): Promise<StoredDocument> {
    return (await this.#opened).load(document);
  }

  async addEdit(edit: LocalEdit): Promise<StoredId> {
    return (await this.#opened).addEdit(edit);
  }

  async acknowledge(ids: readonly StoredId[], epoch: number): Promise<void> {
    return (await this.#opened).acknowledge(ids, epoch);
  }

  async addServerEdits(edits: ServerEdits): Promise<void> {
    return (await this.#opened).addServerEdits(edits);
  }

  async documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    return (await this.#opened).documentsWithUnsent();
  }

  async readState(key: string): Promise<unknown> {
    return (await this.#opened).readState(key);
  }

  async writeState(key: string, value: unknown): Promise<void> {
    return (await this.#opened).writeState(key, value);
  }

  close(): void {
    void this.#opened.then((store) => store.close());
  }
}
