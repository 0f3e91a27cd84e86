// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { usePageKeys } from "./use-page-keys";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test("[UNDO2] Ctrl+Z and its ways back work on every worksheet, but not in fields and for readers", () => {
  const done: string[] = [];
  const sheet = { undo: () => done.push("undo") > 0, redo: () => done.push("redo") };
  const document = sheet as unknown as WorksheetDocument;
  const field = window.document.body.appendChild(window.document.createElement("input"));
  const root = createRoot(window.document.createElement("div"));
  const show = (keys: Omit<Parameters<typeof usePageKeys>[0], "document">) =>
    act(() => root.render(createElement(Sheet, { document, ...keys })));

  show({ write: true });
  expect(press({ key: "z", ctrlKey: true })).toBe(true);
  expect(press({ key: "Z", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(press({ key: "y", ctrlKey: true })).toBe(true);
  expect(press({ key: "z", ctrlKey: true }, field)).toBe(false);
  expect(press({ key: "n" })).toBe(false);
  show({ write: true, onNew: () => done.push("new") });
  expect(press({ key: "n" })).toBe(true);
  show({ write: false, onNew: () => done.push("new") });
  expect(press({ key: "z", ctrlKey: true })).toBe(false);
  expect(done).toEqual(["undo", "redo", "redo", "new"]);
  act(() => root.unmount());
});

function Sheet(keys: Parameters<typeof usePageKeys>[0]) {
  usePageKeys(keys);
  return null;
}

/** Whether the key was used up. */
function press(key: KeyboardEventInit, target: EventTarget = window): boolean {
  return !target.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
}
