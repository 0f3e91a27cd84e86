import { simpleDiffStringWithCursor } from "lib0/diff";

/*
 * A text field and a shared text that both changed since they were last equal.
 *
 * Everything is said in deltas: lists of retain / insert / delete over UTF-16 units. A field keeps two things,
 * what it shows and the delta that leads from there to the shared text:
 *
 *     shown  --- pending --->  text
 *       |                        |
 *     local                   rebased         rebase() closes this square
 *       v                        v
 *     shown' --- pending' -->  text'
 *
 * Boundaries of a delta never lie inside a surrogate pair as long as its inputs keep that rule; so do all
 * functions here.
 */

export type TextOp = { readonly retain: number } | { readonly insert: string } | { readonly delete: number };
export type TextDelta = readonly TextOp[];

/** One replaced stretch: `remove` units at `index` give way to `insert`. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** Where a selection lies, in UTF-16 units, `start <= end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The change that made `after` out of `before`, told by the caret where equal letters leave it open.
 * `caret` is the end of the selection after the change.
 */
export function diffAtCaret(before: string, after: string, caret: number): Splice {
  // lib0 wants the place where typing began; the caret stands behind what was typed.
  const typed = Math.max(0, after.length - before.length);
  return simpleDiffStringWithCursor(before, after, Math.max(0, caret - typed));
}

/** The change as it was typed: letters before the caret that took the place of equal ones are part of it. */
export function typedAtCaret(change: Splice, after: string, caret: number): Splice {
  const end = change.index + change.insert.length;
  const equal = after.slice(end, caret);
  return { ...change, remove: change.remove + equal.length, insert: change.insert + equal };
}

/** A splice as a delta; nothing at all is the empty delta. */
export function spliceDelta(splice: Splice): TextDelta {
  return normalised([{ retain: splice.index }, { insert: splice.insert }, { delete: splice.remove }]);
}

/** The text after the delta. */
export function applyDelta(text: string, delta: TextDelta): string {
  let result = "";
  let at = 0;
  for (const op of delta) {
    if ("insert" in op) {
      result += op.insert;
    } else if ("delete" in op) {
      at += op.delete;
    } else {
      result += text.slice(at, at + op.retain);
      at += op.retain;
    }
  }
  return result + text.slice(at);
}

/** The delta that does `first` and then `second`. */
export function composeDeltas(first: TextDelta, second: TextDelta): TextDelta {
  const a = new OpReader(first);
  const b = new OpReader(second);
  const ops: TextOp[] = [];
  while (!a.done || !b.done) {
    if (b.kind === "insert") {
      ops.push(b.take(b.left));
    } else if (a.kind === "delete") {
      ops.push(a.take(a.left));
    } else {
      const length = Math.min(a.left, b.left);
      const before = a.take(length);
      const after = b.take(length);
      if ("retain" in after) ops.push(before);
      else if ("retain" in before) ops.push(after);
    }
  }
  return normalised(ops);
}

/**
 * Both ways round the square above: the local change as it has to be made to the shared text, and what then
 * is still pending for the field. Where both insert at one place the local letters come first, as they stand
 * before a caret that does not move.
 */
export function rebase(local: TextDelta, pending: TextDelta): { rebased: TextDelta; pending: TextDelta } {
  return { rebased: over(local, pending, "first"), pending: over(pending, local, "second") };
}

/** The delta that takes `delta`, made to `text`, back. */
export function invertDelta(delta: TextDelta, text: string): TextDelta {
  const ops: TextOp[] = [];
  let at = 0;
  for (const op of delta) {
    if ("insert" in op) {
      ops.push({ delete: op.insert.length });
    } else if ("delete" in op) {
      ops.push({ insert: text.slice(at, at + op.delete) });
      at += op.delete;
    } else {
      ops.push(op);
      at += op.retain;
    }
  }
  return normalised(ops);
}

/** The same letters selected after the delta; a bare caret stays before what is inserted at its place. */
export function mapRange(range: TextRange, delta: TextDelta): TextRange {
  const end = mapPosition(range.end, delta, "before");
  if (range.start === range.end) return { start: end, end };
  return { start: Math.min(mapPosition(range.start, delta, "after"), end), end };
}

/** How many units the delta adds to a text (negative when it shortens it). */
export function growth(delta: TextDelta): number {
  let sum = 0;
  for (const op of delta) {
    if ("insert" in op) sum += op.insert.length;
    else if ("delete" in op) sum -= op.delete;
  }
  return sum;
}

