import type { DocumentAddress } from "../../shared/domain/document-key";
import type { Refusal } from "../../shared/protocol/refusal";
import { couldWrite, mayWrite, type WorkshopRules } from "./permissions";
import type { Session } from "./session";

/** What becomes of an edit, judged by who sends it, as of now. */
export type PushVerdict =
  | { readonly kind: "write" }
  /** Its author works here but comes too late: it is kept for a facilitator. */
  | { readonly kind: "hold"; readonly reason: Refusal }
  | { readonly kind: "refuse"; readonly reason: Refusal };

/**
 * Text in flight: typed before the page heard of the lock, or still on the way. Pages stop writing at once; the
 * slowest Wi-Fi that still counts as connected needs a few seconds.
 */
export const closingGraceMs = 5_000;

export function judgePush(
  session: Session,
  address: DocumentAddress,
  { rules, at }: { readonly rules: WorkshopRules | undefined; readonly at: number },
): PushVerdict {
  if (rules === undefined) return { kind: "refuse", reason: "not-found" };
  const reason = mayWrite(session, address, rules);
  if (reason === null) return { kind: "write" };
  if (!couldWrite(session, address)) return { kind: "refuse", reason };
  return !rules.archived && isJustClosed(address, rules, at) ? { kind: "write" } : { kind: "hold", reason };
}

function isJustClosed(
  { dimensionId, worksheet }: DocumentAddress,
  { closedAt }: WorkshopRules,
  at: number,
): boolean {
  const closed = closedAt[dimensionId]?.[worksheet];
  return closed !== undefined && at - closed <= closingGraceMs;
}
