import type { Result } from "../../shared/domain/result";
import type { Failure } from "../words/refusals";

/**
 * What a person typed into a settings field and the workshop may not have yet.
 *
 *     nothing --type--> typing --leave, Enter--> saving --answer--> saved
 *                         |                         |
 *                         +--> wrong (unreadable)   +--> unsaved (refused, no connection)
 *                         +--> unsaved (left while somebody else changed the field: the person decides)
 */
export interface FieldDraft {
  readonly text: string;
  /** What the workshop had when the typing began, later what this field saved itself. */
  readonly base: string;
  readonly phase: Phase;
}

export type Phase =
  | { readonly kind: "typing" }
  | { readonly kind: "wrong" }
  | { readonly kind: "saving"; readonly ticket: number; readonly typed: string; readonly sent: string }
  /** `failure` is null when nothing was sent: an earlier visit ended, or there is something to decide. */
  | { readonly kind: "unsaved"; readonly failure: Failure | null }
  | { readonly kind: "saved" };

/** The draft after another letter. */
export function typeInto(draft: FieldDraft | null, text: string, stored: string): FieldDraft {
  if (draft === null || draft.phase.kind === "saved")
    return { text, base: stored, phase: { kind: "typing" } };
  return draft.phase.kind === "saving" ? { ...draft, text } : { ...draft, text, phase: { kind: "typing" } };
}

export type Settlement =
  | { readonly kind: "nothing" }
  | { readonly kind: "drop" }
  | { readonly kind: "keep"; readonly draft: FieldDraft }
  | { readonly kind: "save"; readonly draft: FieldDraft };

interface SettleOptions {
  readonly stored: string;
  /** What the text reads as, in the form it is stored in. */
  readonly reading: Result<string, unknown>;
  /** Names this attempt; its answer is told from those of others by it. */
  readonly ticket: number;
  readonly by: SettledBy;
}

/** Only a button or a choice replaces what somebody else stored meanwhile. */
export type SettledBy = "leaving" | "enter" | "button";

/** What becomes of a draft when the person leaves the field or asks to save it. */
export function settle(draft: FieldDraft | null, options: SettleOptions): Settlement {
  const { stored, reading, ticket, by } = options;
  if (draft === null || draft.phase.kind === "saved") return { kind: "nothing" };
  const { phase, text, base } = draft;
  if (phase.kind === "saving" && phase.typed === text) return { kind: "nothing" };
  if (phase.kind === "unsaved" && by === "leaving") return { kind: "nothing" };
  if (phase.kind !== "saving" && text === base) return { kind: "drop" };
  if (!reading.ok) return { kind: "keep", draft: { ...draft, phase: { kind: "wrong" } } };
  if (phase.kind !== "saving" && reading.value === stored) return { kind: "drop" };
  if (by !== "button" && theirsBeside(draft, stored) !== null)
    return { kind: "keep", draft: { ...draft, phase: { kind: "unsaved", failure: null } } };
  const saving: Phase = { kind: "saving", ticket, typed: text, sent: reading.value };
  return { kind: "save", draft: { ...draft, phase: saving } };
}

/** The draft after the answer to one attempt; `failure` is null when the server has stored it. */
export function answered(
  draft: FieldDraft | null,
  { ticket, failure }: { readonly ticket: number; readonly failure: Failure | null },
): FieldDraft | null {
  if (draft === null || draft.phase.kind !== "saving" || draft.phase.ticket !== ticket) return draft;
  if (failure !== null) return { ...draft, phase: { kind: "unsaved", failure } };
  const { sent, typed } = draft.phase;
  const phase: Phase = draft.text === typed ? { kind: "saved" } : { kind: "typing" };
  return { ...draft, base: sent, phase };
}

/** What somebody else stored while this person was at the field; null when nobody did. */
export function theirsBeside(draft: FieldDraft | null, stored: string): string | null {
  if (draft === null || draft.phase.kind === "saving" || draft.phase.kind === "saved") return null;
  return stored === draft.base || stored === draft.text.trim() ? null : stored;
}

/** The text to show: nobody's change replaces what is being typed. */
export function shownText(draft: FieldDraft | null, stored: string): string {
  return draft === null || draft.phase.kind === "saved" ? stored : draft.text;
}

/** The workshop does not have this text, and it will not get there without the person. */
export function isWaiting({ phase }: FieldDraft): boolean {
  return phase.kind === "unsaved" || phase.kind === "wrong";
}
