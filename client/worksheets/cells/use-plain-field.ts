import { useEffect, useRef, useState } from "react";
import { useLatest } from "../../sync/use-latest";
import type { FieldProblem } from "../../words/cells";
import type { FieldCodec } from "./field-codec";
import { isChangedByOthers, settle, typeInto, valueBefore, type FieldDraft } from "./field-draft";
import { dropUnreadText, keepUnreadText, useUnreadText } from "./unread-texts";

/** A pause this long settles what was typed, so that a field that is never left is stored too. */
export const settleAfterMs = 700;

export interface PlainFieldOptions<Value> {
  /** Names the field on this page, for text that cannot be read. */
  readonly fieldKey: string;
  readonly stored: Value;
  readonly codec: FieldCodec<Value>;
  readonly store: (value: Value) => void;
}

export interface PlainField<Value> {
  readonly text: string;
  /** Why the text is not stored; null when all is well. */
  readonly problem: FieldProblem | null;
  /** What the text that is being typed reads as; undefined while nothing is typed or it cannot be read. */
  readonly reading: Value | undefined;
  /** Somebody else stored another value while this person was typing. */
  readonly changedByOthers: boolean;
  readonly type: (text: string) => void;
  /** Settles what was typed: on Enter and on leaving the field. */
  readonly settle: () => void;
  /** Leaves the field: what others stored meanwhile is shown again. */
  readonly leave: () => void;
  /** Gives up what was typed; false when there is nothing to give up. */
  readonly cancel: () => boolean;
  /** Takes over what somebody else stored. */
  readonly takeTheirs: () => void;
}

/**
 * A field for a value of which the last writer wins: what is being typed is never overwritten by others. Give the
 * component that uses it a `key` of the field, so that a draft never wanders into another cell.
 */
export function usePlainField<Value>(options: PlainFieldOptions<Value>): PlainField<Value> {
  const { fieldKey, stored, codec, store } = options;
  const unread = useUnreadText(fieldKey);
  const [draft, setDraft] = useState<FieldDraft<Value> | null>(null);
  // The same draft for handlers: a field that goes away in the midst of an event renders no more.
  const held = useRef<FieldDraft<Value> | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = (next: FieldDraft<Value> | null) => {
    held.current = next;
    setDraft(next);
  };

  /** `quietly`: in the middle of typing a problem is not worth a word yet. */
  const settleNow = (quietly: boolean) => {
    clearTimeout(pause.current);
    const settled = settle(held.current, codec);
    if (settled.kind === "problem" && !quietly) keepUnreadText(fieldKey, held.current?.text ?? "");
    if (settled.kind !== "store") return;
    dropUnreadText(fieldKey);
    hold(settled.draft);
    if (!Object.is(settled.value, stored)) store(settled.value);
  };
  const latest = useLatest(settleNow);
  // A field that goes away (another step, another cell) settles first.
  useEffect(() => () => latest.current(false), [latest]);

  const giveUp = () => {
    clearTimeout(pause.current);
    dropUnreadText(fieldKey);
    hold(null);
  };
  const text = draft?.text ?? unread ?? codec.format(stored);
  const read = codec.parse(text);
  return {
    text,
    problem: unread !== undefined && !read.ok ? read.problem : null,
    reading: draft !== null && read.ok ? read.value : undefined,
    changedByOthers: isChangedByOthers(draft, stored),
    type: (typed) => {
      hold(typeInto(held.current, typed, stored));
      clearTimeout(pause.current);
      pause.current = setTimeout(() => latest.current(true), settleAfterMs);
    },
    settle: () => settleNow(false),
    leave: () => {
      settleNow(false);
      hold(null);
    },
    cancel: () => {
      const typed = held.current;
      if (typed === null && unread === undefined) return false;
      giveUp();
      const before = typed === null ? stored : valueBefore(typed, stored);
      if (!Object.is(before, stored)) store(before);
      return true;
    },
    takeTheirs: giveUp,
  };
}
