import type * as Y from "yjs";
import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Focus } from "../../shared/protocol/presence-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";

/**
 * One worksheet of one dimension as a page uses it. The object stays the same until its columns change or its
 * `doc` is replaced, so it can stand in dependency lists.
 */
export interface WorksheetDocument {
  readonly key: DocumentKey;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  /** Edit it only through `shared/documents/write-rows` and text bindings. */
  readonly doc: Y.Doc;
  /** All columns in the workshop's order, hidden ones included. */
  readonly columns: readonly WorkshopColumn[];
  /** Undo and redo of this page's own edits; whether there was something to undo. */
  undo(): boolean;
  redo(): void;
  /** The next edit starts a new undo step. */
  stopCapturing(): void;
  /** Whatever is edited meanwhile is one undo step, in how many transactions and however slowly. */
  asOneStep(edits: () => void): void;
  /** The steps themselves, for `shared/documents`. */
  readonly steps: Y.UndoManager;
  /** Tells the others where this person works. */
  setFocus(focus: Focus): void;
}

export interface DocumentState {
  /** Nothing is known yet: neither from this device nor from the server. */
  readonly loading: boolean;
  readonly write: boolean;
  /** Why not; null when writing is allowed, or not known yet. */
  readonly reason: Refusal | null;
}
