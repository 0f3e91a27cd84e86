import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { DocumentTick } from "../../shared/protocol/document-messages";
import type { RowCounts } from "../../shared/protocol/workshop-state";
import type { HeldRecord } from "./held-store";
import type { Room } from "./room";

export type Tick = Omit<DocumentTick, "number">;

/** What a room tells its owner. */
export interface RoomListener {
  /** Durable edits, to everybody who has the document open. */
  onTick(room: Room, tick: Tick): void;
  /** Labels have changed, durably. */
  onLabels(room: Room): void;
  /** Rows outside Sampah; called after every batch, changed or not. */
  onRowCount(room: Room, count: number): void;
  /** The document was replaced by another. */
  onReset(room: Room, epoch: number): void;
  /** A late edit is kept, on disk, or has grown. */
  onHeld(room: Room, held: HeldRecord): void;
  onBrokenRule(room: Room, broken: BrokenRule): void;
  onStorageFailure(room: Room, error: unknown): void;
  /** A log entry that Yjs cannot read; it is passed over. */
  onUnreadableEntry(room: Room, seq: number): void;
  /** A snapshot that is not as it was written; an older one or the whole log is read instead. */
  onDamagedSnapshot(room: Room, seq: number): void;
}

export interface BrokenRule {
  readonly sessionId: string;
  readonly rule: string;
  /** Whether the document had to be thrown away for it. */
  readonly isSpoiled: boolean;
}

/** What the rooms tell the sockets. */
export type RoomsEvent =
  | { readonly kind: "tick"; readonly key: DocumentKey; readonly tick: Tick }
  | { readonly kind: "reset"; readonly key: DocumentKey; readonly epoch: number }
  | { readonly kind: "counts"; readonly workshopId: WorkshopId; readonly counts: RowCounts }
  /** A late edit came, has grown, or was decided. `onlyFor`: one of its owners; null for everybody who may see it. */
  | { readonly kind: "held"; readonly held: HeldRecord; readonly onlyFor: string | null }
  /** The third within a while: whoever sends this is not our page. */
  | { readonly kind: "struck-out"; readonly sessionId: string };
