import * as Y from "yjs";
import { remoteEdit, storedEdit } from "../../shared/documents/origins";
import { RowsView } from "../../shared/documents/rows-view";
import { createUndo } from "../../shared/documents/undo";
import type { Column } from "../../shared/worksheets/column";
import type { Row } from "../../shared/worksheets/row";
import type { TouchedCell } from "./local-store";
import { touchedCells } from "./touched-cells";

export interface LiveDocumentListener {
  localEdit(update: Uint8Array, cells: readonly TouchedCell[]): void;
  rowsChanged(rows: readonly Row[]): void;
}

/**
 * A Yjs document with its rows and its undo. The client id is made anew each time and never kept: reusing one
 * silently drops text.
 */
export class LiveDocument {
  readonly doc = new Y.Doc();
  readonly rows: RowsView;
  readonly undo: Y.UndoManager;

  constructor(columns: readonly Column[], listener: LiveDocumentListener) {
    this.rows = new RowsView(this.doc, columns);
    this.undo = createUndo(this.doc);
    this.rows.subscribe(() => listener.rowsChanged(this.rows.rows));
    this.doc.on("update", (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === remoteEdit || origin === storedEdit) return;
      listener.localEdit(update, touchedCells(this.doc, transaction));
    });
  }

  /** Applies updates as one transaction. */
  apply(updates: readonly Uint8Array[], origin: typeof remoteEdit | typeof storedEdit): void {
    if (updates.length === 0) return;
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, origin);
    }, origin);
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** What somebody with this state vector lacks; all deletions are in it. */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** Holds edits whose predecessors have not arrived. */
  get incomplete(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  dispose(): void {
    this.undo.destroy();
    this.rows.dispose();
    this.doc.destroy();
  }
}
