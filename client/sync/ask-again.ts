import type { PushOutcome } from "../../shared/protocol/document-messages";
import { clientIdsMax } from "../../shared/protocol/limits";
import type { DocumentLink } from "./document-link";
import type { LocalCopy } from "./local-copy";
import type { LocalStore } from "./local-store";
import { isPassing, offerFormer } from "./offer-former";
import { asStored, withOtherTabs, type WholeCopy } from "./other-tabs";
import { retryAfterMs } from "./replica-moves";
import { emptyStateVector } from "./server-side";
import { clientsIn } from "./unsent-edits";

/** What came of offering a copy to the server once more. */
export type Asked =
  /** As much of the copy as is left to this device, and what of it is kept here: null for nothing. */
  | { readonly kind: "answered"; readonly copy: LocalCopy; readonly stored: LocalCopy | null }
  /** `resume` goes on where it was; without it the copy is offered anew. */
  | { readonly kind: "later"; readonly afterMs: number; readonly resume?: (() => void) | undefined };

interface Asking {
  readonly store: LocalStore;
  readonly link: DocumentLink;
  readonly newId: () => string;
  readonly onHeld: (heldId: string) => void;
  /** Not called when the connection goes away instead. */
  readonly done: (outcome: Asked) => void;
}

/**
 * Offers a pending copy to the server: the document it left, where that was replaced, else its first update, which the
 * server may hold or save; or it refuses the rest for good.
 */
export function askAgain(copy: LocalCopy, asking: Asking): void {
  const { former, formerRefused } = copy;
  if (former !== undefined && formerRefused === undefined) {
    const whole = { ...copy, former };
    void asStored(whole, asking.store)
      .catch(() => whole)
      .then((stored) => offerWhole(stored, asking));
    return;
  }
  const update = copy.pending?.updates[0];
  if (update === undefined) {
    asking.done(answered(copy));
    return;
  }
  const clientIds = clientsIn(update);
  // What only deletes brings nothing of its own.
  if (clientIds.length === 0) push(copy, update, asking);
  else claim(copy, { update, clientIds }, asking);
}

function offerWhole(copy: WholeCopy, asking: Asking): void {
  const { store, done } = asking;
  let whole = copy;
  offerFormer(copy.document, {
    ...asking,
    opened: async (epoch) => {
      // Of the same epoch are also edits of now, where the server has lost something unnoticed.
      if (epoch !== copy.pending?.epoch) whole = await withOtherTabs(copy, store).catch(() => copy);
      return whole.former;
    },
    taken: () => {
      // With the document went all edits that were made in it.
      const { former: _, ...rest } = whole;
      done(answered({ ...rest, changes: [], pending: null }));
    },
    refused: (reason, changes = whole.changes) =>
      done(answered({ ...whole, reason, changes, formerRefused: reason })),
    othersWork: (changes) =>
      done(answered({ ...whole, reason: "restored", changes, formerRefused: "not-allowed" })),
    later: (afterMs, resume) => done({ kind: "later", afterMs, resume }),
  });
}

/** Opening claims the client ids the edits were made under, even where the document is not shown; so many at a time. */
function claim(
  copy: LocalCopy,
  { update, clientIds: all }: { readonly update: Uint8Array; readonly clientIds: readonly number[] },
  asking: Asking,
): void {
  const { document } = copy;
  const [clientIds, rest] = [all.slice(0, clientIdsMax), all.slice(clientIdsMax)];
  const request = { document, epoch: null, lastSeq: null, stateVector: emptyStateVector, clientIds };
  asking.link.open(request, {
    came: (answer) => {
      if (!answer.ok && isPassing(answer.refusal)) asking.done({ kind: "later", afterMs: retryAfterMs });
      else if (rest.length > 0) claim(copy, { update, clientIds: rest }, asking);
      else push(copy, update, asking);
    },
    none: () => asking.link.reconnect(),
  });
}

function push(copy: LocalCopy, update: Uint8Array, asking: Asking): void {
  const epoch = copy.pending?.epoch ?? 0;
  const request = { document: copy.document, epoch, pushId: asking.newId(), update };
  asking.link.push(request, {
    came: (answer) => onAnswer(copy, answer, asking),
    none: () => asking.link.reconnect(),
  });
}

function onAnswer(copy: LocalCopy, answer: PushOutcome, { link, onHeld, done }: Asking): void {
  switch (answer.kind) {
    case "held":
      onHeld(answer.heldId);
      done(answered(withoutFirst(copy)));
      break;
    case "saved":
      done(answered(withoutFirst(copy)));
      break;
    case "busy":
      done({ kind: "later", afterMs: answer.retryAfterMs });
      break;
    case "refused":
      if (isPassing(answer.reason)) done({ kind: "later", afterMs: retryAfterMs });
      // The answer to the next hello says these to the whole room.
      else if (answer.reason === "unknown-session" || answer.reason === "upgrade-needed") link.reconnect();
      else done(answered({ ...copy, reason: answer.reason, pending: null }));
      break;
  }
}

/** Nothing is left once the server has everything, or where nobody could read it. */
function answered(copy: LocalCopy): Asked {
  const { former, formerRefused, pending, changes } = copy;
  const isAsked = pending === null || pending.updates.length === 0;
  if (former === undefined) {
    const isLeft = pending === null ? changes.length > 0 : !isAsked;
    return { kind: "answered", copy, stored: isLeft ? copy : null };
  }
  const readable = isAsked ? { ...copy, pending: null } : copy;
  if (formerRefused === "invalid") return { kind: "answered", copy: readable, stored: readable };
  // What was too much, or not allowed, may be taken at the next visit.
  const { formerRefused: _, ...askedAnew } = copy;
  return { kind: "answered", copy: readable, stored: askedAnew };
}

function withoutFirst(copy: LocalCopy): LocalCopy {
  const { pending } = copy;
  return pending === null ? copy : { ...copy, pending: { ...pending, updates: pending.updates.slice(1) } };
}
