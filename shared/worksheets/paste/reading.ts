import type { CellValue } from "../cell";

/** Why a cell should be looked at. */
export type DoubtReason =
  /** Names nothing in its list. */
  | "unknown"
  /** Can be read in two ways, or looks like another unit. */
  | "ambiguous"
  /** No amount, number or month. */
  | "unreadable"
  /** Words where a number is meant; kept as written. */
  | "words"
  /** Longer than its column; the end is missing. */
  | "tooLong"
  /** Part of a merged cell; left empty. */
  | "merged"
  /** A share of a hundred beside another unit. */
  | "percent";

export interface Proposal {
  readonly label: string;
  /** What the cell would hold; of a set only the entry that takes the place of `kept`. */
  readonly value: CellValue;
}

export interface ReadingDoubt {
  readonly reason: DoubtReason;
  /** What was pasted, or the part of it that is in doubt. */
  readonly text: string;
  /** Likeliest first. */
  readonly proposals: readonly Proposal[];
  /** The entry of a set under which the text is kept meanwhile. */
  readonly kept: string | null;
}

/** A pasted text as a cell. */
export interface Reading {
  readonly value: CellValue;
  readonly doubts: readonly ReadingDoubt[];
  /** The number was a share of a hundred. */
  readonly percent?: boolean;
}

/** Read without any doubt. */
export function sure(value: CellValue): Reading {
  return { value, doubts: [] };
}

/** Read as `value`, to be looked at. */
export function doubtful(
  value: CellValue,
  doubt: Pick<ReadingDoubt, "reason" | "text"> & Partial<ReadingDoubt>,
): Reading {
  return { value, doubts: [{ proposals: [], kept: null, ...doubt }] };
}
