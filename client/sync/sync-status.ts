import type { Refusal } from "../../shared/protocol/refusal";

/**
 * What happened to this person's work, for the status word. `changes` counts distinct cells that the server
 * does not have yet; `stored` is false when some of them are not even kept on this device.
 */
export type SyncStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "reconnecting"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "cannot-store"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "refused"; readonly changes: number; readonly reason: Refusal };

/** What one document contributes. */
export interface DocumentSync {
  /** Edits of this person that the server has not acknowledged. */
  readonly unsent: boolean;
  /** Distinct cells in those edits, and in edits of earlier pages that are set aside. */
  readonly changes: number;
  readonly stored: boolean;
  /** Not opened again since the last connect: what the server has is not known yet. */
  readonly resyncing: boolean;
  /** The server could not write the edits to its disk. */
  readonly blocked: boolean;
  /** The server does not take the edits; nothing more is sent. */
  readonly refusal: Refusal | null;
}

export interface RoomSync {
  /** `lost` for a short while after a drop and at the start, `offline` when it lasts. */
  readonly link: "ready" | "lost" | "offline";
  /** The server turned this session away. */
  readonly refusal: Refusal | null;
  /** The server's disk takes writes. */
  readonly writable: boolean;
  /** All documents with unsent marks of earlier pages are known. */
  readonly searched: boolean;
  readonly documents: readonly DocumentSync[];
}

/** Edits that are kept on this device and sent by another room than this one. */
export function unsentElsewhere(changes: number): DocumentSync {
  return { unsent: true, changes, stored: true, resyncing: false, blocked: false, refusal: null };
}

/** [STATUS1] "saved" only if everything of every document is acknowledged and the resync after the last connect is done. */
export function syncStatus(room: RoomSync): SyncStatus {
  const changes = room.documents.reduce((sum, document) => sum + document.changes, 0);
  const stored = room.documents.every((document) => document.stored);
  if (room.refusal !== null) return { kind: "refused", changes, reason: room.refusal };
  const refused = room.documents.filter((document) => document.refusal !== null);
  const [first] = refused;
  if (first !== undefined && first.refusal !== null) {
    const refusedChanges = refused.reduce((sum, document) => sum + document.changes, 0);
    return { kind: "refused", changes: refusedChanges, reason: first.refusal };
  }
  if (room.link === "offline") return { kind: "offline", changes, stored };
  if (room.link === "lost") return { kind: "reconnecting", changes, stored };
  if (!room.writable || room.documents.some((document) => document.blocked))
    return { kind: "cannot-store", changes, stored };
  if (room.documents.some((document) => document.unsent)) return { kind: "saving" };
  const resyncing = !room.searched || room.documents.some((document) => document.resyncing);
  return resyncing ? { kind: "reconnecting", changes, stored } : { kind: "saved" };
}

export function sameStatus(a: SyncStatus, b: SyncStatus): boolean {
  if (a.kind !== b.kind) return false;
  if ("stored" in a && "stored" in b) return a.changes === b.changes && a.stored === b.stored;
  if ("reason" in a && "reason" in b) return a.changes === b.changes && a.reason === b.reason;
  return true;
}
