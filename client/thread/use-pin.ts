import { useCallback, useMemo, useRef, useState } from "react";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import { threadOf } from "../../shared/analysis/thread-tree";

/** The one card whose thread is drawn, or all of them. */
export interface Pin {
  readonly pinned: string | null;
  readonly onPin: (id: string | null) => void;
  /** Whether the focus goes to this card, which has been drawn anew; asked once by the first that is. */
  readonly takeReturn: (id: string) => boolean;
}

/**
 * [THREAD4] A picture of many programs is read thread by thread. The card stays where a person looks: what is taken
 * away above and below it does not carry it out of sight, and who brings the rest back finds it again.
 */
export function usePin(picture: ThreadPicture): { readonly shown: ThreadPicture; readonly pin: Pin } {
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
  const takeReturn = useCallback((id: string) => {
    if (returnTo.current !== id) return false;
    returnTo.current = null;
    return true;
  }, []);
  return { shown, pin: useMemo(() => ({ pinned, onPin, takeReturn }), [pinned, onPin, takeReturn]) };
}
