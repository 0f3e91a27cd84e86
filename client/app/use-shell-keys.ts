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

/** Never inside a menu or a dialog; of those without Ctrl none inside a field or the table. */
export function useShellKeys(keys: ShellKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
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
  const { key, target } = event;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey)
    return key.toLowerCase() === "k" && !event.shiftKey && !isAway(target) ? keys.onSearch : undefined;
  if (isBusyWithKeys(target) || !useSingleKeys.getState().on) return undefined;
  if (key === "/") return keys.onSearch;
  if (key === "?") return keys.onHelp;
  return /^[1-9]$/u.test(key) ? () => keys.onGroup(Number(key) - 1) : undefined;
}

/** A dialog over the page, or a field that is gone once the focus leaves it: a dialog could not lead back there. */
function isAway(target: EventTarget | null): boolean {
  const away = "dialog, [role=menu], [role=grid] :is(input, textarea, select)";
  return target instanceof Element && target.closest(away) !== null;
}
