import type { DocumentKey } from "../../shared/domain/document-key";
import {
  documentCloseMessage,
  documentOpenAnswerSchema,
  documentOpenMessage,
  documentPushAnswerSchema,
  documentPushMessage,
  type DocumentOpen,
  type DocumentOpenAnswer,
  type DocumentPush,
  pushOutcome,
  type PushOutcome,
} from "../../shared/protocol/document-messages";
import {
  documentRecoverAnswerSchema,
  documentRecoverMessage,
  type DocumentRecover,
  type DocumentRecoverAnswer,
} from "../../shared/protocol/recovery-messages";
import type { Connection } from "./connection";

/**
 * The way of a document to the server. Answers are handed over synchronously in the order they arrived: a tick that
 * follows an answer must find it applied. `none` is called at most once instead, when no answer came in time or the
 * connection went away.
 */
export interface DocumentLink {
  open(request: DocumentOpen, answer: Answer<DocumentOpenAnswer>): void;
  push(request: DocumentPush, answer: Answer<PushOutcome>): void;
  /** Offers what the server has lost. */
  recover(request: DocumentRecover, answer: Answer<DocumentRecoverAnswer>): void;
  close(document: DocumentKey): void;
  /** The connection is not to be trusted any more. */
  reconnect(): void;
}

interface Answer<Value> {
  came(value: Value): void;
  none(): void;
}

/** A push that was not acknowledged by then may or may not have arrived: only a new connection tells. */
const pushAnswerMs = 8000;
const openAnswerMs = 10_000;
/** A hall that comes back at once is examined one after the other. */
const recoverAnswerMs = 60_000;

export function documentLinkOver(connection: () => Connection): DocumentLink {
  return {
    open: (request, answer) =>
      connection().ask({
        message: documentOpenMessage,
        payload: request,
        schema: documentOpenAnswerSchema,
        timeoutMs: openAnswerMs,
        ...answer,
      }),
    push: (request, answer) =>
      connection().ask({
        message: documentPushMessage,
        payload: request,
        schema: documentPushAnswerSchema,
        timeoutMs: pushAnswerMs,
        came: (value) => answer.came(pushOutcome(value)),
        none: () => answer.none(),
      }),
    recover: (request, answer) =>
      connection().ask({
        message: documentRecoverMessage,
        payload: request,
        schema: documentRecoverAnswerSchema,
        timeoutMs: recoverAnswerMs,
        ...answer,
      }),
    close: (document) => connection().tell(documentCloseMessage, { document }),
    reconnect: () => connection().reconnect(),
  };
}
