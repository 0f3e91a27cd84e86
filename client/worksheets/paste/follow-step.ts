import type * as Y from "yjs";

/** Does an edit and hears when that step is undone and redone; nothing where the edit changed nothing. */
export function followStep<Done>(
  steps: Y.UndoManager,
  edit: () => Done,
  { onUndone, onRedone }: { readonly onUndone: () => void; readonly onRedone: () => void },
): Done {
  const last = steps.undoStack.at(-1);
  const done = edit();
  let step = steps.undoStack.at(-1);
  if (step === last) return done;
  steps.on("stack-item-popped", ({ stackItem, type }) => {
    if (stackItem !== step) return;
    (type === "undo" ? onUndone : onRedone)();
    // The way back is a step of its own.
    step = (type === "undo" ? steps.redoStack : steps.undoStack).at(-1);
  });
  return done;
}
