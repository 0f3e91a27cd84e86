import type { DocumentAddress } from "../../shared/domain/document-key";
import { applyChanges, missingRows } from "../../shared/documents/apply-changes";
import { checkTransaction } from "../../shared/documents/check-transaction";
import { orderKeyBytes, orderKeysAtEnd } from "../../shared/documents/order-key";
import { readRows } from "../../shared/documents/read-rows";
import { holdsSame } from "../../shared/documents/same-content";
import { pushMaxBytes } from "../../shared/protocol/limits";
import type { Column } from "../../shared/worksheets/column";
import type { Accepted, Batch } from "./batch";
import type { ClientClaims } from "./client-claims";
import type { HeldWithBytes } from "./held-store";
import { stage, type Credit } from "./ingest";
import type { Applied, DocumentAtWork } from "./live-document";
import { restoreSessionId } from "./log-sessions";
import { proveRecovered, proveUpdate } from "./prove-update";

/** How a held edit is let in: `bytes` as its author's page made it, `rows` written anew from its difference. */
export interface Acceptance {
  readonly held: HeldWithBytes;
  readonly by: "bytes" | "rows";
  readonly randomBytes: (count: number) => Uint8Array;
}

/** It cannot be let in this way; nothing of it is in the document. */
export class UnfitEdit extends Error {}

interface Staging extends DocumentAtWork {
  readonly batch: Batch;
  readonly claims: ClientClaims;
  readonly columns: readonly Column[];
  readonly address: DocumentAddress;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Puts a held edit into the batch, in its author's name, under the same checks as any other. One that is in the
 * document already gives no entry. False when the document is spoiled.
 */
export function stageHeldEdit(
  { acceptance, accepted }: { readonly acceptance: Acceptance; readonly accepted: Accepted },
  staging: Staging,
): boolean {
  const { held, by } = acceptance;
  const entered = by === "bytes" ? enterBytes(held, staging) : enterRows(acceptance, staging);
  if (typeof entered === "string") {
    accepted.failed(new UnfitEdit(`held edit ${held.id} cannot be let in by ${by}`));
    return entered === "unfit";
  }
  stage(entered, staging.batch, { at: staging.at, ...creditOf(held) });
  if (held.reason === "restored")
    staging.batch.retired.push(...staging.claims.owned(entered.freshClients ?? []));
  staging.batch.accept(accepted);
  return true;
}

type Entered = (Applied & { readonly freshClients?: readonly number[] }) | "unfit" | "spoiled";

/** What a device brought back is the work of several people; of each row it says whose. */
function creditOf(held: HeldWithBytes): Omit<Credit, "at"> {
  const { sessionId, author, changes, reason } = held;
  if (reason !== "restored") return { sessionId, author };
  const known = changes.filter((change) => change.author !== undefined);
  return {
    sessionId: restoreSessionId,
    author: null,
    known: new Map(known.map(({ rowId, code, author: by = null }) => [rowId, { code, author: by }])),
  };
}

function enterBytes(held: HeldWithBytes, staging: Staging): Entered {
  const { live, durable, claims, address } = staging;
  if (held.epoch !== durable.epoch) return "unfit";
  const { worksheet } = address;
  const isRestored = held.reason === "restored";
  const prove = isRestored ? proveRecovered : proveUpdate;
  const mayEnter = isRestored
    ? (id: number) => claims.isFormer(id) && id !== live.doc.clientID
    : (id: number) => claims.owns(held.owner, id);
  // However much it is: everybody waits for this thread.
  const budgetBytes = Math.min(held.update.byteLength, pushMaxBytes);
  const proof = prove(held.update, { live, worksheet, owns: mayEnter, budgetBytes });
  // Known already, and yet not there: somebody brought back something else under the same name.
  const isMissing =
    isRestored &&
    proof.kind === "applied" &&
    proof.applied.diff === null &&
    !holdsSame(live.doc, held.update);
  if (proof.kind === "applied" && !isMissing) return { ...proof.applied, freshClients: proof.freshClients };
  return proof.kind === "spoiled" ? "spoiled" : "unfit";
}

function enterRows({ held, randomBytes }: Acceptance, { live, columns, address }: Staging): Entered {
  if (held.moreChanges > 0) return "unfit";
  const missing = missingRows(live.doc, held.changes).length;
  const orders = orderKeysAtEnd(
    readRows(live.doc, []).map(({ order }) => order),
    missing,
    randomBytes(missing * orderKeyBytes),
  );
  try {
    const applied = live.edit((doc) => applyChanges(doc, held.changes, { columns, orders }));
    const broken = checkTransaction(applied.transaction, address.worksheet, [live.doc.clientID]);
    return broken === null ? applied : "spoiled";
  } catch {
    return "spoiled";
  }
}
