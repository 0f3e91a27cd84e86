import { create } from "zustand";

/**
 * Keys that act without Ctrl: N, /, ?, 1 to 9. Whoever dictates or touches keys by accident can switch them off on
 * this device (WCAG 2.2, 2.1.4).
 */
export const useSingleKeys = create<{ readonly on: boolean }>(() => ({ on: storedChoice() }));

/** Switches the single keys of this device on or off, and remembers it. */
export function setSingleKeys(on: boolean): void {
  useSingleKeys.setState({ on });
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // A device that stores nothing keeps the choice for this visit.
  }
}

/**
 * Typing, choosing from a menu by first letters, moving in a table, or anything in a dialog. What is gone since the key
 * came has used it: a cell whose field took its place.
 */
export function isBusyWithKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (!target.isConnected ||
      target.isContentEditable ||
      target.closest("input, textarea, select, dialog, [role=menu], [role=grid]") !== null)
  );
}

const storageKey = "rembuk:single-keys";

function storedChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}
