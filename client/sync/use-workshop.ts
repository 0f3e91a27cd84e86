import type { Identity } from "../../shared/protocol/identity";
import type { Refusal } from "../../shared/protocol/refusal";
import type { RowCounts, StorageState, WorkshopState } from "../../shared/protocol/workshop-state";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";

/** Null while loading and nothing is kept from an earlier visit. */
export function useWorkshop(): WorkshopState | null {
  return useLive(useRoom().server, (server) => server.workshop);
}

export function useIdentity(): Identity | null {
  return useLive(useRoom().server, (server) => server.identity);
}

/** Present rows per document. */
export function useRowCounts(): RowCounts {
  return useLive(useRoom().server, (server) => server.counts);
}

/** What whoever runs the hall should see to; null while all is well. */
export function useStorageTrouble(): StorageState | null {
  const { server } = useRoom();
  const warnings = useLive(server, (state) => state.warnings);
  const writable = useLive(server, (state) => state.writable);
  return writable && warnings.length === 0 ? null : { writable, warnings: [...warnings] };
}

/** Why the server turned this session away; null while all is well. */
export function useRoomRefusal(): Refusal | null {
  return useLive(useRoom().server, (server) => server.refusal);
}
