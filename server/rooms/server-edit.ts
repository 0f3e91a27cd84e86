import type * as Y from "yjs";
import type { Accepted, Batch } from "./batch";
import { stage } from "./ingest";
import type { LiveDocument } from "./live-document";

/** Everything the server did without a person behind it, as the log names it. */
export const serverSessionId = "server";
/** What a document held when it was restored from a backup. */
export const restoreSessionId = "restore";

/** Runs an edit of the server's own and puts it into the batch. False when it threw: the document is then spoiled. */
export function stageServerEdit(
  { edit, accepted }: { readonly edit: (doc: Y.Doc) => void; readonly accepted: Accepted },
  { live, batch, at }: { readonly live: LiveDocument; readonly batch: Batch; readonly at: number },
): boolean {
  try {
    stage(live.edit(edit), batch, { at, sessionId: serverSessionId, author: null });
  } catch (error) {
    accepted.failed(error);
    return false;
  }
  batch.accept(accepted);
  return true;
}
