import { useRoom } from "./room-context";
import type { SyncStatus } from "./sync-status";
import { useLive } from "./use-live";

export function useSyncStatus(): SyncStatus {
  return useLive(useRoom().status);
}
