import type { CellOf, CellValue } from "./cell";
import type { Column } from "./column";

export type RowId = string;

/** Cells keyed by column; every column of the worksheet is present. */
export type Cells = Readonly<Record<string, CellValue>>;

/** One plain, frozen row. Deleted rows keep everything and lie in Sampah. */
export interface Row<C extends Cells = Cells> {
  readonly id: RowId;
  /** Fractional key, compared with `<`; ties broken by id. */
  readonly order: string;
  readonly trashed: boolean;
  /** Part of the demo content, marked "contoh". */
  readonly sample: boolean;
  readonly cells: C;
}

/** The cell types that follow from a column description. */
export type CellsOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C["key"]]: CellOf<C["kind"]>;
};

export function compareRows(a: Row, b: Row): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
