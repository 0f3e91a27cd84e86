import * as Y from "yjs";
import type { Column } from "../worksheets/column";
import { compareRows, type Cells, type Row, type RowId } from "../worksheets/row";
import { isSameCell } from "../worksheets/same-cell";
import { readRow } from "./read-rows";
import { rowsOf } from "./row-shape";

/**
 * A live plain picture of a document: `rows`, every unchanged row and in a changed row every unchanged cell keep their
 * identity between changes, so that one keystroke gives one new row with one new cell. Listeners are called once per
 * transaction that changed something.
 */
export class RowsView {
  readonly #doc: Y.Doc;
  readonly #listeners = new Set<() => void>();
  #columns: readonly Column[];
  #byId = new Map<RowId, Row>();
  #sorted: readonly Row[] = [];

  constructor(doc: Y.Doc, columns: readonly Column[]) {
    this.#doc = doc;
    this.#columns = columns;
    this.#readAll();
    rowsOf(doc).observeDeep(this.#onChange);
  }

  /** All rows in shared order, trashed ones included. */
  get rows(): readonly Row[] {
    return this.#sorted;
  }

  row(id: RowId): Row | undefined {
    return this.#byId.get(id);
  }

  /** Columns changed in the settings; everything is read anew. */
  useColumns(columns: readonly Column[]): void {
    this.#columns = columns;
    this.#readAll();
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    rowsOf(this.#doc).unobserveDeep(this.#onChange);
    this.#listeners.clear();
  }

  readonly #onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<RowId>();
    for (const event of events) {
      const [rowId] = event.path;
      if (typeof rowId === "string") touched.add(rowId);
      else for (const key of event.changes.keys.keys()) touched.add(key);
    }
    for (const id of touched) this.#readOne(id);
    this.#sort();
    this.#tell();
  };

  #readAll(): void {
    this.#byId = new Map();
    for (const id of rowsOf(this.#doc).keys()) this.#readOne(id);
    this.#sort();
  }

  #readOne(id: RowId): void {
    const map = rowsOf(this.#doc).get(id);
    if (map instanceof Y.Map)
      this.#byId.set(id, keepingCells(readRow(id, map, this.#columns), this.#byId.get(id)));
    else this.#byId.delete(id);
  }

  #sort(): void {
    this.#sorted = Object.freeze([...this.#byId.values()].sort(compareRows));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Sets and years are read as new objects each time: those that hold the same stay the former ones. */
function keepingCells(row: Row, former: Row | undefined): Row {
  if (former === undefined) return row;
  const cells: Cells = Object.fromEntries(
    Object.entries(row.cells).map(([key, value]) => {
      const before = former.cells[key];
      return [key, before !== undefined && isSameCell(before, value) ? before : value];
    }),
  );
  return Object.freeze({ ...row, cells: Object.freeze(cells) });
}
