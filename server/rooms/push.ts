import type { PushOutcome, RowLabel } from "../../shared/protocol/document-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "../access/session";

/** An edit on its way in. `answer` is called exactly once. */
export interface Push {
  /** Made by the page; the same push may come again. */
  readonly id: string;
  readonly session: Session;
  readonly epoch: number;
  /** Yjs v1. */
  readonly update: Uint8Array;
  answer(outcome: PushOutcome): void;
}

/** After a failed append: a disk that recovers does so within seconds. */
const retryAfterMs = 2_000;

type BusyOutcome = Extract<PushOutcome, { kind: "busy" }>;

export const storageBusy: BusyOutcome = { kind: "busy", retryAfterMs };
/** A machine that was put to sleep in between looks the same as an attack, so the edit may come again. */
export const tooSlow: PushOutcome = { kind: "busy", retryAfterMs: 10_000 };
/** A session that has had its strikes, or holds too much; both pass after a while. */
export const patience: BusyOutcome = { kind: "busy", retryAfterMs: 60_000 };

export function refusedPush(reason: Refusal): Extract<PushOutcome, { kind: "refused" }> {
  return { kind: "refused", reason };
}

/** As a row's author is shown; a facilitator's link has no person behind it. */
export function authorOf({ person }: Session): NonNullable<RowLabel["author"]> {
  return person === null
    ? { name: "Fasilitator", office: "" }
    : { name: person.name, office: person.office.name };
}
