import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { foldAfterUpdates, foldUpdates } from "./fold-updates";
import type { LocalCopy } from "./local-copy";
import {
  type EditExchange,
  type LocalEdit,
  type LocalStore,
  type ServerEdits,
  type StoredDocument,
  type StoredEdit,
  type StoredId,
  type TouchedCell,
} from "./local-store";

/** Opens (or makes) the database of this name; rejects where the browser has none, as in some private modes. */
export async function openIndexedStore(name: string): Promise<LocalStore> {
  const database = await openDB<Schema>(name, schemaVersion, {
    upgrade: (fresh, former) => {
      if (former < 1) {
        const updates = fresh.createObjectStore("updates", { keyPath: "id", autoIncrement: true });
        updates.createIndex("document", "document");
        updates.createIndex("unsentOf", "unsentOf");
        fresh.createObjectStore("documents", { keyPath: "document" });
        fresh.createObjectStore("state");
      }
      fresh.createObjectStore("copies", { keyPath: "id" });
    },
    // A newer page wants another version: let it.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return new IndexedStore(database);
}

const schemaVersion = 2;

interface UpdateRecord {
  readonly id?: StoredId;
  readonly document: DocumentKey;
  readonly epoch: number | null;
  readonly update: Uint8Array;
  readonly cells?: readonly TouchedCell[];
  readonly at?: number;
  /** The document again while the edit is unsent; its index finds exactly those. */
  readonly unsentOf?: DocumentKey;
  /** An edit that has left the document. */
  readonly left?: true;
}

interface DocumentRecord {
  readonly document: DocumentKey;
  readonly epoch: number;
  readonly lastSeq: number;
  /** Missing in records of before there were any. */
  readonly check?: number | null;
  readonly labels: readonly RowLabel[];
}

interface Schema extends DBSchema {
  updates: {
    key: StoredId;
    value: UpdateRecord;
    indexes: { document: DocumentKey; unsentOf: DocumentKey };
  };
  documents: { key: DocumentKey; value: DocumentRecord };
  copies: { key: string; value: LocalCopy };
  state: { key: string; value: unknown };
}

/** Over the content of documents; an exchange also over the copies. */
type Writing = IDBPTransaction<Schema, ("updates" | "documents" | "copies")[], "readwrite">;
type SavedUpdate = UpdateRecord & { readonly id: StoredId };

class IndexedStore implements LocalStore {
  readonly persistent = true;
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  async load(document: DocumentKey): Promise<StoredDocument> {
    const reading = this.#database.transaction(["updates", "documents"]);
    const [known, records] = await Promise.all([
      reading.objectStore("documents").get(document),
      reading.objectStore("updates").index("document").getAll(document),
    ]);
    const saved = records.filter(isSaved);
    // A page may be gone before it kept anything of the document but edits of its own.
    const epoch = known?.epoch ?? saved.findLast(isContent)?.epoch ?? null;
    const current = saved.filter((record) => isOfEpoch(record, epoch));
    return {
      epoch,
      lastSeq: known?.lastSeq ?? null,
      check: known?.check ?? null,
      labels: known?.labels ?? [],
      updates: current.filter(isContent).map((record) => record.update),
      unsent: editsIn(current),
      left: current.filter((record) => record.left === true).map(storedEdit),
      setAside: editsIn(saved.filter((record) => !isOfEpoch(record, epoch))),
    };
  }

  addEdit(edit: LocalEdit): Promise<StoredId> {
    return this.#database.add("updates", unsentRecord(edit));
  }

  async acknowledge(ids: readonly StoredId[], epoch: number): Promise<void> {
    const writing = this.#database.transaction("updates", "readwrite");
    const updates = writing.objectStore("updates");
    for (const id of ids) {
      const record = await updates.get(id);
      if (record === undefined) continue;
      const { document, update } = record;
      await updates.put({ id, document, epoch, update });
    }
    await writing.done;
  }

  async exchange({ leaving, edits, copies, forgets }: EditExchange): Promise<readonly StoredId[]> {
    const writing = this.#database.transaction(["updates", "documents", "copies"], "readwrite");
    const updates = writing.objectStore("updates");
    for (const id of leaving) {
      const record = await updates.get(id);
      // What another tab has sent meanwhile is part of the document now.
      if (record === undefined || isContent(record)) continue;
      const { unsentOf: _, ...rest } = record;
      await updates.put({ ...rest, left: true });
    }
    for (const copy of copies) await writing.objectStore("copies").put(copy);
    if (forgets !== undefined) await forgetContent(writing, forgets);
    const ids: StoredId[] = [];
    for (const edit of edits) ids.push(await updates.add(unsentRecord(edit)));
    await writing.done;
    return ids;
  }

  async addServerEdits({ document, epoch, lastSeq, check, updates, labels }: ServerEdits): Promise<void> {
    const writing: Writing = this.#database.transaction(["updates", "documents"], "readwrite");
    const records = writing.objectStore("updates");
    const documents = writing.objectStore("documents");
    const known = await documents.get(document);
    // Unsent edits of a former epoch stay: they exist nowhere else.
    const isFormer = (record: UpdateRecord) => !isOfEpoch(record, epoch) && record.unsentOf === undefined;
    if (known?.epoch !== epoch) await forgetUpdates(writing, document, isFormer);
    // Another tab may be further: its updates are here too, and asking for some of them again does no harm.
    await documents.put({ document, epoch, lastSeq, check, labels });
    for (const update of updates) await records.add({ document, epoch, update });
    if (updates.length > 0) await foldIfMany(writing, document, epoch);
    await writing.done;
  }

  async forgetServerEdits(document: DocumentKey): Promise<void> {
    const writing: Writing = this.#database.transaction(["updates", "documents"], "readwrite");
    await forgetContent(writing, document);
    await writing.done;
  }

  async documentsWithUnsent(): Promise<readonly DocumentKey[]> {
    const pending = (await this.copies()).filter((copy) => copy.pending !== null);
    const edited = await this.#documentsIn("unsentOf");
    return [...new Set([...edited, ...pending.map((copy) => copy.document)])];
  }

  documents(): Promise<readonly DocumentKey[]> {
    return this.#documentsIn("document");
  }

  copies(): Promise<readonly LocalCopy[]> {
    return this.#database.getAll("copies");
  }

  async putCopy(copy: LocalCopy): Promise<void> {
    await this.#database.put("copies", copy);
  }

  async deleteCopy(id: string): Promise<void> {
    await this.#database.delete("copies", id);
  }

  readState(key: string): Promise<unknown> {
    return this.#database.get("state", key);
  }

  async writeState(key: string, value: unknown): Promise<void> {
    await this.#database.put("state", value, key);
  }

  close(): void {
    this.#database.close();
  }

  async #documentsIn(index: "document" | "unsentOf"): Promise<readonly DocumentKey[]> {
    const found: DocumentKey[] = [];
    const { store } = this.#database.transaction("updates");
    for (
      let cursor = await store.index(index).openKeyCursor(null, "nextunique");
      cursor !== null;
      cursor = await cursor.continue()
    ) {
      found.push(cursor.key);
    }
    return found;
  }
}

function unsentRecord({ document, epoch, update, cells, at }: LocalEdit): UpdateRecord {
  return { document, epoch, update, cells, at, unsentOf: document };
}

function isSaved(record: UpdateRecord): record is SavedUpdate {
  return record.id !== undefined;
}

/** What was typed before the server was ever heard belongs to whatever epoch it has. */
function isOfEpoch(record: UpdateRecord, epoch: number | null): boolean {
  return record.epoch === null || epoch === null || record.epoch === epoch;
}

function editsIn(records: readonly SavedUpdate[]): readonly StoredEdit[] {
  return records.filter((record) => record.unsentOf !== undefined).map(storedEdit);
}

function storedEdit({ id, epoch, update, cells, at }: SavedUpdate): StoredEdit {
  return { id, epoch, update, cells: cells ?? [], at: at ?? 0 };
}

function isContent({ unsentOf, left }: UpdateRecord): boolean {
  return unsentOf === undefined && left === undefined;
}

async function forgetContent(writing: Writing, document: DocumentKey): Promise<void> {
  await forgetUpdates(writing, document, isContent);
  await writing.objectStore("documents").delete(document);
}

async function forgetUpdates(
  writing: Writing,
  document: DocumentKey,
  goes: (record: UpdateRecord) => boolean,
): Promise<void> {
  const updates = writing.objectStore("updates");
  for (const record of await updates.index("document").getAll(document)) {
    if (record.id !== undefined && goes(record)) await updates.delete(record.id);
  }
}

async function foldIfMany(writing: Writing, document: DocumentKey, epoch: number): Promise<void> {
  const updates = writing.objectStore("updates");
  if ((await updates.index("document").count(document)) <= foldAfterUpdates) return;
  const records = (await updates.index("document").getAll(document))
    .filter(isSaved)
    .filter((record) => isContent(record) && isOfEpoch(record, epoch));
  if (records.length <= foldAfterUpdates) return;
  await updates.add({ document, epoch, update: foldUpdates(records.map((record) => record.update)) });
  for (const { id } of records) await updates.delete(id);
}
