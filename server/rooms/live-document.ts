import * as Y from "yjs";
import { remoteEdit, serverEdit, storedEdit } from "../../shared/documents/origins";
import { readRowHead, rowIdsOf } from "../../shared/documents/touched-rows";
import { leadersAmong, type GroupedItem } from "../../shared/worksheets/grouped-items";
import type { RowId } from "../../shared/worksheets/row";
import type { LoadedDocument } from "./document-store";
import type { DurableDocument } from "./durable-document";
import { WatchedStructs } from "./watched-structs";

/**
 * Processor time, some times what honest edits need just after the start, when nothing is compiled yet (about one
 * millisecond a KiB, all threads counted); what takes longer than this is made to.
 */
const budgetBaseMs = 200;
const budgetMsPerByte = 3 / 1_024;

/** What one applied edit did. `diff` is what our own document emitted for it; null when nothing was new. */
export interface Applied {
  readonly transaction: Y.Transaction;
  readonly diff: Uint8Array | null;
}

type Stored = Pick<LoadedDocument, "snapshot" | "tail"> & Partial<Pick<LoadedDocument, "damagedEntries">>;

/** A document that is being written: as it is on disk, and as it is applied to. */
export interface DocumentAtWork {
  readonly durable: DurableDocument;
  readonly live: LiveDocument;
}

/**
 * A document in memory: a cache of snapshot and log that may be dropped at any moment (promise A3). Between two
 * appends it holds exactly what is on disk.
 */
export class LiveDocument {
  readonly doc = new Y.Doc({ gc: true });
  readonly #present = new Map<RowId, GroupedItem>();
  readonly #structs = new WatchedStructs();
  #emitted: Uint8Array | null = null;
  #isWhole = true;

  /** Log entries that are damaged or cannot be applied are passed over and reported; they stay in the log. */
  constructor({ snapshot, tail, damagedEntries = [] }: Stored, onUnreadable: (seq: number) => void) {
    this.doc.store.clients = this.#structs;
    for (const seq of damagedEntries) {
      this.#isWhole = false;
      onUnreadable(seq);
    }
    const stored = snapshot === null ? tail : [{ seq: snapshot.seq, update: snapshot.state }, ...tail];
    this.doc.transact(() => {
      for (const { seq, update } of stored) {
        try {
          Y.applyUpdate(this.doc, update, storedEdit);
        } catch {
          const isInLog = snapshot?.state === update && tail[0]?.seq === 1;
          if (!isInLog) this.#isWhole = false;
          onUnreadable(seq);
        }
      }
    }, storedEdit);
    if (this.#forgetPending()) {
      this.#isWhole = false;
      onUnreadable(stored.at(-1)?.seq ?? 0);
    }
    this.noteRows(rowIdsOf(this.doc));
    this.doc.on("update", (update: Uint8Array) => {
      this.#emitted = update;
    });
  }

  /** False when part of what is stored could not be read: it must not be folded into a snapshot that looks complete. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** [GROUP3] Rows that are not in Sampah, as far as they were noted; grouped ones count once. */
  get presentCount(): number {
    return this.#present.size - leadersAmong([...this.#present.values()]).size;
  }

  /** How many pieces these Yjs clients have in it, deleted ones included. */
  pieces(clientIds: readonly number[]): number {
    let count = 0;
    for (const clientId of clientIds) count += this.#structs.get(clientId)?.length ?? 0;
    return count;
  }

  /** After these were changed. */
  noteRows(rowIds: Iterable<RowId>): void {
    for (const rowId of rowIds) {
      const head = readRowHead(this.doc, rowId, "quadrant");
      if (head === undefined || head.trashed) this.#present.delete(rowId);
      else this.#present.set(rowId, { ...head, quadrant: head.group });
    }
  }

  /**
   * May take the processor as long as so many bytes may. Errors: TooSlow, or whatever Yjs throws over a hostile update;
   * the document is then unusable.
   */
  apply(update: Uint8Array, budgetBytes = update.byteLength): Applied {
    const budgetMs = budgetBaseMs + budgetBytes * budgetMsPerByte;
    const integrate = (): void => Y.applyUpdate(this.doc, update, remoteEdit);
    return this.#structs.within(budgetMs, () => this.#transact(integrate, remoteEdit));
  }

  edit(edit: (doc: Y.Doc) => void): Applied {
    return this.#transact(() => edit(this.doc), serverEdit);
  }

  dispose(): void {
    this.doc.destroy();
  }

  #transact(change: () => void, origin: string): Applied {
    this.#emitted = null;
    let transaction: Y.Transaction | undefined;
    this.doc.transact((running) => {
      transaction = running;
      change();
    }, origin);
    if (transaction === undefined) throw new Error("Yjs ran no transaction");
    return { transaction, diff: this.#emitted };
  }

  /** What waits for something the log does not have would make every later edit look broken. */
  #forgetPending(): boolean {
    const { store } = this.doc;
    if (store.pendingStructs === null && store.pendingDs === null) return false;
    store.pendingStructs = null;
    store.pendingDs = null;
    return true;
  }
}
