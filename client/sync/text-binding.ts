import type * as Y from "yjs";
import {
  applyDelta,
  composeDeltas,
  cutTail,
  diffAtCaret,
  growth,
  hasLoneSurrogate,
  invertDelta,
  mapRange,
  rebase,
  shownDelta,
  spliceDelta,
  typedAtCaret,
  withoutLoneSurrogates,
} from "./text-diff";
import type { Splice, TextDelta } from "./text-diff";

export interface TextBindingOptions {
  /** Origin of the transactions made here; an UndoManager tracks it. */
  readonly origin: object | string;
  /** Longest text in UTF-16 units, as `Y.Text.length` counts. Give it here, not as the attribute of the field. */
  readonly maxLength?: number;
  /** Called after a local change has reached the shared text. */
  readonly onLocalEdit?: () => void;
  /** Called with what did not fit below `maxLength` and has left the field. */
  readonly onOverLength?: (dropped: string) => void;
  /** Called in place of the browser's own undo and redo, which would take back letters of others. */
  readonly undo?: () => void;
  readonly redo?: () => void;
  /** Runs `task` once after `delayMs` and gives back a way to cancel it; `setTimeout` unless told. */
  readonly schedule?: (task: () => void, delayMs: number) => () => void;
}

export interface TextBinding {
  /** Sends what is still only in the field and shows what is waiting, even while a word is being composed. */
  readonly flush: () => void;
  /** Sends what is still only in the field and lets go of it. */
  readonly dispose: () => void;
}

/** A composition counts as over after this long without input: Gboard keeps one open on the word at the caret. */
export const COMPOSITION_QUIET_MS = 800;

/**
 * Keeps a native text field (uncontrolled, `<textarea>` or `<input type="text">`) and a shared text equal.
 *
 * Each local change is sent at once as one small change. While a word is composed with an input method the
 * value is never assigned, as that would cancel or double letters: changes of others wait, and what is typed
 * is rebased over them. Two kinds of local change wait as well for the end of the composition: half a
 * surrogate pair, and text over `maxLength`, so that `onOverLength` gets it in one piece.
 */
export function bindText(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: Y.Text,
  options: TextBindingOptions,
): TextBinding {
  const doc = text.doc;
  if (doc === null) throw new Error("a text is bound only after it became part of a document");
  return new FieldBinding({ field, text, doc, options });
}

interface Parts {
  readonly field: HTMLTextAreaElement | HTMLInputElement;
  readonly text: Y.Text;
  readonly doc: Y.Doc;
  readonly options: TextBindingOptions;
}

/** What became of a local change: what did not fit, and the delta that takes it out of the field's value. */
interface Sent {
  readonly edited: boolean;
  readonly dropped: string;
  readonly cut: TextDelta;
}

const NOTHING_SENT: Sent = { edited: false, dropped: "", cut: [] };

class FieldBinding implements TextBinding {
  readonly #parts: Parts;
  readonly #lines: "one" | "many";
  readonly #listening = new AbortController();
  /** What the field showed after the last local change or assignment. */
  #shown: string;
  /** From `#shown` to the shared text. */
  #pending: TextDelta = [];
  #composing = false;
  #sending = false;
  #cancelQuiet: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#lines = parts.field.localName === "textarea" ? "many" : "one";
    this.#shown = parts.field.value;
    this.#meetText();
    this.#render([]);
    parts.text.observe(this.#onTextChange);
    this.#listen();
  }

  flush = (): void => {
    this.#composing = false;
    this.#cancelQuiet?.();
    this.#cancelQuiet = undefined;
    this.#settle();
  };

