import { useEffect, type RefObject } from "react";

/**
 * Tells the style of an element how much of the page the on-screen keyboard covers, as `--keyboard`: phones lay it over
 * the page without making the page smaller.
 */
export function useKeyboardHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (seen === null) return undefined;
    const show = () => {
      // Enlarged with two fingers, the page is larger than what is seen without any keyboard.
      const covered = seen.scale > 1 ? 0 : window.innerHeight - seen.height - seen.offsetTop;
      element.current?.style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
    };
    show();
    seen.addEventListener("resize", show);
    seen.addEventListener("scroll", show);
    return () => {
      seen.removeEventListener("resize", show);
      seen.removeEventListener("scroll", show);
    };
  }, [element]);
}
