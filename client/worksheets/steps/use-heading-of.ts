import { useEffect, useRef, type RefObject } from "react";

/** When the form opens and after another step was chosen, reading goes on at its question, unless somebody is writing. */
export function useHeadingOf(at: number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<number>(undefined);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    window.scrollTo(0, 0);
    if (!isWriting()) heading.current?.focus({ preventScroll: true });
  }, [at]);
  return heading;
}

function isWriting(): boolean {
  return document.activeElement?.matches("input, textarea, dialog *") === true;
}
