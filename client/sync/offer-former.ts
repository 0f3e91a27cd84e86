import * as Y from "yjs";
import { remoteEdit } from "../../shared/documents/origins";
import type { DocumentKey } from "../../shared/domain/document-key";
import { recoveryMaxBytes, recoveryPartMaxBytes } from "../../shared/protocol/limits";
import type { Refusal } from "../../shared/protocol/refusal";
import type { DocumentLink } from "./document-link";
import type { FormerDocument } from "./local-copy";
import { retryAfterMs } from "./replica-moves";
import { emptyStateVector } from "./server-side";
import type { Opened } from "./server-feed";

interface Offering {
  readonly link: DocumentLink;
  readonly newId: () => string;
  readonly onHeld: (heldId: string) => void;
  /** The server has all of it, in the document or beside it. */
  readonly taken: () => void;
  /** It never will. */
  readonly refused: () => void;
  readonly later: (afterMs: number) => void;
}

/**
 * Offers the server what it has lost of a document: all that is in the former one and not in its own, whoever wrote
 * it. Nothing is called when the connection goes away.
 */
export function offerFormer(document: DocumentKey, former: FormerDocument, offering: Offering): void {
  const clientIds = [new Y.Doc().clientID];
  const request = { document, epoch: null, lastSeq: null, stateVector: emptyStateVector, clientIds };
  offering.link.open(request, {
    came: (answer) => {
      if (answer.ok) offerMissing(former, answer, offering);
      else if (isPassing(answer.refusal)) offering.later(retryAfterMs);
      else offering.refused();
    },
    none: () => offering.link.reconnect(),
  });
}

export function isPassing(refusal: Refusal): boolean {
  return refusal === "busy" || refusal === "cannot-store";
}

function offerMissing({ state, labels: all }: FormerDocument, opened: Opened, offering: Offering): void {
  const missing = missingFrom(opened.updates, state);
  if (missing === null) {
    offering.taken();
    return;
  }
  if (missing.byteLength > recoveryMaxBytes) {
    offering.refused();
    return;
  }
  const { epoch, access } = opened;
  const offerId = offering.newId();
  const known = new Set(opened.labels.map(({ rowId }) => rowId));
  const labels = all.filter(({ rowId }) => !known.has(rowId));
  const parts = Math.max(1, Math.ceil(missing.byteLength / recoveryPartMaxBytes));
  sendPart(0);

  function sendPart(part: number): void {
    const isLast = part === parts - 1;
    const bytes = missing?.slice(part * recoveryPartMaxBytes, (part + 1) * recoveryPartMaxBytes);
    if (bytes === undefined) return;
    const { document } = access;
    const request = { document, epoch, offerId, part, parts, bytes, labels: isLast ? labels : [] };
    offering.link.recover(request, {
      came: (answer) => {
        switch (answer.kind) {
          case "more":
            sendPart(part + 1);
            break;
          case "held":
            offering.onHeld(answer.heldId);
            offering.taken();
            break;
          case "known":
            offering.taken();
            break;
          case "busy":
            offering.later(answer.retryAfterMs);
            break;
          case "refused":
            // Replaced once more, or not stored: what is missing is looked for anew.
            if (isPassing(answer.reason) || answer.reason === "wrong-epoch") offering.later(retryAfterMs);
            else offering.refused();
            break;
        }
      },
      none: () => offering.link.reconnect(),
    });
  }
}

/** What a document of these updates would get from `state`, deletions included; null for nothing. */
function missingFrom(updates: readonly Uint8Array[], state: Uint8Array): Uint8Array | null {
  const present = new Y.Doc();
  let missing: Uint8Array | null = null;
  present.transact(() => {
    for (const update of updates) Y.applyUpdate(present, update, remoteEdit);
  }, remoteEdit);
  present.on("update", (update: Uint8Array) => {
    missing = update;
  });
  Y.applyUpdate(present, state, remoteEdit);
  present.destroy();
  return missing;
}
