import { useEffect, useEffectEvent } from "react";
import { isBusyWithKeys, useSingleKeys } from "../../app/single-keys";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { undoStep } from "./undo-step";

export interface PageKeys {
  readonly document: WorksheetDocument;
  readonly write: boolean;
  /** N, where a row can be added without choosing anything first. */
  readonly onNew?: () => void;
}

/** Keys of a worksheet: N for a new row, Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y). Never inside a field or a dialog. */
export function usePageKeys(keys: PageKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { document: sheet, write, onNew } = keys;
    if (!write || event.defaultPrevented || event.isComposing || isBusyWithKeys(event.target)) return;
    const act = actionOf(event);
    if (act === undefined || (act === "new" && onNew === undefined)) return;
    event.preventDefault();
    if (act === "new") onNew?.();
    else if (act === "undo") undoStep(sheet);
    else sheet.redo();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent): "new" | "undo" | "redo" | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey)
    return key === "n" && !event.shiftKey && useSingleKeys.getState().on ? "new" : undefined;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : undefined;
}
