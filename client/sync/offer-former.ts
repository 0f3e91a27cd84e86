import * as Y from "yjs";
import { applyChanges, missingRows } from "../../shared/documents/apply-changes";
import { remoteEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { changesLeft, rowChanges, type RowChange } from "../../shared/documents/row-changes";
import { holdsSame, rowsWrittenAnew } from "../../shared/documents/same-content";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { HeldChange } from "../../shared/protocol/held-messages";
import { recoveryMaxBytes, recoveryPartMaxBytes } from "../../shared/protocol/limits";
import {
  documentRecoverAnswerSchema,
  documentRecoverMessage,
  type DocumentRecover,
} from "../../shared/protocol/recovery-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { RowId } from "../../shared/worksheets/row";
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
  /** What is offered, for the document the server has by now. Never rejects. */
  readonly opened: (epoch: number) => Promise<FormerDocument>;
  /** The server has all of it, in the document or beside it. */
  readonly taken: () => void;
  /** It does not take it; `changes` says what it lacks, unless it does not show the document. */
  readonly refused: (reason: Refusal, changes?: readonly HeldChange[]) => void;
  /** This person never works in the document: whoever does brings it back. */
  readonly othersWork: (changes: readonly HeldChange[]) => void;
  /** `resume` sends the same part again. */
  readonly later: (afterMs: number, resume?: () => void) => void;
}

/**
 * Offers the server what it has lost of a document: all that is in the former one and not in its own, whoever wrote
 * it. Nothing is called when the connection goes away.
 */
export function offerFormer(document: DocumentKey, offering: Offering): void {
  const clientIds = [new Y.Doc().clientID];
  const request = { document, epoch: null, lastSeq: null, stateVector: emptyStateVector, clientIds };
  offering.link.open(request, {
    came: (answer) => {
      if (answer.ok)
        void offering.opened(answer.epoch).then((former) => offerMissing(former, answer, offering));
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
            else if (answer.reason === "not-allowed") offering.othersWork(changes);
            else offering.refused(answer.reason, changes);
            break;
        }
      },
      none: () => offering.link.reconnect(),
    });
  }
}

interface Missing<Change extends RowChange = RowChange> {
  /** Deletions included; null for nothing. */
  readonly update: Uint8Array | null;
  /** The same in words of rows and cells. */
  readonly changes: readonly Change[];
  /** What both have says the same. */
  readonly isSame: boolean;
}

/** What a document of these updates would get from the former one. */
function missingFrom(updates: readonly Uint8Array[], former: FormerDocument): Missing<HeldChange> {
  const present = documentOf(updates);
  const past = documentOf([former.state]);
  const anew = rowsWrittenAnew(present, past);
  const missing =
    anew.size === 0 ? missingAsWritten(present, former) : missingAsRows(present, { past, anew, former });
  present.destroy();
  past.destroy();
  const codes = new Map(former.labels.map(({ rowId, code }) => [rowId, code]));
  return {
    ...missing,
    changes: missing.changes.map((change) => ({ ...change, code: codes.get(change.rowId) ?? null })),
  };
}

function missingAsWritten(present: Y.Doc, { state, columns }: FormerDocument): Missing {
  const before = readRows(present, columns);
  const update = updateOf(present, () => Y.applyUpdate(present, state, remoteEdit));
  return {
    update,
    changes: rowChanges(before, readRows(present, columns), columns),
    isSame: holdsSame(present, state),
  };
}

/** As new edits, where a row was let in from its difference before: no bytes bring the one here into its place. */
function missingAsRows(
  present: Y.Doc,
  {
    past,
    anew,
    former,
  }: { readonly past: Y.Doc; readonly anew: ReadonlySet<RowId>; readonly former: FormerDocument },
): Missing {
  const { columns, state } = former;
  const before = readRows(present, columns);
  const merged = documentOf([Y.encodeStateAsUpdate(present), state]);
  const wanted = [
    ...readRows(merged, columns).filter(({ id }) => !anew.has(id)),
    ...readRows(past, columns).filter(({ id }) => anew.has(id)),
  ];
  const isSame = holdsSame(merged, state);
  merged.destroy();
  const changes = changesLeft(rowChanges(before, wanted, columns), before);
  const orderOf = new Map(wanted.map(({ id, order }) => [id, order]));
  const orders = missingRows(present, changes).map((id) => orderOf.get(id) ?? "");
  const update = updateOf(present, () => applyChanges(present, changes, { columns, orders }));
  return { update, changes, isSame };
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, remoteEdit);
  }, remoteEdit);
  return doc;
}

/** What the work changes in the document; null for nothing. */
function updateOf(doc: Y.Doc, work: () => void): Uint8Array | null {
  let made: Uint8Array | null = null;
  doc.once("update", (update: Uint8Array) => {
    made = update;
  });
  doc.transact(work, remoteEdit);
  return made;
}
