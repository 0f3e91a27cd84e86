import type { DocumentKey } from "../../shared/domain/document-key";
import { foldAfterUpdates, foldUpdates } from "./fold-updates";
import type { LocalCopy } from "./local-copy";
import {
  nothingStored,
  type EditExchange,
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
  readonly #copies = new Map<string, LocalCopy>();
  readonly #state = new Map<string, unknown>();
  #lastId = 0;

  async load(document: DocumentKey): Promise<StoredDocument> {
    return this.#documents.get(document) ?? nothingStored;
  }

  async addEdit({ document, ...made }: LocalEdit): Promise<StoredId> {
    this.#lastId += 1;
    const edit: StoredEdit = { id: this.#lastId, ...made };
    this.#change(document, (stored) => ({ ...stored, unsent: [...stored.unsent, edit] }));
    return edit.id;
  }

  async acknowledge(ids: readonly StoredId[], epoch: number): Promise<void> {
    const sent = new Set(ids);
    for (const [document, { unsent }] of this.#documents) {
      const acknowledged = unsent.filter((edit) => sent.has(edit.id));
      if (acknowledged.length === 0) continue;
      this.#change(document, (stored) => ({
        ...stored,
        epoch: stored.epoch ?? epoch,
        updates: [...stored.updates, ...acknowledged.map((edit) => edit.update)],
        unsent: unsent.filter((edit) => !sent.has(edit.id)),
      }));
    }
  }

  async exchange({ leaving, edits, copies, forgets }: EditExchange): Promise<readonly StoredId[]> {
    const gone = new Set(leaving);
    const stays = (edit: StoredEdit) => !gone.has(edit.id);
    for (const document of this.#documents.keys()) {
      this.#change(document, (stored) => ({
        ...stored,
        unsent: stored.unsent.filter(stays),
        setAside: stored.setAside.filter(stays),
      }));
    }
    for (const copy of copies) this.#copies.set(copy.id, copy);
    if (forgets !== undefined) await this.forgetServerEdits(forgets);
    return Promise.all(edits.map((edit) => this.addEdit(edit)));
  }

  async addServerEdits({ document, epoch, lastSeq, check, updates, labels }: ServerEdits): Promise<void> {
    this.#change(document, (stored) => {
      if (stored.epoch === null || stored.epoch === epoch) {
        const all = [...stored.updates, ...updates];
        const few = all.length <= foldAfterUpdates;
        return { ...stored, epoch, lastSeq, check, labels, updates: few ? all : [foldUpdates(all)] };
      }
      const setAside = [...stored.setAside, ...stored.unsent];
      return { epoch, lastSeq, check, labels, updates: [...updates], unsent: [], left: [], setAside };
    });
  }

  async forgetServerEdits(document: DocumentKey): Promise<void> {
    this.#change(document, ({ unsent, left, setAside }) => ({ ...nothingStored, unsent, left, setAside }));
  }

  async documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    const pending = [...this.#copies.values()].filter((copy) => copy.pending !== null);
    const edited = [...this.#documents].filter(
      ([, { unsent, setAside }]) => unsent.length + setAside.length > 0,
    );
    return [...new Set([...edited.map(([document]) => document), ...pending.map((copy) => copy.document)])];
  }

  async documents(): Promise<readonly DocumentKey[]> {
    const kept = [...this.#documents].filter(([, { updates, unsent }]) => updates.length + unsent.length > 0);
    return kept.map(([document]) => document);
  }

  async copies(): Promise<readonly LocalCopy[]> {
    return [...this.#copies.values()];
  }

  async putCopy(copy: LocalCopy): Promise<void> {
    this.#copies.set(copy.id, copy);
  }

  async deleteCopy(id: string): Promise<void> {
    this.#copies.delete(id);
  }

  async readState(key: string): Promise<unknown> {
    return this.#state.get(key);
  }

  async writeState(key: string, value: unknown): Promise<void> {
    this.#state.set(key, value);
  }

  close(): void {
    this.#documents.clear();
    this.#copies.clear();
  }

  #change(document: DocumentKey, change: (stored: StoredDocument) => StoredDocument): void {
    this.#documents.set(document, change(this.#documents.get(document) ?? nothingStored));
  }
}
