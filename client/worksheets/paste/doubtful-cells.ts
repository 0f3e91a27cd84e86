import { create } from "zustand";
import type { DocumentKey } from "../../../shared/domain/document-key";
import { entriesOf, isEmptyCell, type CellValue } from "../../../shared/worksheets/cell";
import type { Doubt } from "../../../shared/worksheets/paste/plan-paste";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { tabStorage } from "../../sync/web-storage";
import { isSameCell } from "../../../shared/worksheets/same-cell";
import { yearsOf } from "../cells/plan-years";

/** A pasted cell that somebody should look at. */
export interface DoubtfulCell extends Doubt {
  readonly rowId: RowId;
  /** What the cell holds meanwhile; anything else there means that it was looked at. */
  readonly meanwhile: CellValue;
}

/** What is left to look at in one worksheet. */
export interface Remains {
  readonly cells: readonly DoubtfulCell[];
  /** Sentences about what found no place at all. */
  readonly notes: readonly string[];
}

const nothing: Remains = { cells: [], notes: [] };

type RemainsByDocument = ReadonlyMap<DocumentKey, Remains>;

/**
 * Doubtful cells by worksheet: of the person who pasted and of this tab only, so that nothing of a worksheet stays on
 * a device longer than the tab that was allowed to read it. A reload keeps them: what a cell cannot hold stands nowhere
 * else.
 */
const useStore = create<{ readonly byDocument: RemainsByDocument }>(() => ({ byDocument: new Map() }));

export function useRemains(document: DocumentKey): Remains {
  return useStore(({ byDocument }) => remainsOf(document, byDocument));
}

/** The doubts about the cells of one row; none about nearly all. */
export function useDoubtsIn(document: DocumentKey, rowId: RowId): readonly DoubtfulCell[] {
  return useStore(({ byDocument }) => byRow(remainsOf(document, byDocument)).get(rowId) ?? noDoubts);
}

/** The one about a column, or about one year of it. */
export function doubtAt(
  doubts: readonly DoubtfulCell[],
  column: string,
  year: string | null,
): DoubtfulCell | undefined {
  return doubts.find((one) => one.column === column && (year === null || one.year === year));
}

const noDoubts: readonly DoubtfulCell[] = [];

/** The same lists every time. */
function byRow(remains: Remains): ReadonlyMap<RowId, readonly DoubtfulCell[]> {
  const known = doubtsByRow.get(remains);
  if (known !== undefined) return known;
  const lists = new Map<RowId, DoubtfulCell[]>();
  for (const doubt of remains.cells) lists.set(doubt.rowId, [...(lists.get(doubt.rowId) ?? []), doubt]);
  doubtsByRow.set(remains, lists);
  return lists;
}

const doubtsByRow = new WeakMap<Remains, ReadonlyMap<RowId, readonly DoubtfulCell[]>>();

export function addRemains(document: DocumentKey, { cells, notes }: Remains): void {
  edit(document, (before) => ({
    cells: [...before.cells.filter((one) => !cells.some((other) => isSamePlace(one, other))), ...cells],
    notes,
  }));
}

/** These were looked at. */
export function dropDoubts(document: DocumentKey, done: ReadonlySet<DoubtfulCell>): void {
  edit(document, ({ cells, notes }) => ({ cells: cells.filter((one) => !done.has(one)), notes }));
}

export function dropNotes(document: DocumentKey): void {
  edit(document, ({ cells }) => ({ cells, notes: [] }));
}

/** Whether a doubt still stands: nobody has written there since, and the row is not in Sampah. */
export function isOpen(doubt: DoubtfulCell, row: Row | undefined): boolean {
  if (row === undefined || row.trashed) return false;
  const value = row.cells[doubt.column] ?? null;
  return isOpenIn(doubt, doubt.year === null ? value : (yearsOf(value)[doubt.year] ?? null));
}

/** The same about what the cell, or the year of it, holds. */
export function isOpenIn(doubt: DoubtfulCell, value: CellValue): boolean {
  if (doubt.kept !== null) return entriesOf(value).some(({ id }) => id === doubt.kept);
  if (Array.isArray(value)) {
    const had = entriesOf(doubt.meanwhile);
    return (
      value.length === had.length && had.every(({ id }) => entriesOf(value).some((one) => one.id === id))
    );
  }
  return isSameCell(emptyAsNull(value), emptyAsNull(doubt.meanwhile));
}

function emptyAsNull(value: CellValue): CellValue {
  return isEmptyCell(value) ? null : value;
}

function isSamePlace(a: DoubtfulCell, b: DoubtfulCell): boolean {
  return a.rowId === b.rowId && a.column === b.column && a.year === b.year && a.kept === b.kept;
}

function edit(document: DocumentKey, change: (before: Remains) => Remains): void {
  useStore.setState(({ byDocument }) => {
    const remains = change(remainsOf(document, byDocument));
    tabStorage.set(storageKey(document), JSON.stringify(remains));
    return { byDocument: new Map(byDocument).set(document, remains) };
  });
}

function remainsOf(document: DocumentKey, byDocument: RemainsByDocument): Remains {
  return byDocument.get(document) ?? remainsBeforeReload(document);
}

/** The same object every time. */
function remainsBeforeReload(document: DocumentKey): Remains {
  const known = beforeReload.get(document);
  if (known !== undefined) return known;
  const kept = tabStorage.get(storageKey(document));
  const remains = kept === null ? nothing : (JSON.parse(kept) as Remains);
  beforeReload.set(document, remains);
  return remains;
}

const beforeReload = new Map<DocumentKey, Remains>();

function storageKey(document: DocumentKey): string {
  return `rembuk:paste:${document}`;
}
