import { useEffect, useRef } from "react";

/**
 * The latest value, for handlers that stay the same for as long as something is on the page. What only effects call is
 * a `useEffectEvent`.
 */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
