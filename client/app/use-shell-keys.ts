import { useEffect, useEffectEvent } from "react";
import { isBusyWithKeys, useSingleKeys } from "./single-keys";

/** What keys do on every page of a workshop. */
export interface ShellKeys {
  /** / and Ctrl+K (Cmd+K) */
  readonly onSearch: () => void;
  /** ? */
  readonly onHelp: () => void;
  /** 1 to 9, counted from 0 */
  readonly onGroup: (at: number) => void;
}

/** Never inside a field, the table, a menu or a dialog. */
export function useShellKeys(keys: ShellKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isBusyWithKeys(event.target)) return;
    const act = actionOf(event, keys);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: ShellKeys): (() => void) | undefined {
  const { key, altKey } = event;
  if (altKey) return undefined;
  if (event.ctrlKey || event.metaKey)
    return key.toLowerCase() === "k" && !event.shiftKey ? keys.onSearch : undefined;
  if (!useSingleKeys.getState().on) return undefined;
  if (key === "/") return keys.onSearch;
  if (key === "?") return keys.onHelp;
  return /^[1-9]$/u.test(key) ? () => keys.onGroup(Number(key) - 1) : undefined;
}
