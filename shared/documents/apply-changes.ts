import type * as Y from "yjs";
import { heldRowColumn } from "../protocol/held-messages";
import { entriesOf, isEmptyCell, type CellValue, type YearValues } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import type { RowId } from "../worksheets/row";
import type { RowChange } from "./row-changes";
import { containerOf, rowsOf } from "./row-shape";
import { wordDifference } from "./word-difference";
import {
  addRows,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
  type CellAddress,
} from "./write-rows";

/**
 * Makes changes that were found elsewhere in `doc`, as new edits: a prose cell ends as the text of `after`, of sets and
 * years only what changed is touched. Rows that `doc` does not have are added with the keys of `orders`, one for each;
 * cells of columns that are gone, and moves, are left out.
 */
export function applyChanges(
  doc: Y.Doc,
  changes: readonly RowChange[],
  { columns, orders }: { readonly columns: readonly Column[]; readonly orders: readonly string[] },
): void {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  missingRows(doc, changes).forEach((id, at) =>
    addRows(doc, columns, [{ id, order: orders[at] ?? "", cells: {} }]),
  );
  for (const change of changes) {
    const column = byKey.get(change.column);
    if (change.column === heldRowColumn) applyToRow(doc, change);
    else if (column !== undefined) applyToCell(doc, column, change);
  }
}

/** Rows that the changes speak of and `doc` does not have. */
export function missingRows(doc: Y.Doc, changes: readonly RowChange[]): readonly RowId[] {
  const named = new Set(changes.map(({ rowId }) => rowId));
  return [...named].filter((id) => !rowsOf(doc).has(id));
}

function applyToRow(doc: Y.Doc, { rowId, after }: RowChange): void {
  if (after === "trashed") setTrashed(doc, [rowId], true);
  else if (after === "restored" || after === "added") setTrashed(doc, [rowId], false);
}

function applyToCell(doc: Y.Doc, { key, kind }: Column, { rowId, before, after }: RowChange): void {
  const cell: CellAddress = { rowId, column: key };
  switch (containerOf(kind)) {
    case "text":
      setProse(doc, cell, typeof after === "string" ? after : "");
      break;
    case "map":
      if (kind.type === "years") applyYears(doc, cell, { before: yearsOf(before), after: yearsOf(after) });
      else applyEntries(doc, cell, { before, after });
      break;
    case "value":
      if (after === null || typeof after !== "object") setValue(doc, cell, isEmptyCell(after) ? null : after);
      break;
  }
}

/** Word by word: what stays keeps a colleague's caret, and is not there twice when two people do the same. */
function setProse(doc: Y.Doc, cell: CellAddress, wanted: string): void {
  const text = proseOf(doc, cell);
  const present = text?.toJSON() ?? "";
  if (text === undefined || present === wanted) return;
  const pieces = wordDifference(present, wanted);
  doc.transact(() => {
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1];
      if (piece.kind === "gone" && next?.kind === "new") {
        replace(text, at, { gone: piece.text, come: next.text });
      } else if (piece.kind === "gone") text.delete(at, piece.text.length);
      else {
        if (piece.kind === "new" && pieces[index - 1]?.kind !== "gone") text.insert(at, piece.text);
        at += piece.text.length;
      }
    }
  });
}

/** One deletion and one insertion inside of what both begin and end with. */
function replace(
  text: Y.Text,
  at: number,
  { gone, come }: { readonly gone: string; readonly come: string },
): void {
  const shorter = Math.min(gone.length, come.length);
  let from = 0;
  while (from < shorter && gone[from] === come[from]) from += 1;
  let same = 0;
  while (same < shorter - from && gone.at(-1 - same) === come.at(-1 - same)) same += 1;
  if (isHighSurrogate(gone, from - 1)) from -= 1;
  if (same > 0 && isHighSurrogate(gone, gone.length - same - 1)) same -= 1;
  const inserted = come.slice(from, come.length - same);
  text.delete(at + from, gone.length - same - from);
  if (inserted !== "") text.insert(at + from, inserted);
}

function applyEntries(
  doc: Y.Doc,
  cell: CellAddress,
  { before, after }: { readonly before: CellValue; readonly after: CellValue },
): void {
  const [had, wanted] = [entriesOf(before), entriesOf(after)];
  for (const { id } of had) if (!wanted.some((entry) => entry.id === id)) removeEntry(doc, cell, id);
  for (const entry of wanted)
    if (!had.some(({ id, text }) => id === entry.id && text === entry.text)) putEntry(doc, cell, entry);
}

function applyYears(
  doc: Y.Doc,
  cell: CellAddress,
  { before, after }: { readonly before: YearValues; readonly after: YearValues },
): void {
  for (const year of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = after[year] ?? null;
    if ((before[year] ?? null) !== value) setYear(doc, { ...cell, year: Number(year) }, value);
  }
}

function yearsOf(value: CellValue): YearValues {
  return typeof value === "object" && value !== null && !isEntries(value) ? value : {};
}

function isEntries(value: YearValues | readonly unknown[]): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether cutting after this unit would cut a character into two. */
function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