  dispose = (): void => {
    if (this.#listening.signal.aborted) return;
    this.flush();
    this.#listening.abort();
    this.#parts.text.unobserve(this.#onTextChange);
  };

  #listen(): void {
    const { field, options } = this.#parts;
    const element: HTMLElement = field;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => element.addEventListener(type, listener, { signal: this.#listening.signal });
    const travel = (event: Event, step: "undo" | "redo" | undefined) => {
      if (step === undefined) return;
      event.preventDefault();
      this.flush();
      options[step]?.();
    };
    on("compositionstart", this.#compose);
    on("compositionupdate", this.#compose);
    on("compositionend", this.flush);
    on("blur", this.flush);
    on("change", this.flush);
    on("input", (event) => {
      // A composition that went on after the quiet time does not announce itself; half an emoji never does.
      if (this.#composing || isComposing(event) || hasLoneSurrogate(field.value)) this.#compose();
      this.#settle();
    });
    on("beforeinput", (event) => travel(event, historyStepOfInput(event)));
    // A browser whose own history is empty sends no beforeinput for the keys.
    on("keydown", (event) => travel(event, historyStepOfKey(event)));
  }

  #onTextChange = (event: Y.YTextEvent): void => {
    if (!this.#isMet()) {
      this.#pending = composeDeltas(this.#pending, deltaOf(event));
      this.#meetText();
    }
    if (!this.#composing && !this.#sending) this.#settle();
  };

  /** Starts or prolongs the time in which the value is not assigned. */
  #compose = (): void => {
    this.#composing = true;
    this.#cancelQuiet?.();
    this.#cancelQuiet = (this.#parts.options.schedule ?? afterTimeout)(this.flush, COMPOSITION_QUIET_MS);
  };

  /** Sends the local change and, unless a word is being composed, shows what is waiting. */
  #settle(): void {
    const { options } = this.#parts;
    const { edited, dropped, cut } = this.#send();
    if (!this.#composing) this.#render(cut);
    if (edited) options.onLocalEdit?.();
    if (dropped !== "") options.onOverLength?.(dropped);
  }

  #send(): Sent {
    const { field, doc, options } = this.#parts;
    const value = this.#composing ? field.value : withoutLoneSurrogates(field.value);
    if (value === this.#shown || hasLoneSurrogate(value)) return NOTHING_SENT;
    const caret = field.selectionEnd ?? value.length;
    const change = diffAtCaret(this.#shown, value, caret);
    this.#sending = true;
    try {
      return doc.transact(() => this.#write(change, typedAtCaret(change, value, caret)), options.origin);
    } finally {
      this.#sending = false;
    }
  }

  #write(change: Splice, typed: Splice): Sent {
    const { text, options } = this.#parts;
    this.#meetText();
    // Line breaks the field cannot show leave the text with the first local change; until then it stays as it is.
    const content = text.toJSON();
    const toShown = shownDelta(content, this.#lines);
    const pending =
      toShown.length === 0 ? this.#pending : differenceOf(this.#shown, applyDelta(content, toShown));
    const limit = Math.max(options.maxLength ?? Infinity, text.length);
    const excessOf = (made: Splice) =>
      text.length + growth(toShown) + growth(rebase(spliceDelta(made), pending).rebased) - limit;
    const fits = excessOf(change) <= 0;
    if (!fits && this.#composing) return NOTHING_SENT;

    // What does not fit is what was typed last, also where that took the place of equal letters.
    const made = fits ? change : typed;
    const { kept, dropped } = cutTail(made.insert, fits ? 0 : excessOf(made));
    const local = spliceDelta({ ...made, insert: kept });
    const fitting = rebase(local, pending);
    const edit = composeDeltas(toShown, fitting.rebased);
    this.#shown = applyDelta(this.#shown, local);
    this.#pending = fitting.pending;
    editText(text, edit);
    const cut = spliceDelta({ index: made.index + kept.length, remove: dropped.length, insert: "" });
    return { edited: edit.length > 0, dropped, cut };
  }

  /** Assigns the value if it differs; `cut` leads from it to `#shown`. */
  #render(cut: TextDelta): void {
    const { field, text } = this.#parts;
    const content = text.toJSON();
    const toShown = shownDelta(content, this.#lines);
    const shown = applyDelta(content, toShown);
    if (field.value !== shown) {
      assignValue(field, shown, composeDeltas(composeDeltas(cut, this.#pending), toShown));
    }
    this.#shown = shown;
    this.#pending = invertDelta(toShown, content);
  }

  /** Makes `#pending` lead to the text as it is: an outer transaction may hold changes not yet announced. */
  #meetText(): void {
    if (this.#isMet()) return;
    this.#pending = differenceOf(this.#shown, this.#parts.text.toJSON());
  }

  #isMet(): boolean {
    return applyDelta(this.#shown, this.#pending) === this.#parts.text.toJSON();
  }
}

function assignValue(field: Parts["field"], value: string, change: TextDelta): void {
  const { selectionStart, selectionEnd, selectionDirection, scrollTop, scrollLeft } = field;
  field.value = value;
  // Elsewhere setting a selection makes some browsers take the focus away from where the person types.
  if (isFocused(field) && selectionStart !== null && selectionEnd !== null) {
    const { start, end } = mapRange({ start: selectionStart, end: selectionEnd }, change);
    field.setSelectionRange(start, end, selectionDirection ?? "none");
  }
  field.scrollTop = scrollTop;
  field.scrollLeft = scrollLeft;
}

function isFocused(field: Parts["field"]): boolean {
  const root = field.getRootNode();
  return "activeElement" in root && root.activeElement === field;
}

function differenceOf(before: string, after: string): TextDelta {
  return spliceDelta(diffAtCaret(before, after, 0));
}

function editText(text: Y.Text, edit: TextDelta): void {
  let at = 0;
  for (const op of edit) {
    if ("insert" in op) {
      text.insert(at, op.insert);
      at += op.insert.length;
    } else if ("delete" in op) {
      text.delete(at, op.delete);
    } else {
      at += op.retain;
    }
  }
}

function deltaOf(event: Y.YTextEvent): TextDelta {
  return event.delta.map((op) => {
    if (op.delete !== undefined) return { delete: op.delete };
    // A text of ours holds letters only; anything else shows as nothing.
    if (op.insert !== undefined) return { insert: typeof op.insert === "string" ? op.insert : "" };
    return { retain: op.retain ?? 0 };
  });
}

function isComposing(event: Event): boolean {
  return "isComposing" in event && event.isComposing === true;
}

function historyStepOfInput(event: Event): "undo" | "redo" | undefined {
  if (!("inputType" in event)) return undefined;
  if (event.inputType === "historyUndo") return "undo";
  return event.inputType === "historyRedo" ? "redo" : undefined;
}

function historyStepOfKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  // With Alt it is AltGr on Windows: a letter, not a command.
  if (event.isComposing || event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : undefined;
}

function afterTimeout(task: () => void, delayMs: number): () => void {
  const timer = setTimeout(task, delayMs);
  return () => clearTimeout(timer);
}
