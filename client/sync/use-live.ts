import { useSyncExternalStore } from "react";
import type { Live } from "./live-value";

/** The value, or the part of it that `select` picks; renders again only when that part is another one. */
export function useLive<Value>(live: Live<Value>): Value;
export function useLive<Value, Part>(live: Live<Value>, select: (value: Value) => Part): Part;
export function useLive<Value, Part>(live: Live<Value>, select?: (value: Value) => Part): Value | Part {
  const snapshot = () => (select === undefined ? live.value : select(live.value));
  return useSyncExternalStore(live.subscribe, snapshot, snapshot);
}
