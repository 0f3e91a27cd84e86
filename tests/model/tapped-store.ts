import * as Y from "yjs";
import type { LocalCopy } from "../../client/sync/local-copy";
import type {
  EditExchange,
  LocalEdit,
  LocalStore,
  ServerEdits,
  StoredDocument,
  StoredEdit,
  StoredId,
} from "../../client/sync/local-store";
import type { DocumentKey } from "../../shared/domain/document-key";

/** An edit as the page handed it to its device. */
export interface PageEdit {
  readonly document: DocumentKey;
  readonly update: Uint8Array;
  readonly rowIds: readonly string[];
  /** The device has it. */
  stored: boolean;
}

/**
 * The device's store between a page and its IndexedDB: notes every edit, can be slow, and goes silent when the page is
 * gone.
 */
export class TappedStore implements LocalStore {
  readonly persistent = true;
  /** Made by this page, or found on the device by it, and not seen on the server's disk yet. */
  edits: PageEdit[] = [];
  /** Told of edits that leave their document: what becomes of their rows is for a facilitator to decide. */
  onLeft: (edit: PageEdit) => void = () => undefined;
  /** Calls the device works on right now. */
  pending = 0;
  readonly #inner: LocalStore;
  readonly #byId = new Map<StoredId, PageEdit>();
  #gone = false;
  #losesMark: () => boolean = () => false;
  #slow: { readonly end: Promise<void>; release(): void } | null = null;

  constructor(inner: LocalStore) {
    this.#inner = inner;
  }

  setSlow(slow: boolean): void {
    if (!slow) {
      this.#slow?.release();
      this.#slow = null;
    } else if (this.#slow === null) {
      let release = (): void => undefined;
      const end = new Promise<void>((resolve) => {
        release = resolve;
      });
      this.#slow = { end, release };
    }
  }

  /** From now on a document may be read as if the oldest of several unsent edits of one page had been sent. */
  loseMarks(loses: () => boolean): void {
    this.#losesMark = loses;
  }

  /** The page is gone: what has not begun never happens, and nobody hears of what has. */
  die(): void {
    this.#gone = true;
  }

  async load(document: DocumentKey): Promise<StoredDocument> {
    const found = await this.#pass(() => this.#inner.load(document));
    for (const { id, update, cells } of found.unsent) {
      const edit = { document, update, rowIds: rowsIn(cells), stored: true };
      this.#byId.set(id, edit);
      this.edits.push(edit);
    }
    const [oldest, next, ...more] = found.unsent;
    const isLosable = oldest !== undefined && next !== undefined && isOfOnePage(oldest, next);
    if (!isLosable || !this.#losesMark()) return found;
    return { ...found, updates: [...found.updates, oldest.update], unsent: [next, ...more] };
  }

  async addEdit(edit: LocalEdit): Promise<StoredId> {
    const noted = this.#note(edit);
    return this.#pass(async () => {
      const id = await this.#inner.addEdit(edit);
      this.#stored(id, noted);
      return id;
    });
  }

  exchange(exchange: EditExchange): Promise<readonly StoredId[]> {
    for (const id of exchange.leaving) {
      const left = this.#byId.get(id);
      if (left !== undefined) this.onLeft(left);
    }
    const noted = exchange.edits.map((edit) => this.#note(edit));
    return this.#pass(async () => {
      const ids = await this.#inner.exchange(exchange);
      noted.forEach((edit, at) => this.#stored(ids[at] ?? 0, edit));
      return ids;
    });
  }

  forgetServerEdits(document: DocumentKey): Promise<void> {
    return this.#pass(() => this.#inner.forgetServerEdits(document));
  }

  copies(): Promise<readonly LocalCopy[]> {
    return this.#pass(() => this.#inner.copies());
  }

  putCopy(copy: LocalCopy): Promise<void> {
    return this.#pass(() => this.#inner.putCopy(copy));
  }

  deleteCopy(id: string): Promise<void> {
    return this.#pass(() => this.#inner.deleteCopy(id));
  }

  acknowledge(ids: readonly StoredId[], epoch: number): Promise<void> {
    return this.#pass(() => this.#inner.acknowledge(ids, epoch));
  }

  addServerEdits(edits: ServerEdits): Promise<void> {
    return this.#pass(() => this.#inner.addServerEdits(edits));
  }

  documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    return this.#pass(() => this.#inner.documentsWithUnsent());
  }

  documents(): Promise<readonly DocumentKey[]> {
    return this.#pass(() => this.#inner.documents());
  }

  readState(key: string): Promise<unknown> {
    return this.#pass(() => this.#inner.readState(key));
  }

  writeState(key: string, value: unknown): Promise<void> {
    return this.#pass(() => this.#inner.writeState(key, value));
  }

  close(): void {
    this.#inner.close();
  }

  #note({ document, update, cells }: LocalEdit): PageEdit {
    const noted: PageEdit = { document, update, rowIds: rowsIn(cells), stored: false };
    this.edits.push(noted);
    return noted;
  }

  #stored(id: StoredId, edit: PageEdit): void {
    edit.stored = true;
    this.#byId.set(id, edit);
  }

  async #pass<Value>(task: () => Promise<Value>): Promise<Value> {
    if (this.#slow !== null) await this.#slow.end;
    if (this.#gone) return never();
    this.pending += 1;
    let value: Value;
    try {
      value = await task();
    } finally {
      this.pending -= 1;
    }
    return this.#gone ? never() : value;
  }
}

function isOfOnePage(one: StoredEdit, other: StoredEdit): boolean {
  const [pages, others] = [one, other].map(({ update }) => [...Y.parseUpdateMeta(update).from.keys()]);
  return pages?.length === 1 && others?.length === 1 && pages[0] === others[0];
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

function rowsIn(cells: readonly string[]): readonly string[] {
  return [...new Set(cells.map((cell) => cell.split("/")[0] ?? cell))];
}
