import type { DocumentKey } from "../../shared/domain/document-key";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";

/** What can be asked about the past of a document. */
export type HistoryQuestion = PageQuestion | MomentQuestion | ChangesQuestion;

interface QuestionOf {
  readonly key: DocumentKey;
  /** Of the document's worksheet, as of now. */
  readonly columns: readonly Column[];
}

export interface PageQuestion extends QuestionOf {
  readonly kind: "page";
  /** Null for the whole worksheet. */
  readonly rowId: RowId | null;
  /** Null for the newest. */
  readonly cursor: Cursor | null;
}

export interface MomentQuestion extends QuestionOf {
  readonly kind: "moment";
  readonly epoch: number;
  readonly seq: number;
}

/** What the list of a step, or of a held edit, was too short for. */
export type ChangesQuestion = StepChangesQuestion | HeldChangesQuestion;

export interface StepChangesQuestion extends QuestionOf {
  readonly kind: "step-changes";
  /** As the history was asked for in which it was listed. */
  readonly rowId: RowId | null;
  readonly epoch: number;
  /** Where the step ended. */
  readonly seq: number;
  /** How many come before. */
  readonly from: number;
}

export interface HeldChangesQuestion {
  readonly kind: "held-changes";
  readonly heldId: string;
  readonly from: number;
}

/** Steps of an epoch that ended before the sequence number `before`; null for all of them. */
export interface Cursor {
  readonly epoch: number;
  readonly before: number | null;
}

export function cursorText({ epoch, before }: Cursor): string {
  return before === null ? String(epoch) : `${epoch}.${before}`;
}

/** Undefined for anything that is no cursor. */
export function readCursor(text: string): Cursor | undefined {
  const [, epoch, before] = /^(\d{1,15})(?:\.(\d{1,15}))?$/u.exec(text) ?? [];
  if (epoch === undefined) return undefined;
  return { epoch: Number(epoch), before: before === undefined ? null : Number(before) };
}
