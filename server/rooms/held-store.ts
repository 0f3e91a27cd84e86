import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import type { LoadedDocument } from "./document-store";

/** A held edit as it is on disk, without its bytes. */
export interface HeldRecord extends Omit<HeldEdit, "own"> {
  readonly workshopId: WorkshopId;
  readonly epoch: number;
  /** Head of the document when the last part came. */
  readonly baseSeq: number;
  readonly sessionId: string;
  /** Whose client ids it is written under: see `ownerOf`. */
  readonly owner: string;
  /** Who else has brought the same back from a device: named as `owner`. */
  readonly bringers: readonly string[];
  /** How many pushes it was gathered from: tells whether it has grown since somebody looked. */
  readonly parts: number;
}

export interface HeldWithBytes extends HeldRecord {
  /** Yjs v1. */
  readonly update: Uint8Array;
}

/** Whether it is somebody's own work, or came from a device of theirs as well. */
export function isFrom({ owner, bringers }: Pick<HeldRecord, "owner" | "bringers">, who: string): boolean {
  return owner === who || bringers.includes(who);
}

/**
 * What counts against the limits of a session. What a device brings back may stand in its difference alone, which says
 * more than its bytes then.
 */
export function heldBytes({ reason, update, changes }: HeldWithBytes): number {
  return update.byteLength + (reason === "restored" ? JSON.stringify(changes).length : 0);
}

/** What the rooms need from storage to keep late edits. Every promise rejects when the disk does not do its part. */
export interface HeldStore {
  find(sought: SoughtHeld): Promise<KnownHeld>;
  /** Puts the edit in, or in the place of `record.id` if that still waits. Resolves with the id once it is on disk. */
  save(held: HeldWithBytes, push: PushName): Promise<string>;
  /** Remembers who has brought the same back. Resolves with the edit as it is on disk, whatever was decided about it. */
  join(id: string, owner: string): Promise<HeldRecord>;
  /** Null where the workshop has no such edit. */
  read(workshopId: WorkshopId, id: string): Promise<HeldWithBytes | null>;
  /**
   * Resolves with the edit as it is on disk then. Null when it has grown, or was decided about, since it was read:
   * nothing was written.
   */
  decide(decision: HeldDecision): Promise<HeldRecord | null>;
  /** Those that wait, and those that came after `since`. */
  list(workshopId: WorkshopId, since: number): Promise<readonly HeldRecord[]>;
  /** What devices brought back of a document, unless it was accepted. */
  recovered(key: DocumentKey): Promise<readonly HeldRecord[]>;
  /** Lists what is left to bring back. False when it does not wait any more: nothing was written. */
  relist(held: Pick<HeldRecord, "id" | "changes" | "moreChanges">): Promise<boolean>;
  /** What is left of a document of an earlier epoch. */
  baseOf(key: DocumentKey, epoch: number): Promise<Pick<LoadedDocument, "snapshot" | "tail">>;
}

/** A push is named by its session's page. */
export interface PushName {
  readonly sessionId: string;
  readonly pushId: string;
}

export interface SoughtHeld extends PushName {
  readonly key: DocumentKey;
  readonly epoch: number;
}

export interface KnownHeld {
  /** What this very push was held as before. */
  readonly sent: Pick<HeldRecord, "id" | "reason"> | null;
  /** What of the same session waits for the same document. */
  readonly waiting: HeldWithBytes | null;
  /** Of the session, over all documents. */
  readonly waitingBytes: number;
  readonly edits: number;
}

export interface HeldDecision {
  readonly id: string;
  /** As read. */
  readonly from: HeldRecord["state"];
  readonly state: "accepted" | "declined";
  readonly sessionId: string;
  readonly at: number;
  /** As read. */
  readonly parts: number;
}
