import { orderKeyAt } from "../../../shared/documents/order-key";
import { compareRows, type Row, type RowId } from "../../../shared/worksheets/row";

export interface RowShift {
  /** Every row of the document, Sampah included: its keys count too. */
  readonly all: readonly Row[];
  /** Rows among which this one moves, as they stand on screen. */
  readonly among: readonly RowId[];
  readonly rowId: RowId;
  readonly by: -1 | 1;
  readonly random: Uint8Array;
}

/** The order key that puts a row before its upper or behind its lower neighbour; null when it has none. */
export function orderAfterShift({ all, among, rowId, by, random }: RowShift): string | null {
  const neighbour = among[among.indexOf(rowId) + by];
  if (neighbour === undefined || !among.includes(rowId)) return null;
  const others = all.filter((row) => row.id !== rowId).toSorted(compareRows);
  const place = others.findIndex((row) => row.id === neighbour);
  if (place === -1) return null;
  const orders = others.map((row) => row.order);
  return orderKeyAt(orders, by === -1 ? place : place + 1, random);
}