/** Cuts the last `excess` units off, one more rather than half a surrogate pair. */
export function cutTail(text: string, excess: number): { kept: string; dropped: string } {
  let length = text.length - excess;
  if (length > 0 && isHighSurrogate(text.charCodeAt(length - 1))) length -= 1;
  return { kept: text.slice(0, length), dropped: text.slice(length) };
}

/** What a field makes of a text: a textarea knows only "\n", a one-line field no line break at all. */
export function shownDelta(text: string, lines: "one" | "many"): TextDelta {
  const ops: TextOp[] = [];
  let at = 0;
  for (const found of text.matchAll(lines === "many" ? /\r\n?/g : /\r\n?|\n/g)) {
    const [lineBreak] = found;
    const shown = lines === "many" ? "\n" : " ";
    ops.push({ retain: found.index - at });
    // Of "\r\n" a textarea keeps the second unit, so that a caret beside it stays where it is.
    if (lineBreak.endsWith(shown)) ops.push({ delete: 1 }, { retain: 1 });
    else ops.push({ insert: shown }, { delete: lineBreak.length });
    at = found.index + lineBreak.length;
  }
  return normalised(ops);
}

/** Whether half a surrogate pair stands alone: on the wire it would turn into another letter. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** The text with every lone half replaced by U+FFFD, as the wire would do it. */
export function withoutLoneSurrogates(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}

function over(delta: TextDelta, other: TextDelta, tie: "first" | "second"): TextDelta {
  const a = new OpReader(delta);
  const b = new OpReader(other);
  const ops: TextOp[] = [];
  while (!a.done || !b.done) {
    if (a.kind === "insert" && (tie === "first" || b.kind !== "insert")) {
      ops.push(a.take(a.left));
    } else if (b.kind === "insert") {
      ops.push({ retain: b.left });
      b.take(b.left);
    } else {
      const length = Math.min(a.left, b.left);
      const mine = a.take(length);
      if ("retain" in b.take(length)) ops.push(mine);
    }
  }
  return normalised(ops);
}

function mapPosition(position: number, delta: TextDelta, side: "before" | "after"): number {
  let before = 0;
  let mapped = position;
  for (const op of delta) {
    if (before > position || (before === position && side === "before")) break;
    if ("insert" in op) {
      mapped += op.insert.length;
    } else if ("delete" in op) {
      mapped -= Math.min(op.delete, position - before);
      before += op.delete;
    } else {
      before += op.retain;
    }
  }
  return mapped;
}

/** Neighbours joined, empty steps left out, inserts before deletes, no retain at the end. */
function normalised(ops: readonly TextOp[]): TextDelta {
  const result: TextOp[] = [];
  let inserted = "";
  let deleted = 0;
  let kept = 0;
  for (const op of ops) {
    if ("retain" in op) {
      if (op.retain === 0) continue;
      if (inserted !== "" || deleted > 0) {
        pushChange(result, kept, inserted, deleted);
        inserted = "";
        deleted = 0;
        kept = 0;
      }
      kept += op.retain;
    } else if ("insert" in op) {
      inserted += op.insert;
    } else {
      deleted += op.delete;
    }
  }
  if (inserted !== "" || deleted > 0) pushChange(result, kept, inserted, deleted);
  return result;
}

function pushChange(ops: TextOp[], retain: number, insert: string, remove: number): void {
  if (retain > 0) ops.push({ retain });
  if (insert !== "") ops.push({ insert });
  if (remove > 0) ops.push({ delete: remove });
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Hands out a delta in pieces; behind its end everything is retained. */
class OpReader {
  readonly #ops: TextDelta;
  #index = 0;
  #offset = 0;

  constructor(ops: TextDelta) {
    this.#ops = ops;
  }

  get done(): boolean {
    return this.#index >= this.#ops.length;
  }

  get kind(): "retain" | "insert" | "delete" {
    const op = this.#ops[this.#index];
    if (op === undefined || "retain" in op) return "retain";
    return "insert" in op ? "insert" : "delete";
  }

  /** How much of the current step is left. */
  get left(): number {
    const op = this.#ops[this.#index];
    return op === undefined ? Infinity : lengthOf(op) - this.#offset;
  }

  take(length: number): TextOp {
    const op = this.#ops[this.#index];
    if (op === undefined) return { retain: length };
    const from = this.#offset;
    this.#offset += length;
    if (this.#offset === lengthOf(op)) {
      this.#index += 1;
      this.#offset = 0;
    }
    if ("insert" in op) return { insert: op.insert.slice(from, from + length) };
    return "delete" in op ? { delete: length } : { retain: length };
  }
}

function lengthOf(op: TextOp): number {
  if ("insert" in op) return op.insert.length;
  return "delete" in op ? op.delete : op.retain;
}
