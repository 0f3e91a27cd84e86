import type { DocumentKey } from "../../shared/domain/document-key";
import type { Column } from "../../shared/worksheets/column";
import type { RowId } from "../../shared/worksheets/row";

/** What can be asked about the past of a document. */
export type HistoryQuestion = PageQuestion | MomentQuestion;

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
