import { useEffect, useEffectEvent } from "react";

/**
 * Single keys of the projector. A key held with Ctrl, Alt or Meta belongs to the browser, and keys a focused control
 * uses itself (arrows on tabs, space on a button) belong to it. `onKey` says whether it used the key.
 */
export function useKeys(onKey: (key: string) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const onControl = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
    if (onControl && (event.key === " " || event.key === "Enter")) return;
    if (onKey(event.key)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
