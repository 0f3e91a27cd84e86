import type { SyncStatus } from "../sync/sync-status";
import type { SyncStatusWords } from "./sync-status";

/** What a status is called, in a word or two. */
export function statusName(status: SyncStatus, words: SyncStatusWords): string {
  switch (status.kind) {
    case "held":
      return words.held(status.edits);
    case "offline":
      return status.stored ? words.offline(status.changes) : words.notStored(status.changes);
    case "cannot-store":
      return words.cannotStore;
    case "saved":
    case "saving":
    case "reconnecting":
    case "refused":
      return words[status.kind];
  }
}
