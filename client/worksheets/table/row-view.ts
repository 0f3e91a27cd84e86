import { foldTexts, holdsTerm, termsOf } from "../../../shared/analysis/query-terms";
import type { Row, RowId } from "../../../shared/worksheets/row";

/** How one person looks at the rows; the order all share stays as it is. */
export interface RowView {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Only rows that hold all these words, and as it stands what is in quotes; "" shows all. */
  readonly words: string;
}

export const sharedView: RowView = { sort: null, words: "" };

/** All rows, in the order all share. */
export function isSharedView({ sort, words }: RowView): boolean {
  return sort === null && words.trim() === "";
}

const sortParam = "urut";
const wordsParam = "saring";

/** The view an address names, so that a link shows the same to somebody else. */
export function readRowView(search: string): RowView {
  const params = new URLSearchParams(search);
  const sort = params.get(sortParam) ?? "";
  const column = sort.replace(/^-/u, "");
  return {
    sort: column === "" ? null : { column, descending: sort.startsWith("-") },
    words: params.get(wordsParam) ?? "",
  };
}

/** The address with this view; everything else in it stays. */
export function printRowView({ sort, words }: RowView, search: string): string {
  const params = new URLSearchParams(search);
  params.delete(sortParam);
  params.delete(wordsParam);
  if (sort !== null) params.set(sortParam, `${sort.descending ? "-" : ""}${sort.column}`);
  if (words !== "") params.set(wordsParam, words);
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

/** What a row is looked at by. */
export interface RowFace {
  /** What a column shows of it: a number where it can be counted, else words; "" for nothing. */
  readonly cell: (row: Row, column: string) => number | string;
  /** Everything the row shows. */
  readonly texts: (row: Row) => readonly string[];
}

/** The rows of a view in its order; equal ones stay in the shared order, empty ones come last either way. */
export function rowsOfView(rows: readonly Row[], { sort, words }: RowView, face: RowFace): readonly RowId[] {
  const wanted = termsOf(words);
  const found = rows.filter((row) => {
    const text = wanted.length === 0 ? "" : foldTexts(face.texts(row));
    return wanted.every((term) => holdsTerm(text, term));
  });
  if (sort === null) return found.map((row) => row.id);
  const keyed = found.map((row) => ({ id: row.id, key: face.cell(row, sort.column) }));
  return keyed
    .toSorted((a, b) => {
      if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
      return compare(a.key, b.key) * (sort.descending ? -1 : 1);
    })
    .map(({ id }) => id);
}

/** Numbers before words. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return collator.compare(String(a), String(b));
}

const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
