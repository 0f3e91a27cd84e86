import { useEffect, useState } from "react";

const attentionMs = 4000;

/** True for a short while after the mouse moved or a key was pressed: somebody wants to steer. */
export function useAttention(): boolean {
  const [attention, setAttention] = useState(false);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const listening = new AbortController();
    const wake = () => {
      setAttention(true);
      clearTimeout(rest);
      rest = setTimeout(() => setAttention(false), attentionMs);
    };
    for (const event of ["pointermove", "pointerdown", "keydown"]) {
      window.addEventListener(event, wake, { signal: listening.signal });
    }
    return () => {
      clearTimeout(rest);
      listening.abort();
    };
  }, []);
  return attention;
}
