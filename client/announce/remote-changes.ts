import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Row, RowId } from "../../shared/worksheets/row";

/** What others did to one worksheet since it was last told. */
export interface RemoteChanges {
  readonly added: readonly ChangedRow[];
  readonly changed: readonly ChangedRow[];
  readonly removed: readonly ChangedRow[];
}

export interface ChangedRow {
  readonly row: Row;
  readonly code: string | null;
  /** Who did it, as far as is known. */
  readonly by: string | null;
}

interface Touched {
  /** Rows that others touched, and who was last seen in each. */
  readonly rows: ReadonlyMap<RowId, string | null>;
  /** Rows that were there before. */
  readonly known: ReadonlySet<RowId>;
  readonly row: (rowId: RowId) => Row | undefined;
  readonly label: (rowId: RowId) => RowLabel | undefined;
}

/** What all of it comes to: a row that came and went again is not worth a word. */
export function remoteChanges({ rows, known, row: rowOf, label: labelOf }: Touched): RemoteChanges {
  const [added, changed, removed]: ChangedRow[][] = [[], [], []];
  for (const [rowId, seen] of rows) {
    const row = rowOf(rowId);
    if (row === undefined) continue;
    const label = labelOf(rowId);
    const one = { row, code: label?.code ?? null, by: seen };
    if (known.has(rowId)) (row.trashed ? removed : changed)?.push(one);
    else if (!row.trashed) added?.push({ ...one, by: label?.author?.name ?? seen });
  }
  return { added: added ?? [], changed: changed ?? [], removed: removed ?? [] };
}
