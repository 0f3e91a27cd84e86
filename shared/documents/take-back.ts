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
    // Alone on the stack: where others have changed all of it since, Yjs would go on with the step before.
    const others = undo.undoStack.splice(0);
    undo.undoStack.push(...others.splice(at, 1));
    undo.undo();
    undo.undoStack.push(...others);
  };
}
