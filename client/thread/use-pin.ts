import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import { threadOf } from "../../shared/analysis/thread-tree";

/** The one card whose thread is drawn, or all of them. */
export interface Pin {
  readonly pinned: string | null;
  readonly onPin: (id: string | null) => void;
}

/**
 * [THREAD4] A picture of forty programs is read thread by thread. The card stays where a person looks: what is taken
 * away above and below it does not carry it out of sight, and who brings the rest back finds it again.
 */
export function usePin(picture: ThreadPicture) {
  const [chosen, setChosen] = useState<string | null>(null);
  const pinned = picture.nodes.some(({ id }) => id === chosen) ? chosen : null;
  const shown = useMemo(() => (pinned === null ? picture : threadOf(picture, pinned)), [picture, pinned]);
  const returnTo = useRef<string | null>(null);
  const onPin = useCallback(
    (id: string | null) => {
      returnTo.current = id ?? pinned;
      setChosen(id);
    },
    [pinned],
  );
  useLayoutEffect(() => {
    const id = returnTo.current;
    returnTo.current = null;
    if (id === null) return;
    const button = document.querySelector<HTMLElement>(`[data-pins="${CSS.escape(id)}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: "center" });
  });
  return { shown, pin: useMemo(() => ({ pinned, onPin }), [pinned, onPin]) };
}
