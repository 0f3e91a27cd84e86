import type { DocumentKey } from "../../shared/domain/document-key";
import type { DocumentStore, LoadedDocument } from "./document-store";
import type { DocumentWork } from "./document-thread";
import { DurableDocument } from "./durable-document";
import { LiveDocument, type DocumentAtWork } from "./live-document";

interface LoaderOptions {
  readonly key: DocumentKey;
  readonly store: DocumentStore;
  readonly thread: Pick<DocumentWork, "fold">;
  /** A log entry that Yjs cannot read; it is passed over. */
  readonly onUnreadableEntry: (seq: number) => void;
  /** A snapshot that is not as it was written; an older one or the whole log is read instead. */
  readonly onDamagedSnapshot: (seq: number) => void;
}

export interface FromDisk {
  readonly durable: DurableDocument;
  readonly claims: LoadedDocument["claims"];
  /** It had to be folded first, which a snapshot would have spared. */
  readonly wasFolded: boolean;
}

/** Brings one document from disk: as bytes where these are good for reading, else folded, in a thread of its own. */
export class DocumentLoader {
  readonly #options: LoaderOptions;

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  /** From a snapshot and what follows where that gives the whole document, else with all of the log. */
  async load(): Promise<FromDisk> {
    const { key, store, thread, onDamagedSnapshot } = this.#options;
    const quick = await store.load(key, "snapshot");
    for (const seq of quick.damagedSnapshots) onDamagedSnapshot(seq);
    const asStored = DurableDocument.asStored(quick);
    if (asStored !== null) return { durable: asStored, claims: quick.claims, wasFolded: false };
    const folded = await thread.fold(quick);
    if (!folded.isWhole) return this.#loadAll();
    return { durable: DurableDocument.folded(quick, folded), claims: quick.claims, wasFolded: true };
  }

  /** The document itself; with other bytes than `durable` where Yjs cannot read all of these. */
  async enliven(durable: DurableDocument): Promise<DocumentAtWork> {
    const live = new LiveDocument(durable.stored, () => undefined);
    if (live.isWhole || !durable.isWhole) return { durable, live };
    live.dispose();
    const all = await this.#loadAll();
    return { durable: all.durable, live: new LiveDocument(all.durable.stored, () => undefined) };
  }

  async #loadAll(): Promise<FromDisk> {
    const { key, store, thread, onUnreadableEntry } = this.#options;
    const all = await store.load(key, "whole-log");
    const folded = await thread.fold(all);
    for (const seq of folded.unreadable) onUnreadableEntry(seq);
    return { durable: DurableDocument.folded(all, folded), claims: all.claims, wasFolded: true };
  }
}
