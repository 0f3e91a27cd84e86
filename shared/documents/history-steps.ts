import type { CellValue } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import type { Cells, Row, RowId } from "../worksheets/row";
import type { RowPair } from "./log-replay";
import { isSameCell } from "../worksheets/same-cell";
import { rowChanges, type RowChange } from "./row-changes";

/** One entry of a log. */
export interface LoggedEdit {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whoever made it; the same on all devices of one person. */
  readonly author: string;
  readonly rows: readonly RowPair[];
}

/** What somebody did in one go, as people remember it. */
export interface HistoryStep {
  /** More than one where they wrote in one text at once. */
  readonly authors: readonly string[];
  /** First and last sequence number; what others did in between is not part of it. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly changes: readonly RowChange[];
}

/** Edits of one person that follow each other within this time are one step. */
export const foldWithinMs = 2 * 60_000;
/** Somebody who never pauses still gets steps that can be read. */
export const stepMaxMs = 10 * 60_000;

/** Turns in one text that follow each other this closely are two people writing it together. */
export const togetherMs = 5_000;

/**
 * Folds the edits of a document into steps, cell by cell: what a step changed is told from what stood in a cell before
 * the step first touched it to what stood there after it last did.
 *
 * Two people who write in one document at once have a step each. Who changes again what somebody else has changed
 * begins a new one, so that nobody's words go unmentioned; only where two add to one text at the same moment they
 * share a step, since telling their letters apart would tear the text into pieces.
 */
export class HistorySteps {
  readonly #columns: readonly Column[];
  readonly #steps = new Set<Step>();
  /** The newest step of each author. */
  readonly #newest = new Map<string, Step>();
  /** What changed a cell last, by the name of the cell. */
  readonly #touchedBy = new Map<string, Step>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  /** Edits come in the order of the log. */
  add({ seq, at, author, rows }: LoggedEdit): void {
    const parts = rows.flatMap((pair) => changedParts(pair, this.#columns));
    if (parts.length === 0) return;
    const mark = { seq, at };
    const step = this.#stepFor(author, parts, mark);
    step.endedAt = at;
    for (const part of parts) {
      note(step, { ...part, first: mark, last: mark });
      this.#touchedBy.set(part.name, step);
    }
  }

  /** Steps that ended before the sequence number `before`, newest first: of the whole document or of one row. */
  read({ rowId, before, count }: StepsSought): readonly HistoryStep[] {
    const found = [...this.#steps]
      .map((step) => partsIn(step, rowId))
      .filter((seen) => seen.parts.length > 0 && seen.last.seq < before)
      .sort((a, b) => b.last.seq - a.last.seq);
    const steps: HistoryStep[] = [];
    for (const { step, parts, first, last } of found) {
      if (steps.length === count) break;
      const changes = changesOf(parts, this.#columns);
      if (changes.length === 0) continue;
      const span = { from: first.seq, to: last.seq, startedAt: first.at, endedAt: last.at };
      steps.push({ authors: [...step.authors], ...span, changes });
    }
    return steps;
  }

  /** The author's open step, unless somebody else has changed meanwhile what it would change again. */
  #stepFor(author: string, parts: readonly ChangedPart[], { at }: Mark): Step {
    const newest = this.#newest.get(author);
    if (newest === undefined || !isOpen(newest, at)) return this.#begin(author, at);
    const between = this.#othersSince(newest, parts);
    const goesOn =
      between.every(({ step, last }) => at - last.at <= togetherMs && followsOn(newest, step)) &&
      new Set(between.map(({ step }) => step)).size <= 1 &&
      ((newest.authors.size === 1 && between.length === 0) || parts.every((part) => this.#onlyAdds(part)));
    if (!goesOn) return this.#begin(author, at);
    for (const { step } of between) this.#join(newest, step);
    return newest;
  }

  #begin(author: string, at: number): Step {
    const step: Step = { authors: new Set([author]), parts: new Map(), startedAt: at, endedAt: at };
    this.#steps.add(step);
    this.#newest.set(author, step);
    return step;
  }

  /** What others have changed since `step` did. */
  #othersSince(step: Step, parts: readonly ChangedPart[]): readonly { step: Step; last: Mark }[] {
    return parts.flatMap(({ name }) => {
      const other = this.#touchedBy.get(name);
      const part = other?.parts.get(name);
      const isOther = other !== undefined && other !== step && step.parts.has(name);
      return isOther && part !== undefined ? [{ step: other, last: part.last }] : [];
    });
  }

  /** One stretch of text came into a prose cell, and nothing went. */
  #onlyAdds({ key, before, after }: ChangedPart): boolean {
    const column = this.#columns.find((one) => one.key === key);
    if (column?.kind.type !== "prose" || typeof before !== "string" || typeof after !== "string")
      return false;
    let same = 0;
    while (same < before.length && before[same] === after[same]) same += 1;
    return after.length > before.length && after.endsWith(before.slice(same));
  }

  #join(step: Step, other: Step): void {
    this.#steps.delete(other);
    for (const author of other.authors) {
      step.authors.add(author);
      if (this.#newest.get(author) === other) this.#newest.set(author, step);
    }
    for (const part of other.parts.values()) {
      note(step, part);
      if (this.#touchedBy.get(part.name) === other) this.#touchedBy.set(part.name, step);
    }
    step.startedAt = Math.min(step.startedAt, other.startedAt);
  }
}

export interface StepsSought {
  /** Null for all rows. */
  readonly rowId: RowId | null;
  readonly before: number;
  readonly count: number;
}

interface Step {
  readonly authors: Set<string>;
  readonly parts: Map<string, TouchedPart>;
  startedAt: number;
  endedAt: number;
}

interface Mark {
  readonly seq: number;
  readonly at: number;
}

/** A cell, or under a name of its own what is kept of the row itself. */
interface ChangedPart {
  /** Unique in the document. */
  readonly name: string;
  readonly rowId: RowId;
  readonly key: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

interface TouchedPart extends ChangedPart {
  readonly first: Mark;
  readonly last: Mark;
}

/** No column has a key with a colon. */
const rowParts = { present: "row:present", trashed: "row:trashed", order: "row:order" } as const;

function changedParts({ before, after }: RowPair, columns: readonly Column[]): readonly ChangedPart[] {
  const { id: rowId } = after;
  const parts: ChangedPart[] = [];
  const compare = (key: string, from: CellValue, to: CellValue): void => {
    if (!isSameCell(from, to)) parts.push({ name: `${rowId} ${key}`, rowId, key, before: from, after: to });
  };
  compare(rowParts.present, before !== undefined, true);
  compare(rowParts.trashed, before?.trashed ?? false, after.trashed);
  compare(rowParts.order, before?.order ?? "", after.order);
  for (const { key } of columns) compare(key, before?.cells[key] ?? null, after.cells[key] ?? null);
  return parts;
}

function isOpen({ authors, startedAt, endedAt }: Step, at: number): boolean {
  const pauseMs = authors.size > 1 ? togetherMs : foldWithinMs;
  return at - endedAt <= pauseMs && at - startedAt <= stepMaxMs;
}

/** Nobody else has changed in between what both have changed. */
function followsOn(earlier: Step, later: Step): boolean {
  return [...later.parts.values()].every((part) => {
    const known = earlier.parts.get(part.name);
    return known === undefined || (known.last.seq < part.first.seq && isSameCell(known.after, part.before));
  });
}

function note({ parts }: Step, part: TouchedPart): void {
  const known = parts.get(part.name) ?? part;
  const opening = known.first.seq <= part.first.seq ? known : part;
  const closing = known.last.seq > part.last.seq ? known : part;
  const { before, first } = opening;
  const { after, last } = closing;
  parts.set(part.name, { ...part, before, first, after, last });
}

function partsIn(step: Step, rowId: RowId | null) {
  const all = [...step.parts.values()];
  const parts = rowId === null ? all : all.filter((part) => part.rowId === rowId);
  const nothing = { seq: 0, at: 0 };
  const first = parts.reduce((least, part) => (part.first.seq < least.seq ? part.first : least), {
    ...nothing,
    seq: Infinity,
  });
  const last = parts.reduce((most, part) => (part.last.seq > most.seq ? part.last : most), nothing);
  return { step, parts, first, last };
}

/** In the words of `rowChanges`: what a step left alone is the same before and after. */
function changesOf(parts: readonly TouchedPart[], columns: readonly Column[]): readonly RowChange[] {
  const byRow = new Map<RowId, TouchedPart[]>();
  for (const part of parts) {
    const known = byRow.get(part.rowId);
    if (known === undefined) byRow.set(part.rowId, [part]);
    else known.push(part);
  }
  return [...byRow].flatMap(([id, ofRow]) => {
    const isAdded = ofRow.some(({ key }) => key === rowParts.present);
    const before = rowOf(id, new Map(ofRow.map((part) => [part.key, part.before])));
    const after = rowOf(id, new Map(ofRow.map((part) => [part.key, part.after])));
    return rowChanges(isAdded ? [] : [before], [after], columns);
  });
}

function rowOf(id: RowId, values: ReadonlyMap<string, CellValue>): Row {
  const cells: Cells = Object.fromEntries(values);
  const order = values.get(rowParts.order);
  const trashed = values.get(rowParts.trashed) === true;
  return { id, order: typeof order === "string" ? order : "", trashed, sample: false, cells };
}
