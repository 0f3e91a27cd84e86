import type * as Y from "yjs";
import type { Quadrant } from "../../../shared/domain/quadrant";
import { orderKeyAt, orderKeyBytes, orderKeysAtEnd } from "../../../shared/documents/order-key";
import { addRows, moveRow, setValue } from "../../../shared/documents/write-rows";
import type { Column } from "../../../shared/worksheets/column";
import { leaderColumn, leadersOf } from "../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { listKeyOf, type Place } from "./item-lists";

type RandomBytes = (count: number) => Uint8Array;

export interface NewItems {
  readonly quadrant: Quadrant;
  readonly texts: readonly string[];
  readonly newId: () => RowId;
  readonly random: RandomBytes;
}

interface Worksheet {
  readonly doc: Y.Doc;
  readonly columns: readonly Column[];
}

/** Adds one item per text at the end of its quadrant and gives back their ids. */
export function addItems(worksheet: Worksheet, rows: readonly Row[], items: NewItems): readonly RowId[] {
  const { quadrant, texts, newId, random } = items;
  const orders = orderKeysAtEnd(ordersOf(rows), texts.length, random(texts.length * orderKeyBytes));
  const fresh = texts.map((text, at) => ({
    id: newId(),
    order: orders[at] ?? "",
    cells: { quadrant, text },
  }));
  addRows(worksheet.doc, worksheet.columns, fresh);
  return fresh.map((row) => row.id);
}

export interface Move {
  readonly rowId: RowId;
  readonly to: Place;
  /** What it stands under in another quadrant; nothing unless it is put back. */
  readonly leader?: RowId | undefined;
  readonly random: RandomBytes;
}

/** [ROW2] Puts an item at a place of its own or another quadrant by changing its key; what it leads goes along. */
export function moveItem(doc: Y.Doc, rows: readonly Row[], { rowId, to, leader: own, random }: Move): void {
  const leaders = leadersOf(rows);
  const others = rows.filter(
    (row) => !row.trashed && row.id !== rowId && listKeyOf(row) === to.list && !leaders.has(row.id),
  );
  const order = orderKeyAt(ordersOf(others), to.at, random(orderKeyBytes));
  const moving = rows.find((row) => row.id === rowId);
  const changes = to.list !== "none" && moving !== undefined && listKeyOf(moving) !== to.list;
  moveRow(doc, rowId, changes ? { order, cells: { quadrant: to.list } } : { order });
  if (!changes) return;
  // Back here one day, it must not vanish into a group that was left long ago.
  setValue(doc, { rowId, column: leaderColumn }, own ?? null);
  for (const [id, leader] of leaders)
    if (leader === rowId) setValue(doc, { rowId: id, column: "quadrant" }, to.list);
}

function ordersOf(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row.order);
}
