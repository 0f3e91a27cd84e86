import { useSyncStatus } from "../sync/use-sync-status";

/** Whether the server is in reach: what could not be fetched is asked for again as soon as it is back. */
export function useConnected(): boolean {
  return useSyncStatus(({ kind }) => kind !== "offline" && kind !== "reconnecting");
}
