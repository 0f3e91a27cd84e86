import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Session } from "../access/session";

/** Everybody who has said hello. */
export const everybodyRoom = "everybody";

export function workshopRoom(workshopId: WorkshopId): string {
  return `workshop:${workshopId}`;
}

/** Whoever comes by the public link gets ticks of their own, without names. */
export function documentRoom(key: DocumentKey, session: Session | null): string {
  return seesNames(session) ? namedRoom(key) : namelessRoom(key);
}

export function namedRoom(key: DocumentKey): string {
  return `document:${key}`;
}

export function namelessRoom(key: DocumentKey): string {
  return `nameless:${key}`;
}

export function seesNames(session: Session | null): boolean {
  return session !== null && session.role !== "observer";
}
