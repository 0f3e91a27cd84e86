import { expect, test } from "vitest";
import * as Y from "yjs";
import { followStep } from "./follow-step";

test("[PASTE2] a step is heard when it is undone and redone, others and edits without a change are not", () => {
  const cells = new Y.Doc().getMap<string>();
  const steps = new Y.UndoManager(cells, { captureTimeout: 0 });
  const heard: string[] = [];
  const follow = (name: string, edit: () => void) =>
    followStep(steps, edit, {
      onUndone: () => heard.push(`${name} undone`),
      onRedone: () => heard.push(`${name} redone`),
    });
  cells.set("unit", "desa");
  follow("nothing", () => undefined);
  follow("paste", () => cells.set("unit", "persen"));
  cells.set("unit", "dokumen");
  steps.undo();
  expect(heard).toEqual([]);
  steps.undo();
  steps.redo();
  steps.undo();
  steps.undo();
  expect(heard).toEqual(["paste undone", "paste redone", "paste undone"]);
});
