import * as Y from "yjs";
import { remoteEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { rowChanges } from "../../shared/documents/row-changes";
import { holdsSame } from "../../shared/documents/same-content";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { HeldChange } from "../../shared/protocol/held-messages";
import { recoveryMaxBytes, recoveryPartMaxBytes } from "../../shared/protocol/limits";
import {
  documentRecoverAnswerSchema,
  documentRecoverMessage,
  type DocumentRecover,
} from "../../shared/protocol/recovery-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { DocumentLink } from "./document-link";
import type { FormerDocument } from "./local-copy";
import { retryAfterMs } from "./replica-moves";
import { emptyStateVector } from "./server-side";
import type { Opened } from "./server-feed";

/** A hall that comes back at once is examined one after the other. */
const answerMs = 60_000;

interface Offering {
  readonly link: DocumentLink;
  readonly newId: () => string;
  readonly onHeld: (heldId: string) => void;
  /** The server has all of it, in the document or beside it. */
  readonly taken: () => void;
  /** It does not take it; `changes` says what it lacks, unless it does not show the document. */
  readonly refused: (reason: Refusal, changes?: readonly HeldChange[]) => void;
  /** `resume` sends the same part again. */
  readonly later: (afterMs: number, resume?: () => void) => void;
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
      else offering.refused(answer.refusal);
    },
    none: () => offering.link.reconnect(),
  });
}

export function isPassing(refusal: Refusal): boolean {
  return refusal === "busy" || refusal === "cannot-store";
}

function offerMissing(former: FormerDocument, opened: Opened, offering: Offering): void {
  const { update: missing, changes, isSame } = missingFrom(opened.updates, former);
  // Something else under the same Yjs names is on the server: no update brings back what is here.
  const taken = isSame ? offering.taken : () => offering.refused("invalid", changes);
  if (missing === null) {
    taken();
    return;
  }
  if (missing.byteLength > recoveryMaxBytes) {
    offering.refused("too-large", changes);
    return;
  }
  const { epoch, access } = opened;
  const offerId = offering.newId();
  const known = new Set(opened.labels.map(({ rowId }) => rowId));
  const labels = former.labels
    .filter(({ rowId }) => !known.has(rowId))
    .map(({ rowId, code, author }) => ({ rowId, code, author }));
  const parts = Math.max(1, Math.ceil(missing.byteLength / recoveryPartMaxBytes));
  sendPart(0);

  function sendPart(part: number): void {
    const isLast = part === parts - 1;
    const bytes = missing?.slice(part * recoveryPartMaxBytes, (part + 1) * recoveryPartMaxBytes);
    if (bytes === undefined) return;
    const { document } = access;
    const sent = isLast ? labels : [];
    const request: DocumentRecover = { document, epoch, offerId, part, parts, bytes, labels: sent };
    offering.link.ask({
      message: documentRecoverMessage,
      payload: request,
      schema: documentRecoverAnswerSchema,
      timeoutMs: answerMs,
      came: (answer) => {
        switch (answer.kind) {
          case "more":
            sendPart(part + 1);
            break;
          case "held":
            offering.onHeld(answer.heldId);
            taken();
            break;
          case "known":
            taken();
            break;
          case "busy":
            offering.later(answer.retryAfterMs, answer.keeps === true ? () => sendPart(part) : undefined);
            break;
          case "refused":
            // Replaced once more, or not stored: what is missing is looked for anew.
            if (isPassing(answer.reason) || answer.reason === "wrong-epoch") offering.later(retryAfterMs);
            else offering.refused(answer.reason, changes);
            break;
        }
      },
      none: () => offering.link.reconnect(),
    });
  }
}

interface Missing {
  /** Deletions included; null for nothing. */
  readonly update: Uint8Array | null;
  /** The same in words of rows and cells. */
  readonly changes: readonly HeldChange[];
  /** What both have says the same. */
  readonly isSame: boolean;
}

/** What a document of these updates would get from the former one. */
function missingFrom(updates: readonly Uint8Array[], { state, labels, columns }: FormerDocument): Missing {
  const present = new Y.Doc();
  let missing: Uint8Array | null = null;
  present.transact(() => {
    for (const update of updates) Y.applyUpdate(present, update, remoteEdit);
  }, remoteEdit);
  const before = readRows(present, columns);
  present.on("update", (update: Uint8Array) => {
    missing = update;
  });
  Y.applyUpdate(present, state, remoteEdit);
  const codes = new Map(labels.map(({ rowId, code }) => [rowId, code]));
  const changes = rowChanges(before, readRows(present, columns), columns);
  const isSame = holdsSame(present, state);
  present.destroy();
  return {
    update: missing,
    isSame,
    changes: changes.map((change) => ({ ...change, code: codes.get(change.rowId) ?? null })),
  };
}
