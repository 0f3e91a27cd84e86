import type { DocumentAddress } from "../../shared/domain/document-key";
import { piecesPerOwnerMax } from "../../shared/documents/cell-limits";
import { touchedRows } from "../../shared/documents/touched-rows";
import type { PushOutcome, RowLabel } from "../../shared/protocol/document-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopRules } from "../access/permissions";
import { judgePush } from "../access/push-verdict";
import { ownerOf } from "../access/session";
import type { Batch, RowCredit } from "./batch";
import type { ClientClaims } from "./client-claims";
import type { Applied, DocumentAtWork } from "./live-document";
import { proveUpdate } from "./prove-update";
import { authorOf, patience, refusedPush, storageBusy, type Push } from "./push";

export interface Ingest extends DocumentAtWork {
  readonly batch: Batch;
  readonly address: DocumentAddress;
  readonly claims: ClientClaims;
  readonly rules: WorkshopRules | undefined;
  /** Whether the session has broken the document too often. */
  readonly isStruckOut: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type IngestResult =
  /** Nothing of it is in the document. */
  | { readonly kind: "answered"; readonly outcome: PushOutcome; readonly rule?: string }
  /** It is refused, but may be in the document in part: the document must be thrown away. */
  | { readonly kind: "spoiled"; readonly outcome: PushOutcome; readonly rule: string }
  /** Nothing of it is in the document; it is to be kept for a facilitator. */
  | { readonly kind: "late"; readonly reason: Refusal }
  /** It will be saved with the batch. */
  | { readonly kind: "staged" };

/** The way of one edit: trusted session -> may write now -> this epoch -> bytes -> apply -> what changed -> batch. */
export function ingestPush(push: Push, ingest: Ingest): IngestResult {
  const { live, durable, batch, address, claims, rules, isStruckOut, at } = ingest;
  if (isStruckOut) return { kind: "answered", outcome: patience };
  const verdict = judgePush(push.session, address, { rules, at });
  if (verdict.kind === "refuse") return { kind: "answered", outcome: refusedPush(verdict.reason) };
  if (verdict.kind === "hold") return { kind: "late", reason: verdict.reason };
  if (push.epoch !== durable.epoch) return { kind: "late", reason: "wrong-epoch" };
  const owner = ownerOf(push.session);
  const { worksheet } = address;
  if (live.pieces(claims.idsOf(owner)) > piecesPerOwnerMax)
    return { kind: "answered", outcome: refusedPush("too-large") };
  const proof = proveUpdate(push.update, { live, worksheet, owns: (id) => claims.owns(owner, id) });
  switch (proof.kind) {
    case "refused":
      return { kind: "answered", outcome: proof.outcome, rule: proof.rule };
    case "spoiled":
      return proof;
    case "applied":
      stage(proof.applied, batch, { at, sessionId: push.session.id, author: authorOf(push.session) });
      break;
    case "nothing":
      break;
  }
  batch.accept({
    saved: (seq) => push.answer({ kind: "saved", seq }),
    failed: () => push.answer(storageBusy),
  });
  return { kind: "staged" };
}

/** Puts what was applied into the batch; an edit that brought nothing new gives no entry. */
export function stage(
  { transaction, diff }: Applied,
  batch: Batch,
  { at, sessionId, author, known = new Map() }: Credit,
): void {
  if (diff === null) return;
  const rowIds = [...touchedRows(transaction)];
  batch.add({ at, sessionId, update: diff, rowIds }, { author, known });
}

export interface Credit extends Partial<Pick<RowCredit, "known">> {
  readonly at: number;
  readonly sessionId: string;
  /** Of rows it makes. */
  readonly author: RowLabel["author"];
}
