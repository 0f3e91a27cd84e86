import { useCallback, useSyncExternalStore } from "react";

/** From this width on, the rail and the side panel stand beside the page. */
export const laptopQuery = "(min-width: 68.75rem)";

/** Whether a media query holds right now. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
