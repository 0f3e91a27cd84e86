import { startTransition, useEffect, useRef, useState } from "react";
import { pageClock } from "../sync/page-work";

/** A pause between words is shorter; a pause to think is longer. */
const quietMs = 400;
/** In a group that never rests. */
const latestMs = 2_000;

/**
 * The value as of the last quiet moment, two seconds old at most: what is reckoned from it costs nothing while
 * somebody types. Give one that keeps its identity until it changes.
 */
export function useCalm<Value>(value: Value): Value {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef<number | null>(null);
  useEffect(() => {
    if (value === calm) {
      changedAt.current = null;
      return undefined;
    }
    const now = performance.now();
    changedAt.current ??= now;
    const waitMs = Math.min(quietMs, Math.max(0, changedAt.current + latestMs - now));
    return pageClock.after(waitMs, () => {
      changedAt.current = null;
      startTransition(() => setCalm(() => value));
    });
  }, [value, calm]);
  return calm;
}
