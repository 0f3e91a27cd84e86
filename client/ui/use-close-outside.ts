import { useEffect, useEffectEvent, type RefObject } from "react";

interface Outside {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly float: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly close: () => void;
}

/** Closes what floats beside its anchor with a press on anything else. In Safari a pressed button gets no focus to lose. */
export function useCloseOutside({ anchor, float, open, close }: Outside): void {
  const onPress = useEffectEvent(({ target }: Event) => {
    const inside =
      target instanceof Node &&
      [float.current, anchor.current].some((element) => element?.contains(target) === true);
    if (!inside) close();
  });
  useEffect(() => {
    if (!open) return undefined;
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [open]);
}
