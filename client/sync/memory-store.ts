import type { DocumentKey } from "../../shared/domain/document-key";
import { foldAfterUpdates, foldUpdates } from "./fold-updates";
import {
  nothingStored,
  type LocalEdit,
  type LocalStore,
  type ServerEdits,
  type StoredDocument,
  type StoredEdit,
  type StoredId,
} from "./local-store";

/** Where the browser keeps nothing: enough to close and open worksheets again within this page. */
export class MemoryStore implements LocalStore {
  readonly persistent = false;
  readonly #documents = new Map<DocumentKey, StoredDocument>();
  readonly #state = new Map<string, unknown>();
  #lastId = 0;

  async load(document: DocumentKey): Promise<StoredDocument> {
    return this.#documents.get(document) ?? nothingStored;
  }

  async addEdit({ document, update, cells }: LocalEdit): Promise<StoredId> {
    this.#lastId += 1;
    const edit: StoredEdit = { id: this.#lastId, update, cells };
    this.#change(document, (stored) => ({ ...stored, unsent: [...stored.unsent, edit] }));
    return edit.id;
  }

  async acknowledge(ids: readonly StoredId[]): Promise<void> {
    const sent = new Set(ids);
    for (const document of this.#documents.keys()) {
      this.#change(document, (stored) => ({
        ...stored,
        updates: [
          ...stored.updates,
          ...stored.unsent.filter((edit) => sent.has(edit.id)).map((edit) => edit.update),
        ],
        unsent: stored.unsent.filter((edit) => !sent.has(edit.id)),
      }));
    }
  }

  async addServerEdits({ document, epoch, lastSeq, updates, labels }: ServerEdits): Promise<void> {
    this.#change(document, (stored) => {
      if (stored.epoch === null || stored.epoch === epoch) {
        const all = [...stored.updates, ...updates];
        const few = all.length <= foldAfterUpdates;
        return { ...stored, epoch, lastSeq, labels, updates: few ? all : [foldUpdates(all)] };
      }
      const setAside = [...stored.setAside, ...stored.unsent];
      return { epoch, lastSeq, labels, updates: [...updates], unsent: [], setAside };
    });
  }

  async documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    return [...this.#documents].filter(([, { unsent }]) => unsent.length > 0).map(([document]) => document);
  }

  async readState(key: string): Promise<unknown> {
    return this.#state.get(key);
  }

  async writeState(key: string, value: unknown): Promise<void> {
    this.#state.set(key, value);
  }

  close(): void {
    this.#documents.clear();
  }

  #change(document: DocumentKey, change: (stored: StoredDocument) => StoredDocument): void {
    this.#documents.set(document, change(this.#documents.get(document) ?? nothingStored));
  }
}
