import type { FieldProblem } from "../../words/cells";
import type { FieldCodec } from "./field-codec";

/** What is being typed into a field that holds one value. */
export interface FieldDraft<Value> {
  readonly text: string;
  /** The stored value this typing knows of: what was there at first, later what this field stored itself. */
  readonly base: Value;
  /** What was there when the typing began, for Esc. */
  readonly initial: Value;
  /** Something typed has not been settled yet. */
  readonly dirty: boolean;
}

/** The draft after another letter. */
export function typeInto<Value>(
  draft: FieldDraft<Value> | null,
  text: string,
  stored: Value,
): FieldDraft<Value> {
  return { text, dirty: true, base: draft?.base ?? stored, initial: draft?.initial ?? stored };
}

export type Settlement<Value> =
  | { readonly kind: "nothing" }
  | { readonly kind: "store"; readonly value: Value; readonly draft: FieldDraft<Value> }
  | { readonly kind: "problem"; readonly problem: FieldProblem };

/** What becomes of a draft when the person pauses or leaves the field. What cannot be read is not stored. */
export function settle<Value>(draft: FieldDraft<Value> | null, codec: FieldCodec<Value>): Settlement<Value> {
  if (draft === null || !draft.dirty) return { kind: "nothing" };
  const read = codec.parse(draft.text);
  return read.ok
    ? { kind: "store", value: read.value, draft: { ...draft, base: read.value, dirty: false } }
    : { kind: "problem", problem: read.problem };
}

/** Somebody else stored another value while this person was typing. */
export function isChangedByOthers<Value>(draft: FieldDraft<Value> | null, stored: Value): boolean {
  return draft !== null && stored !== draft.base;
}

/** What Esc puts back: the value from before the typing, unless somebody else has stored another one meanwhile. */
export function valueBefore<Value>(draft: FieldDraft<Value>, stored: Value): Value {
  return isChangedByOthers(draft, stored) ? stored : draft.initial;
}
