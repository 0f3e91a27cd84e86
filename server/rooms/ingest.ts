import type { DocumentAddress } from "../../shared/domain/document-key";
import { checkTransaction } from "../../shared/documents/check-transaction";
import { inspectUpdate } from "../../shared/documents/inspect-update";
import { touchedRows } from "../../shared/documents/touched-rows";
import type { DocumentPushAnswer, RowLabel } from "../../shared/protocol/document-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import { mayWrite, type WorkshopRules } from "../access/permissions";
import { ownerOf, type Session } from "../access/session";
import type { Batch } from "./batch";
import type { ClientClaims } from "./client-claims";
import type { Applied, LiveDocument } from "./live-document";
import { TooSlow } from "./watched-structs";

/** An edit on its way in. `answer` is called exactly once. */
export interface Push {
  readonly session: Session;
  readonly epoch: number;
  /** Yjs v1. */
  readonly update: Uint8Array;
  answer(outcome: PushOutcome): void;
}

export type PushOutcome = WithoutId<DocumentPushAnswer>;
type WithoutId<Answer> = Answer extends unknown ? Omit<Answer, "pushId"> : never;

/** What the steps look at, and what one leaves for the next. */
export interface Ingest {
  readonly push: Push;
  readonly live: LiveDocument;
  readonly batch: Batch;
  readonly address: DocumentAddress;
  readonly claims: ClientClaims;
  readonly rules: WorkshopRules | undefined;
  /** Whether the session has broken the document too often. */
  readonly isStruckOut: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  freshClients: readonly number[];
  applied: Applied | null;
}

export type StepResult =
  | { readonly kind: "next" }
  /** Nothing of it is in the document. */
  | { readonly kind: "answered"; readonly outcome: PushOutcome; readonly rule?: string }
  /** It is refused, but may be in the document in part: the document must be thrown away. */
  | { readonly kind: "spoiled"; readonly outcome: PushOutcome; readonly rule: string }
  /** It will be saved with the batch. */
  | { readonly kind: "staged" };

/**
 * The way of one edit: trusted session -> may write now -> this epoch -> bytes -> apply -> what changed -> batch. The first step with
 * an answer ends it; a step that holds edits back belongs behind `mayWriteNow`.
 */
const steps: readonly ((ingest: Ingest) => StepResult)[] = [
  isTrusted,
  mayWriteNow,
  sameEpoch,
  inspectBytes,
  applyToDocument,
  checkWhatChanged,
  stage,
];

export function ingestPush(ingest: Ingest): StepResult {
  for (const step of steps) {
    const result = step(ingest);
    if (result.kind !== "next") return result;
  }
  throw new Error("the last step of the ingest must answer");
}

function isTrusted({ isStruckOut }: Ingest): StepResult {
  return isStruckOut ? { kind: "answered", outcome: struckOut } : next;
}

function mayWriteNow({ push, address, rules }: Ingest): StepResult {
  if (rules === undefined) return refused("not-found");
  const refusal = mayWrite(push.session, address, rules);
  return refusal === null ? next : refused(refusal);
}

function sameEpoch({ push, live }: Ingest): StepResult {
  return push.epoch === live.epoch ? next : refused("wrong-epoch");
}

function inspectBytes(ingest: Ingest): StepResult {
  const { push, live, claims, batch } = ingest;
  const owner = ownerOf(push.session);
  const inspection = inspectUpdate(push.update, live.doc, (clientId) => claims.owns(owner, clientId));
  switch (inspection.kind) {
    case "refused":
      return refused(inspection.refusal, inspection.rule);
    case "nothing":
      batch.accept(answering(push));
      return staged;
    case "edit":
      ingest.freshClients = inspection.freshClients;
      return next;
  }
}

function applyToDocument(ingest: Ingest): StepResult {
  try {
    ingest.applied = ingest.live.apply(ingest.push.update);
    return next;
  } catch (error) {
    // A machine that was put to sleep in between looks the same, so the edit may come again.
    return error instanceof TooSlow ? spoiled("too-slow", tooSlow) : spoiled("threw");
  }
}

function checkWhatChanged({ applied, address, freshClients }: Ingest): StepResult {
  if (applied === null) return spoiled("not-applied");
  const broken = checkTransaction(applied.transaction, address.worksheet, freshClients);
  return broken === null ? next : spoiled(broken);
}

function stage({ push, batch, applied, at }: Ingest): StepResult {
  if (applied !== null && applied.diff !== null) {
    const rowIds = [...touchedRows(applied.transaction)];
    const entry = { at, sessionId: push.session.id, update: applied.diff, rowIds };
    batch.add(entry, authorOf(push.session));
  }
  batch.accept(answering(push));
  return staged;
}

/** As a row's author is shown; a facilitator's link has no person behind it. */
function authorOf({ person }: Session): RowLabel["author"] {
  return person === null
    ? { name: "Fasilitator", office: "" }
    : { name: person.name, office: person.office.name };
}

/** After a failed append: a disk that recovers does so within seconds. */
const retryAfterMs = 2_000;

export const storageBusy: PushOutcome = { kind: "busy", retryAfterMs };
const tooSlow: PushOutcome = { kind: "busy", retryAfterMs: 10_000 };
/** A session that has had its strikes; they are forgotten after ten minutes. */
const struckOut: PushOutcome = { kind: "busy", retryAfterMs: 60_000 };

function answering(push: Push) {
  return {
    saved: (seq: number) => push.answer({ kind: "saved", seq }),
    failed: () => push.answer(storageBusy),
  };
}

const next: StepResult = { kind: "next" };
const staged: StepResult = { kind: "staged" };

function refused(reason: Refusal, rule?: string): StepResult {
  const outcome: PushOutcome = { kind: "refused", reason };
  return rule === undefined ? { kind: "answered", outcome } : { kind: "answered", outcome, rule };
}

const invalid: PushOutcome = { kind: "refused", reason: "invalid" };

function spoiled(rule: string, outcome = invalid): StepResult {
  return { kind: "spoiled", outcome, rule };
}
