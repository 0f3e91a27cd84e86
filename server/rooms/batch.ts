import { readRowHead, type RowHead } from "../../shared/documents/touched-rows";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { RowId } from "../../shared/worksheets/row";
import type { LogEntry } from "./document-store";
import type { DocumentAtWork } from "./live-document";
import { isNumbered, recode, type CodeScheme } from "./row-codes";

/** Told once the batch is on disk, or that it is not. */
export interface Accepted {
  saved(seq: number): void;
  failed(cause?: unknown): void;
}

/** Whose the rows are that an entry makes. */
export interface RowCredit {
  readonly author: RowLabel["author"];
  /** Of rows that were there before the server lost them. */
  readonly known: ReadonlyMap<RowId, Pick<RowLabel, "code" | "author">>;
}

/**
 * Edits that go to disk together. They are in the live document already; their labels and numbers stay here until the
 * append is durable, so that nobody else builds on a code that may not survive.
 */
export class Batch {
  readonly entries: LogEntry[] = [];
  /** Yjs client ids that nobody may write under any more. */
  readonly retired: number[] = [];
  readonly #document: DocumentAtWork;
  readonly #scheme: CodeScheme;
  readonly #labels = new Map<RowId, RowLabel>();
  readonly #counters = new Map<string, number>();
  readonly #accepted: { readonly accepted: Accepted; readonly seq: number }[] = [];

  constructor(document: DocumentAtWork, scheme: CodeScheme) {
    this.#document = document;
    this.#scheme = scheme;
  }

  get labels(): RowLabel[] {
    return [...this.#labels.values()];
  }

  get counters(): [string, number][] {
    return [...this.#counters];
  }

  /** Rows outside Sampah once this is on disk. */
  get presentRows(): number {
    return this.#document.live.presentCount;
  }

  get isEmpty(): boolean {
    return this.entries.length === 0 && this.#labels.size === 0;
  }

  /** Appends an entry and gives its rows their labels, numbered in shared order. */
  add(entry: LogEntry, credit: RowCredit): void {
    this.entries.push(entry);
    this.#document.live.noteRows(entry.rowIds);
    for (const head of this.#headsOf(entry.rowIds)) {
      const label = this.#labelOf(head.id);
      this.#code(label ?? this.#firstLabel(head, entry, credit), head, label === undefined);
    }
  }

  /** Gives rows the codes that have become possible since they were made. */
  relabel(rowIds: Iterable<RowId>): void {
    for (const head of this.#headsOf(rowIds)) {
      const label = this.#labelOf(head.id);
      if (label !== undefined) this.#code(label, head, false);
    }
  }

  /** Answered with the sequence number reached so far. An edit that brought nothing new is accepted without entry. */
  accept(accepted: Accepted): void {
    this.#accepted.push({ accepted, seq: this.#document.durable.headSeq + this.entries.length });
  }

  settle(outcome: "saved" | "failed"): void {
    for (const { accepted, seq } of this.#accepted) {
      if (outcome === "saved") accepted.saved(seq);
      else accepted.failed();
    }
  }

  #code(label: RowLabel, head: RowHead, isNew: boolean): void {
    const coded = recode(label, head, { scheme: this.#scheme, takeNumber: (of) => this.#takeNumber(of) });
    if (isNew || coded !== label) this.#labels.set(head.id, coded);
  }

  #firstLabel(head: RowHead, { at }: LogEntry, { author, known }: RowCredit): RowLabel {
    const former = known.get(head.id);
    const label = { rowId: head.id, code: null, formerCodes: [], author, createdAt: at };
    if (former === undefined) return label;
    return { ...label, author: former.author, code: this.#freeCode(former.code, head) };
  }

  /** A code that was given before the document was lost, if it is not the code of something else by now. */
  #freeCode(code: string | null, head: RowHead): string | null {
    const series = this.#scheme.seriesOf(head);
    if (code === null || series === undefined) return null;
    const next = this.#counters.get(series.counter) ?? this.#document.durable.nextNumber(series.counter);
    const isGiven = isNumbered(code, series, next) && !this.#isTaken(code);
    return isGiven ? code : null;
  }

  #isTaken(code: string): boolean {
    const has = (label: RowLabel): boolean => label.code === code || label.formerCodes.includes(code);
    return [...this.#labels.values()].some(has) || [...this.#document.durable.labels.values()].some(has);
  }

  #headsOf(rowIds: Iterable<RowId>): readonly RowHead[] {
    const heads: RowHead[] = [];
    for (const rowId of rowIds) {
      const head = readRowHead(this.#document.live.doc, rowId, this.#scheme.groupColumn);
      if (head !== undefined) heads.push(head);
    }
    return heads.sort(byPlace);
  }

  #labelOf(rowId: RowId): RowLabel | undefined {
    return this.#labels.get(rowId) ?? this.#document.durable.labels.get(rowId);
  }

  #takeNumber(counter: string): number {
    const number = this.#counters.get(counter) ?? this.#document.durable.nextNumber(counter);
    this.#counters.set(counter, number + 1);
    return number;
  }
}

function byPlace(a: RowHead, b: RowHead): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
