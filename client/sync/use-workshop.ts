import type { Identity } from "../../shared/protocol/identity";
import type { Refusal } from "../../shared/protocol/refusal";
import type { RowCounts, StorageWarning, WorkshopState } from "../../shared/protocol/workshop-state";
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

/** What whoever runs the hall should see to. */
export function useStorageWarnings(): readonly StorageWarning[] {
  return useLive(useRoom().server, (server) => server.warnings);
}

/** Why the server turned this session away; null while all is well. */
export function useRoomRefusal(): Refusal | null {
  return useLive(useRoom().server, (server) => server.refusal);
}
