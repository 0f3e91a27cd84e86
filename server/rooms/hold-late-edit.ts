import type { PushOutcome } from "../../shared/protocol/document-messages";
import * as Y from "yjs";
import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import { storedEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { rowChanges } from "../../shared/documents/row-changes";
import { boundChanges, type ChangesBound } from "../../shared/protocol/change-page";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";
import { ownerOf } from "../access/session";
import type { ClientClaims } from "./client-claims";
import type { HeldRecord, HeldStore, HeldWithBytes, KnownHeld } from "./held-store";
import type { DurableDocument } from "./durable-document";
import { LiveDocument } from "./live-document";
import { proveUpdate, type Proof } from "./prove-update";
import { authorOf, patience, refusedPush, type Push } from "./push";

export interface LateEdit {
  readonly push: Push;
  readonly reason: Refusal;
}

export interface Holding {
  readonly key: DocumentKey;
  /** Nothing of the late edit gets into it. */
  readonly durable: DurableDocument;
  readonly claims: ClientClaims;
  readonly columns: readonly Column[];
  readonly store: HeldStore;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly newId: () => string;
}

export interface HoldResult {
  readonly outcome: PushOutcome;
  /** Set where it is kept anew, has grown, or is found waiting; on disk. */
  readonly held?: HeldRecord;
  readonly broken?: { readonly rule: string; readonly isSpoiled: boolean };
}

/** Of one session, waiting in all documents: far more than anybody types offline, and no end of a disk. */
const waitingMaxBytes = 8 * 1024 * 1024;
/** Of one session, decided ones included: 24 worksheets and many rounds of deciding. */
const editsMax = 400;
/** The difference is kept up to this length; of what goes beyond only the number. */
const keptBound: ChangesBound = { changes: Infinity, chars: 2_000_000 };

/**
 * Keeps an edit that may not go in: proves it on a copy that has what else of the session waits here, so that nothing
 * is kept that could never be let in, and stores it with its difference. The outcome is "held" only once it is on disk.
 * What is in the document already is answered as saved. Errors: rejects when storage does.
 */
export async function holdLateEdit({ push, reason }: LateEdit, holding: Holding): Promise<HoldResult> {
  const { key, durable, store } = holding;
  const name = { sessionId: push.session.id, pushId: push.id };
  const known = await store.find({ ...name, key, epoch: push.epoch });
  if (known.sent !== null) return sentBefore(known.sent, known.waiting);
  const copy = await copyFor(push.epoch, holding);
  try {
    const before = readRows(copy.doc, holding.columns);
    if (known.waiting !== null) Y.applyUpdate(copy.doc, known.waiting.update, storedEdit);
    const proof = prove(push, copy, holding);
    if (proof.kind === "refused" && push.epoch !== durable.epoch)
      return { outcome: refusedPush("wrong-epoch") };
    if (proof.kind === "refused" || proof.kind === "spoiled") return withoutPlace(proof);
    if (proof.kind === "nothing" || proof.applied.diff === null) {
      if (known.waiting === null) return { outcome: alreadyKnown(push, durable) };
      await store.save(known.waiting, name);
      return sentBefore(known.waiting, known.waiting);
    }
    const update = known.waiting === null ? push.update : Y.mergeUpdates([known.waiting.update, push.update]);
    const limit = overLimit(known, update.byteLength);
    if (limit !== null) return { outcome: limit };
    const changes = rowChanges(before, readRows(copy.doc, holding.columns), holding.columns);
    const held = recordOf({ push, reason }, { holding, known, update, changes });
    const id = await store.save(held, name);
    const { update: _, ...record } = { ...held, id };
    return { outcome: heldAs(record), held: record };
  } finally {
    copy.dispose();
  }
}

function alreadyKnown({ epoch }: Push, { epoch: present, headSeq: seq }: DurableDocument): PushOutcome {
  return epoch === present ? { kind: "saved", seq } : refusedPush("wrong-epoch");
}

/** Perhaps nobody was told: the disk may have taken it after the server had given it up. */
function sentBefore(sent: Pick<HeldRecord, "id" | "reason">, waiting: HeldWithBytes | null): HoldResult {
  const outcome = heldAs(sent);
  if (waiting?.id !== sent.id) return { outcome };
  const { update: _, ...held } = waiting;
  return { outcome, held };
}

function heldAs({ id, reason }: Pick<HeldRecord, "id" | "reason">): PushOutcome {
  return { kind: "held", heldId: id, reason };
}

function prove({ session, epoch, update }: Push, copy: LiveDocument, holding: Holding): Proof {
  const { key, durable, claims } = holding;
  const owner = ownerOf(session);
  const { worksheet } = documentAddress(key);
  // By its bytes it could not be let in any more: whose ids they are does not matter.
  const isPast = epoch !== durable.epoch;
  const owns = (id: number): boolean => claims.owns(owner, id) || (isPast && claims.isFormer(id));
  return proveUpdate(update, { live: copy, worksheet, owns });
}

/** The document the edit was made in: as it is, or what is left of it in that epoch, which may be nothing. */
async function copyFor(epoch: number, { key, durable, store }: Holding): Promise<LiveDocument> {
  const base = epoch === durable.epoch ? durable.stored : await store.baseOf(key, epoch);
  return new LiveDocument(base, () => undefined);
}

function withoutPlace({ kind, outcome, rule }: Extract<Proof, { rule: string }>): HoldResult {
  return { outcome, broken: { rule, isSpoiled: kind === "spoiled" } };
}

/** Why a session may not have this held as well; null where it may. */
export function overLimit(
  { waiting, waitingBytes, edits }: Omit<KnownHeld, "sent">,
  bytes: number,
): Extract<PushOutcome, { kind: "refused" | "busy" }> | null {
  if (waiting === null && edits >= editsMax) return patience;
  const others = waitingBytes - (waiting?.update.byteLength ?? 0);
  return others + bytes > waitingMaxBytes ? refusedPush("too-large") : null;
}

function recordOf(
  { push: { session, epoch }, reason }: LateEdit,
  made: {
    readonly holding: Holding;
    readonly known: KnownHeld;
    readonly update: Uint8Array;
    readonly changes: ReturnType<typeof rowChanges>;
  },
): HeldWithBytes {
  const { key, durable, at, newId } = made.holding;
  const codeOf = (rowId: RowId): string | null => durable.labels.get(rowId)?.code ?? null;
  return {
    id: made.known.waiting?.id ?? newId(),
    workshopId: documentAddress(key).workshopId,
    document: key,
    epoch,
    baseSeq: durable.headSeq,
    sessionId: session.id,
    owner: ownerOf(session),
    bringers: [],
    author: authorOf(session),
    at,
    reason,
    state: "waiting",
    decidedAt: null,
    parts: (made.known.waiting?.parts ?? 0) + 1,
    update: made.update,
    ...keptChanges(made.changes.map((change) => ({ ...change, code: codeOf(change.rowId) }))),
  };
}

/** As many changes as are kept, and how many more there are. */
export function keptChanges(all: readonly HeldChange[]): Pick<HeldRecord, "changes" | "moreChanges"> {
  const changes = boundChanges(all, keptBound);
  return { changes, moreChanges: all.length - changes.length };
}
