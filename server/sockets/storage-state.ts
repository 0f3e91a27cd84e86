import type { StorageState } from "../../shared/protocol/workshop-state";
import type { GatewayDependencies } from "./gateway-dependencies";

/** What pages are told of the disk. */
export function storageState({
  storage,
  warnings,
}: Pick<GatewayDependencies, "storage" | "warnings">): StorageState {
  const { writable } = storage;
  const current = warnings?.current ?? [];
  return current.length === 0 ? { writable } : { writable, warnings: [...current] };
}
