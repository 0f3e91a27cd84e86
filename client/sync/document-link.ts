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
import type { Connection, Question } from "./connection";

/**
 * The way of a document to the server. Answers are handed over synchronously in the order they arrived: a tick that
 * follows an answer must find it applied. `none` is called at most once instead, when no answer came in time or the
 * connection went away.
 */
export interface DocumentLink {
  open(request: DocumentOpen, answer: Answer<DocumentOpenAnswer>): void;
  push(request: DocumentPush, answer: Answer<PushOutcome>): void;
  /** What is asked so seldom that the page is fetched without the words for it. */
  ask<Value>(question: Question<Value>): void;
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
    ask: (question) => connection().ask(question),
    close: (document) => connection().tell(documentCloseMessage, { document }),
    reconnect: () => connection().reconnect(),
  };
}
