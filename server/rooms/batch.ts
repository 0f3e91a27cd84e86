import { readRowHead, type RowHead } from "../../shared/documents/touched-rows";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { RowId } from "../../shared/worksheets/row";
import type { LogEntry } from "./document-store";
import type { DocumentAtWork } from "./live-document";
import { recode, type CodeScheme } from "./row-codes";

/** Told once the batch is on disk, or that it is not. */
export interface Accepted {
  saved(seq: number): void;
  failed(cause?: unknown): void;
}

/**
 * Edits that go to disk together. They are in the live document already; their labels and numbers stay here until the
 * append is durable, so that nobody else builds on a code that may not survive.
 */
export class Batch {
  readonly entries: LogEntry[] = [];
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
  add(entry: LogEntry, author: RowLabel["author"]): void {
    this.entries.push(entry);
    this.#document.live.noteRows(entry.rowIds);
    for (const head of this.#headsOf(entry.rowIds)) {
      const label = this.#labelOf(head.id);
      this.#code(
        label ?? { ...unlabelled, rowId: head.id, author, createdAt: entry.at },
        head,
        label === undefined,
      );
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

const unlabelled = { code: null, formerCodes: [] };

function byPlace(a: RowHead, b: RowHead): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
