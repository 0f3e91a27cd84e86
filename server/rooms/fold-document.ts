import * as Y from "yjs";
import type { LoadedDocument } from "./document-store";
import { LiveDocument } from "./live-document";

export type StoredParts = Pick<LoadedDocument, "snapshot" | "tail" | "damagedEntries">;

/** A document as one state, with whatever of it could be read. */
export interface FoldedDocument {
  readonly state: Uint8Array;
  /** Of `state`. */
  readonly stateVector: Uint8Array;
  /** Rows that are not in Sampah. */
  readonly presentCount: number;
  /** False when part of what is stored could not be read. */
  readonly isWhole: boolean;
  /** Which of the entries were passed over. */
  readonly unreadable: readonly number[];
}

export function foldDocument(stored: StoredParts): FoldedDocument {
  const unreadable: number[] = [];
  const live = new LiveDocument(stored, (seq) => unreadable.push(seq));
  try {
    return {
      state: Y.encodeStateAsUpdate(live.doc),
      stateVector: Y.encodeStateVector(live.doc),
      presentCount: live.presentCount,
      isWhole: live.isWhole,
      unreadable,
    };
  } finally {
    live.dispose();
  }
}
