import { useEffect, useRef, type RefObject } from "react";

interface Outside {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly float: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly close: () => void;
}

/** Closes what floats beside its anchor with a press on anything else. In Safari a pressed button gets no focus to lose. */
export function useCloseOutside({ anchor, float, open, close }: Outside): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!open) return undefined;
    const onPress = ({ target }: Event) => {
      const inside =
        target instanceof Node &&
        [float.current, anchor.current].some((element) => element?.contains(target) === true);
      if (!inside) latest.current();
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [anchor, float, open]);
}
