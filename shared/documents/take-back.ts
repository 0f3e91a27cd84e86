import type * as Y from "yjs";
import { asOneStep } from "./undo";

/**
 * Edits as one step of undo. The returned function takes this step back and no other, also after later ones; once.
 */
export function takenBackAlone(undo: Y.UndoManager, edits: () => void): () => void {
  const before = undo.undoStack.at(-1);
  asOneStep(undo, edits);
  const step = undo.undoStack.at(-1);
  return () => {
    const at = step === undefined || step === before ? -1 : undo.undoStack.indexOf(step);
    if (at === -1) return;
    undo.undoStack.push(...undo.undoStack.splice(at, 1));
    undo.undo();
  };
}
