import * as z from "zod/mini";
import { identifierSchema } from "../domain/identifier";
import type { ColumnKind } from "../worksheets/column";
import { addedTextMaxLength } from "../worksheets/worksheet-catalog";
import { rowKeys } from "./row-shape";

/**
 * What the server takes into a document. All of it well above what the forms allow: concurrent edits add up, and an
 * edit that was made offline under other settings is still an honest edit.
 */

/** Rows of one document, those in Sampah included. */
export const rowsMax = 2_000;
/** Keys of one row: columns and those of columns that were removed. */
export const keysMax = 120;
/** Entries of one set, removed ones included: every removed text stays as a key. */
export const entriesMax = 2_000;
/**
 * Pieces (Yjs structs) of one person in one document, under all their client ids, deleted ones included. What is deleted
 * stays as a piece unless it lies beside its like: adding and deleting for ever would make the document grow on every
 * device. A full row takes some forty, an edit one or two; everybody together makes some 100,000 edits in two days.
 */
export const piecesPerOwnerMax = 500_000;

const slack = 2;
/** Longest single value that has no length of its own: a kept office name, a measure as typed. */
const plainMaxLength = 1_000;
/** Keys grow by about a quarter character with every insertion at the same place. */
const orderMaxLength = 2_000;
const orderPattern = /^[A-Za-z][0-9A-Za-z]*$/;
const yearPattern = /^[0-9]{4}$/;

export function proseMaxLength(kind: ColumnKind): number {
  return kind.type === "prose" ? kind.maxLength * slack : 0;
}

/** Whether a single value may stand in this column (`kind`), row key or added column; undefined is no value. */
export function fitsCell(key: string, kind: ColumnKind | undefined, value: unknown): boolean {
  if (value === undefined) return true;
  if (key === rowKeys.trashed) return typeof value === "boolean";
  if (key === rowKeys.order)
    return typeof value === "string" && value.length <= orderMaxLength && orderPattern.test(value);
  if (value === null) return true;
  switch (kind?.type) {
    case "yesNo":
      return typeof value === "boolean";
    case "money":
      return Number.isSafeInteger(value);
    case "measure":
      return isMeasure(value);
    case "text":
      return isShort(value, kind.maxLength * slack);
    case "month":
    case "choice":
    case "listChoice":
    case "reference":
      return isShort(value, plainMaxLength);
    case undefined:
      // The type of an added column may have changed since the edit was made.
      return typeof value === "boolean" || isMeasure(value) || isShort(value, addedTextMaxLength * slack);
    case "prose":
    case "set":
    case "references":
    case "years":
      return false;
  }
}

/** Whether an entry may stand in a set, or a value under a year. */
export function fitsEntry(key: string, kind: ColumnKind, value: unknown): boolean {
  if (kind.type === "years")
    return yearPattern.test(key) && (value === undefined || value === null || isMeasure(value));
  if (!z.safeParse(identifierSchema, key).success) return false;
  return value === undefined || typeof value === "boolean" || isShort(value, plainMaxLength);
}

function isMeasure(value: unknown): boolean {
  return Number.isFinite(value) || isShort(value, plainMaxLength);
}

function isShort(value: unknown, maxLength: number): boolean {
  return typeof value === "string" && value.length <= maxLength;
}
