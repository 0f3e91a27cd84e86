import { useRoom } from "./room-context";
import type { SyncStatus } from "./sync-status";
import { useLive } from "./use-live";

/** The status changes twice with every letter: what stands around much else picks the part it needs. */
export function useSyncStatus(): SyncStatus;
export function useSyncStatus<Part>(select: (status: SyncStatus) => Part): Part;
export function useSyncStatus<Part>(select?: (status: SyncStatus) => Part): SyncStatus | Part {
  const { status } = useRoom();
  return useLive(status, () => (select === undefined ? status.value : select(status.value)));
}
