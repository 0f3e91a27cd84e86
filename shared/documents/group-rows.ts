import type * as Y from "yjs";
import { leaderColumn, leadersOf } from "../worksheets/grouped-items";
import type { Row, RowId } from "../worksheets/row";
import { asOneEdit, setValue } from "./write-rows";

/* Grouping changes one cell of each item and nothing else: texts, authors, codes and tags stay with every original. */

/** [GROUP1] Puts an item, with what it leads, under another one of its quadrant. */
export function groupUnder(
  doc: Y.Doc,
  rows: readonly Row[],
  { rowId, leaderId }: { readonly rowId: RowId; readonly leaderId: RowId },
): void {
  const leaders = leadersOf(rows);
  const leader = leaders.get(leaderId) ?? leaderId;
  if (leader === (leaders.get(rowId) ?? rowId)) return;
  arrange(doc, { leader, alone: leader, led: [rowId, ...ledBy(rowId, leaders)] });
}

/** [GROUP1] Lets a grouped item stand alone; the others stay together. */
export function ungroup(doc: Y.Doc, rows: readonly Row[], rowId: RowId): void {
  const leaders = leadersOf(rows);
  const leader = leaders.get(rowId);
  if (leader !== undefined) arrange(doc, { leader, alone: rowId, led: ledBy(leader, leaders) });
}

/** Lets two items stand apart that stand together: whichever is led leaves, the second where a third one leads both. */
export function setApart(doc: Y.Doc, rows: readonly Row[], [first, second]: readonly [RowId, RowId]): void {
  const leaders = leadersOf(rows);
  if ((leaders.get(first) ?? first) !== (leaders.get(second) ?? second)) return;
  ungroup(doc, rows, leaders.has(second) ? second : first);
}

/** Makes a grouped item the one the others stand under. */
export function putInFront(doc: Y.Doc, rows: readonly Row[], rowId: RowId): void {
  const leaders = leadersOf(rows);
  const leader = leaders.get(rowId);
  if (leader !== undefined)
    arrange(doc, { leader: rowId, alone: rowId, led: [leader, ...ledBy(leader, leaders)] });
}

/** Lets items stand where they stood before: under another one, or alone. */
export function pointTo(doc: Y.Doc, leaders: ReadonlyMap<RowId, RowId | null>): void {
  asOneEdit(doc, () => {
    for (const [rowId, leader] of leaders) point(doc, rowId, leader);
  });
}

interface Arrangement {
  readonly leader: RowId;
  readonly alone: RowId;
  readonly led: readonly RowId[];
}

/** Everybody else points to the leader itself: whoever leaves takes nobody along. */
function arrange(doc: Y.Doc, { leader, alone, led }: Arrangement): void {
  asOneEdit(doc, () => {
    for (const id of [leader, alone]) point(doc, id, null);
    for (const id of led) if (id !== alone) point(doc, id, leader);
  });
}

function ledBy(leader: RowId, leaders: ReadonlyMap<RowId, RowId>): readonly RowId[] {
  return [...leaders].filter(([, above]) => above === leader).map(([id]) => id);
}

function point(doc: Y.Doc, rowId: RowId, leader: RowId | null): void {
  setValue(doc, { rowId, column: leaderColumn }, leader);
}
