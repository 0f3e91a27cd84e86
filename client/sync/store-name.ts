import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";

/** The server lets only the owner of a Yjs client id send edits made with it: a store belongs to one owner. */
export function storeName(workshopId: WorkshopId, identity: Identity | null): string {
  return `rembuk/${workshopId}/${identity === null ? "unknown" : storeOwner(identity)}`;
}

export function storeOwner({ person, sessionId }: Identity): string {
  return person?.id ?? sessionId;
}
