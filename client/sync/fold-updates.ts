import * as Y from "yjs";
import { storedEdit } from "../../shared/documents/origins";

/** Loading many small updates is slow; this many are folded into one. */
export const foldAfterUpdates = 200;

/**
 * One update that holds them all, those with missing predecessors too. Through a document, because merging
 * thousands of updates is quadratic and gives twice the size.
 */
export function foldUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const folded = new Y.Doc();
  folded.transact(() => {
    for (const update of updates) Y.applyUpdate(folded, update, storedEdit);
  }, storedEdit);
  const state = Y.encodeStateAsUpdate(folded);
  folded.destroy();
  return state;
}
