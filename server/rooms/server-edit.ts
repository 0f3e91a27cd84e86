import type * as Y from "yjs";
import type { Accepted, Batch } from "./batch";
import { stage } from "./ingest";
import type { LiveDocument } from "./live-document";
import { serverSessionId } from "./log-sessions";

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
