import * as z from "zod/mini";
import {
  documentCloseMessage,
  documentCloseSchema,
  documentOpenMessage,
  documentOpenSchema,
  documentPushMessage,
  documentPushSchema,
  pushAnswer,
  type DocumentPush,
  type DocumentPushAnswer,
  type PushOutcome,
  type SentOpenAnswer,
} from "../../shared/protocol/document-messages";
import { documentAddress } from "../../shared/domain/document-key";
import { judgePush } from "../access/push-verdict";
import type { Session } from "../access/session";
import { refusedPush, storageBusy, type Push } from "../rooms/push";
import type { Connection } from "./connection";
import { answerTo, type GatewayContext } from "./gateway-context";
import { openDocument } from "./open-document";
import { costs } from "./session-budget";
import type { SharedAnswer } from "./shared-answer";

/** `doc:open`, `doc:push`, `doc:close`. */
export function listenForDocuments(context: GatewayContext, connection: Connection): void {
  const { socket } = connection;
  socket.on(documentOpenMessage, (payload: unknown, acknowledgement: unknown) => {
    const { session } = connection;
    if (session === null) return;
    const answer = answerTo<SentOpenAnswer | SharedAnswer>(acknowledgement);
    const request = z.safeParse(documentOpenSchema, payload);
    if (!request.success) answer({ ok: false, refusal: "invalid" });
    else if (context.budget.take(session.id, costs.open(request.data.stateVector.byteLength)) > 0)
      answer({ ok: false, refusal: "busy" });
    else
      openDocument(context, { connection, session, request: request.data, answer }).catch(
        (error: unknown) => {
          const { document } = request.data;
          context.report({ event: "open-failed", document, sessionId: session.id, detail: String(error) });
          answer({ ok: false, refusal: "busy" });
        },
      );
  });
  socket.on(documentPushMessage, (payload: unknown, acknowledgement: unknown) => {
    const { session } = connection;
    if (session === null) return;
    const answer = answerTo<DocumentPushAnswer>(acknowledgement);
    const request = z.safeParse(documentPushSchema, payload);
    if (request.success) push(context, { connection, session, request: request.data, answer });
    else answer({ kind: "refused", reason: "invalid" });
  });
  socket.on(documentCloseMessage, (payload: unknown) => {
    const { session } = connection;
    const request = z.safeParse(documentCloseSchema, payload);
    if (session === null || !request.success) return;
    connection.leave(request.data.document);
    context.presence.clear(session.id, connection, request.data.document);
  });
}

interface PushCall {
  readonly connection: Connection;
  readonly session: Session;
  readonly request: DocumentPush;
  readonly answer: (answer: DocumentPushAnswer) => void;
}

function push(context: GatewayContext, { connection, session, request, answer }: PushCall): void {
  const { document, epoch, pushId, update } = request;
  const answerWith = (outcome: PushOutcome): void => answer(pushAnswer(outcome));
  const retryAfterMs = context.budget.take(session.id, costs.push(update.byteLength));
  if (retryAfterMs > 0) {
    answerWith({ kind: "busy", retryAfterMs });
    return;
  }
  const edit: Push = { id: pushId, session, epoch, update, answer: answerWith };
  const opened = connection.documents.get(document);
  if (opened === undefined) pushUnopened(context, request, edit);
  // Its ids could not be claimed while the disk took nothing: the edit is honest, and comes again.
  else if (opened.unclaimed.length > 0) answerWith(storageBusy);
  else opened.room.push(edit);
}

/** After a lock took the document away from this socket, or from a page that never opened it. */
function pushUnopened(
  { rooms, workshops, report, now }: GatewayContext,
  { document }: DocumentPush,
  edit: Push,
): void {
  const address = documentAddress(document);
  const rules = workshops.rules(address.workshopId);
  const verdict = judgePush(edit.session, address, { rules, at: now() });
  if (verdict.kind === "refuse" || !rooms.exists(document)) {
    edit.answer(refusedPush(verdict.kind === "refuse" ? verdict.reason : "not-found"));
    return;
  }
  rooms.open(document).then(
    (room) => room.push(edit),
    (error: unknown) => {
      report({ event: "open-failed", document, sessionId: edit.session.id, detail: String(error) });
      edit.answer({ kind: "busy", retryAfterMs: loadRetryMs });
    },
  );
}

const loadRetryMs = 2_000;
