import * as Y from "yjs";
import { localEdit } from "./origins";
import { rowsOf } from "./row-shape";

/** Edits closer together than this are one undo step, as in a text editor. */
const captureTimeoutMs = 500;

/** Undo of this person's own edits in one document; what others did meanwhile stays. */
export function createUndo(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(rowsOf(doc), {
    trackedOrigins: new Set([localEdit]),
    captureTimeout: captureTimeoutMs,
  });
}

/** Edits in several transactions, too many for one push, as one step however long they take. */
export function asOneStep(undo: Y.UndoManager, edits: () => void): void {
  const { captureTimeout } = undo;
  undo.stopCapturing();
  undo.captureTimeout = Infinity;
  try {
    edits();
  } finally {
    undo.captureTimeout = captureTimeout;
    undo.stopCapturing();
  }
}
