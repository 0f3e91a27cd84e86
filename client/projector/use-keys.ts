import { useEffect, useRef } from "react";

/**
 * Single keys of the projector. A key held with Ctrl, Alt or Meta belongs to the browser, and keys a focused control
 * uses itself (arrows on tabs, space on a button) belong to it. `onKey` says whether it used the key.
 */
export function useKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const onControl = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
      if (onControl && (event.key === " " || event.key === "Enter")) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
