import { useEffect } from "react";
import { ok, type Result } from "../../shared/domain/result";
import { draftAt, putDraft, useDraft } from "./draft-store";
import {
  answered,
  settle,
  shownText,
  theirsBeside,
  typeInto,
  type Phase,
  type SettledBy,
} from "./field-draft";
import { useSavedCommand, type Plan } from "./use-saved-command";

/** One text of the settings and how it is changed. */
export interface SettingsField {
  /** Names the field among all settings of all workshops on this device. */
  readonly address: string;
  readonly stored: string;
  /** What a text means, or a sentence that says what is wrong with it. */
  readonly read: (text: string) => Result<Reading, string>;
}

export interface Reading {
  /** The text in the form it is stored in. */
  readonly text: string;
  readonly plan: Plan;
}

export interface SavedField {
  readonly text: string;
  readonly phase: Phase["kind"] | "calm";
  readonly trouble: FieldTrouble | null;
  /** What is wrong with the text; null when all is well or nobody has asked yet. */
  readonly wrong: string | null;
  readonly type: (text: string) => void;
  /** Saves on the way out, unless somebody else changed the field meanwhile. */
  readonly leave: () => void;
  /** Saves on Enter, likewise. */
  readonly confirm: () => void;
  /** Saves, whatever somebody else stored; true once the server has it. */
  readonly save: () => Promise<boolean>;
  /** Takes a choice and saves it at once. */
  readonly pick: (text: string) => void;
  /** Gives up what was typed and shows what the workshop has. */
  readonly giveUp: () => void;
}

/** Why the text is not in the workshop. */
type FieldTrouble =
  | { readonly kind: "theirs"; readonly theirs: string }
  | { readonly kind: "unsaved"; readonly failure: Extract<Phase, { kind: "unsaved" }>["failure"] };

/** A field that saves itself; what was typed stays until the server has it or the person gives it up. */
export function useSavedField({ address, stored, read }: SettingsField): SavedField {
  const send = useSavedCommand();
  const draft = useDraft(address);
  useEffect(() => () => keepWaiting(address), [address]);

  const settleNow = async (by: SettledBy): Promise<boolean> => {
    const current = draftAt(address);
    const reading = read(current?.text ?? stored);
    const ticket = nextTicket();
    const settled = settle(current, {
      stored,
      reading: reading.ok ? ok(reading.value.text) : reading,
      ticket,
      by,
    });
    if (settled.kind === "drop") putDraft(address, null);
    if (settled.kind === "keep" || settled.kind === "save") putDraft(address, settled.draft);
    if (settled.kind !== "save" || !reading.ok) return false;
    const outcome = await send(reading.value.plan);
    putDraft(address, answered(draftAt(address), { ticket, failure: outcome.ok ? null : outcome.failure }));
    return outcome.ok;
  };
  const type = (text: string) => putDraft(address, typeInto(draftAt(address), text, stored));
  const reading = draft?.phase.kind === "wrong" ? read(draft.text) : null;
  return {
    text: shownText(draft, stored),
    phase: draft?.phase.kind ?? "calm",
    trouble: troubleOf(),
    wrong: reading?.ok === false ? reading.problem : null,
    type,
    leave: () => void settleNow("leaving"),
    confirm: () => void settleNow("enter"),
    save: () => settleNow("button"),
    pick: (text) => {
      type(text);
      void settleNow("button");
    },
    giveUp: () => putDraft(address, null),
  };

  function troubleOf(): FieldTrouble | null {
    const theirs = theirsBeside(draft, stored);
    if (theirs !== null) return { kind: "theirs", theirs };
    if (draft?.phase.kind !== "unsaved" || stored === draft.text.trim()) return null;
    return { kind: "unsaved", failure: draft.phase.failure };
  }
}

/** A section that is closed in the middle of a word takes the focus with it: the word waits for the person. */
function keepWaiting(address: string): void {
  const draft = draftAt(address);
  if (draft?.phase.kind !== "typing") return;
  putDraft(
    address,
    draft.text === draft.base ? null : { ...draft, phase: { kind: "unsaved", failure: null } },
  );
}

let lastTicket = 0;

function nextTicket(): number {
  lastTicket += 1;
  return lastTicket;
}
