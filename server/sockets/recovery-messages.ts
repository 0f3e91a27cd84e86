import * as z from "zod/mini";
import { documentAddress } from "../../shared/domain/document-key";
import {
  documentRecoverMessage,
  documentRecoverSchema,
  type DocumentRecover,
  type DocumentRecoverAnswer,
} from "../../shared/protocol/recovery-messages";
import { recoveryPartMaxBytes } from "../../shared/protocol/limits";
import { couldWrite } from "../access/permissions";
import type { Session } from "../access/session";
import { patience, storageBusy } from "../rooms/push";
import type { Connection } from "./connection";
import { answerTo, type GatewayContext } from "./gateway-context";
import { costs } from "./session-budget";

/** `doc:recover`: a page has more of a document than the server. */
export function listenForRecoveries(context: GatewayContext, connection: Connection): void {
  connection.socket.on(documentRecoverMessage, (payload: unknown, acknowledgement: unknown) => {
    const { session } = connection;
    if (session === null) return;
    const answer = answerTo<DocumentRecoverAnswer>(acknowledgement);
    const request = z.safeParse(documentRecoverSchema, payload);
    if (!request.success || request.data.bytes.byteLength > recoveryPartMaxBytes) {
      answer({ kind: "refused", reason: "invalid" });
      return;
    }
    recover(context, session, request.data).then(answer, (error: unknown) => {
      const { document } = request.data;
      context.report({ event: "recovery-failed", document, sessionId: session.id, detail: String(error) });
      answer(storageBusy);
    });
  });
}

async function recover(
  { rooms, budget, offerParts }: GatewayContext,
  session: Session,
  request: DocumentRecover,
): Promise<DocumentRecoverAnswer> {
  const { document: key, offerId: id, epoch, bytes, labels } = request;
  // Who never works here has nothing to bring back, and nobody else needs to be asked about it.
  if (!couldWrite(session, documentAddress(key))) return { kind: "refused", reason: "not-allowed" };
  if (!rooms.exists(key)) return { kind: "refused", reason: "not-found" };
  if (rooms.isStruckOut(session.id)) return patience;
  const size = bytes.byteLength + JSON.stringify(labels).length;
  const retryAfterMs = budget.take(session.id, costs.push(size));
  if (retryAfterMs > 0) return { kind: "busy", retryAfterMs, keeps: true };
  const gathered = offerParts.add(session.id, request);
  switch (gathered.kind) {
    case "more":
      return gathered;
    case "gap":
    case "full":
      return storageBusy;
    case "whole":
      return rooms.recovery.offer(session, { id, key, epoch, update: gathered.update, labels });
  }
}
