// oxlint-disable no-underscore-dangle -- the fields of a Yjs type that tell where it stands are named this way
import * as Y from "yjs";
import { leaderColumn } from "../worksheets/grouped-items";
import type { RowId } from "../worksheets/row";
import { rowKeys, rowsOf } from "./row-shape";

/** The few fields of a row that the server itself looks at. */
export interface RowHead {
  readonly id: RowId;
  readonly order: string;
  readonly trashed: boolean;
  /** The text under the column asked for: what the code of a row depends on. */
  readonly group: string | null;
  /** The item a SWOT item is grouped under. */
  readonly groupOf: string | null;
}

/** Which rows a transaction changed, in whatever part of them. */
export function touchedRows(transaction: Y.Transaction): ReadonlySet<RowId> {
  const rows: unknown = rowsOf(transaction.doc);
  const touched = new Set<RowId>();
  for (const [type, keys] of transaction.changed) {
    if ((type as unknown) === rows) for (const key of keys) addId(touched, key);
    else addId(touched, rowOf(type._item, rows));
  }
  return touched;
}

export function readRowHead(doc: Y.Doc, id: RowId, groupColumn: string | null): RowHead | undefined {
  const row = rowsOf(doc).get(id);
  if (!(row instanceof Y.Map)) return undefined;
  const order = row.get(rowKeys.order);
  const group = groupColumn === null ? null : row.get(groupColumn);
  const groupOf = row.get(leaderColumn);
  return {
    id,
    order: typeof order === "string" ? order : "",
    trashed: row.get(rowKeys.trashed) === true,
    group: typeof group === "string" ? group : null,
    groupOf: typeof groupOf === "string" ? groupOf : null,
  };
}

/** Ids of all rows, trashed ones included. */
export function rowIdsOf(doc: Y.Doc): readonly RowId[] {
  return [...rowsOf(doc).keys()];
}

function rowOf(item: Y.Item | null, rows: unknown): RowId | null {
  let at = item;
  while (at !== null && at.parent !== rows) {
    const parent = at.parent;
    at = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return at?.parentSub ?? null;
}

function addId(ids: Set<RowId>, id: RowId | null): void {
  if (id !== null) ids.add(id);
}
