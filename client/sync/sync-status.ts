import type { Refusal } from "../../shared/protocol/refusal";

/**
 * What happened to this person's work, for the status word. `changes` counts distinct cells that the server
 * does not have yet; `stored` is false when some of them are not even kept on this device. `refused` stays until the
 * person has put away what was refused or declined.
 */
export type SyncStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** Everything is on the server's disk; `edits` of them wait there for a facilitator. */
  | { readonly kind: "held"; readonly edits: number }
  | { readonly kind: "offline"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "reconnecting"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "cannot-store"; readonly changes: number; readonly stored: boolean }
  | { readonly kind: "refused"; readonly changes: number; readonly reason: Refusal };

/** What one document contributes. */
export interface DocumentSync {
  /** Edits of this person that the server has not acknowledged. */
  readonly unsent: boolean;
  /** Distinct cells in those edits. */
  readonly changes: number;
  /** When the oldest of them was made, by this device's clock; null for none. */
  readonly since: number | null;
  readonly stored: boolean;
  /** Not opened again since the last connect: what the server has is not known yet. */
  readonly resyncing: boolean;
  /** The server could not write the edits to its disk. */
  readonly blocked: boolean;
  /** The server does not show the document, so that edits made in it cannot be sent. */
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
  /** Edits that have left their documents. */
  readonly apart: ApartSync;
  /** Distinct cells that closed tabs of this person left unsent; null while it is not known whether there are any. */
  readonly elsewhere: number | null;
}

/** What edits outside their documents contribute. */
export interface ApartSync {
  /** Distinct cells that are still to be sent. */
  readonly pending: number;
  /** When the oldest of them was made; null for none. */
  readonly since: number | null;
  readonly stored: boolean;
  /** Own edits that the server holds and nobody has decided on. */
  readonly held: number;
  /** Refused or declined, and not put away by the person. */
  readonly refused: { readonly changes: number; readonly reason: Refusal } | null;
}

/** What the server does not have yet, wherever it is kept. */
export function unsentIn({
  documents,
  apart,
  elsewhere,
}: Pick<RoomSync, "documents" | "apart" | "elsewhere">): {
  readonly changes: number;
  readonly since: number | null;
} {
  const changes = documents.reduce(
    (sum, document) => sum + document.changes,
    apart.pending + (elsewhere ?? 0),
  );
  const since = [apart.since, ...documents.map((document) => document.since)].filter((at) => at !== null);
  return { changes, since: since.length === 0 ? null : Math.min(...since) };
}

/** The same each time: what shows it already is not drawn anew. */
const saving: SyncStatus = { kind: "saving" };

/** [STATUS1] "saved" only if everything of every document is acknowledged and the resync after the last connect is done. */
export function syncStatus(room: RoomSync): SyncStatus {
  const { apart, documents } = room;
  const { changes } = unsentIn(room);
  const stored = apart.stored && documents.every((document) => document.stored);
  const refused = refusedIn(room, changes);
  if (refused !== null) return { kind: "refused", ...refused };
  if (room.link === "offline") return { kind: "offline", changes, stored };
  if (room.link === "lost") return { kind: "reconnecting", changes, stored };
  if (!room.writable || documents.some((document) => document.blocked))
    return { kind: "cannot-store", changes, stored };
  if (apart.pending > 0 || room.elsewhere !== 0 || documents.some((document) => document.unsent))
    return saving;
  const resyncing = !room.searched || documents.some((document) => document.resyncing);
  if (resyncing) return { kind: "reconnecting", changes, stored };
  return apart.held > 0 ? { kind: "held", edits: apart.held } : { kind: "saved" };
}

/** The server has everything this page has: in its documents, or held. Refused copies are not waiting for it. */
export function isDrained({ link, searched, documents, apart }: RoomSync): boolean {
  const settled = documents.every(({ unsent, resyncing }) => !unsent && !resyncing);
  return link === "ready" && searched && settled && apart.pending === 0;
}

function refusedIn(
  { refusal, documents, apart }: RoomSync,
  unsent: number,
): { readonly changes: number; readonly reason: Refusal } | null {
  if (refusal !== null) return { changes: unsent + (apart.refused?.changes ?? 0), reason: refusal };
  const shut = documents.filter((document) => document.refusal !== null);
  const reason = shut[0]?.refusal ?? apart.refused?.reason ?? null;
  const inShut = shut.reduce((sum, document) => sum + document.changes, 0);
  return reason === null ? null : { changes: inShut + (apart.refused?.changes ?? 0), reason };
}

/** Each kind is made of the same fields in the same order. */
export function sameStatus(a: SyncStatus, b: SyncStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
