import * as Y from "yjs";
import type { Column } from "../worksheets/column";
import type { Row, RowId } from "../worksheets/row";
import { storedEdit } from "./origins";
import { readRow, readRows } from "./read-rows";
import { rowsOf } from "./row-shape";
import { touchedRows } from "./touched-rows";

/** A row before and after an edit; `before` is undefined where the edit made it. */
export interface RowPair {
  readonly before: Row | undefined;
  readonly after: Row;
}

/**
 * Goes through a log entry by entry and says what each did. History cannot be read back from a document, only from
 * its log: Yjs forgets what was deleted.
 */
export class LogReplay {
  readonly #doc = new Y.Doc();
  readonly #columns: readonly Column[];
  readonly #rows = new Map<RowId, Row>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  /** The rows that the next entry of the log touched. An entry that cannot be read touched none. */
  apply(update: Uint8Array): readonly RowPair[] {
    const rows = rowsOf(this.#doc);
    const transaction = applied(this.#doc, [update]);
    return [...touchedRows(transaction)].flatMap((id) => {
      const map = rows.get(id);
      if (!(map instanceof Y.Map)) return [];
      const before = this.#rows.get(id);
      const after = readRow(id, map, this.#columns);
      this.#rows.set(id, after);
      return [{ before, after }];
    });
  }

  dispose(): void {
    this.#doc.destroy();
    this.#rows.clear();
  }
}

/** The rows of a document that these log entries, from the first one on, lead to; trashed ones included. */
export function rowsAfter(updates: readonly Uint8Array[], columns: readonly Column[]): readonly Row[] {
  const doc = new Y.Doc();
  try {
    rowsOf(doc);
    applied(doc, updates);
    return readRows(doc, columns);
  } finally {
    doc.destroy();
  }
}

function applied(doc: Y.Doc, updates: readonly Uint8Array[]): Y.Transaction {
  return doc.transact((transaction) => {
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update, storedEdit);
      } catch {
        // Passed over, as when the document is loaded.
      }
    }
    return transaction;
  }, storedEdit);
}
