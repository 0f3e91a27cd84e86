import type { Row, RowId } from "../../../shared/worksheets/row";
import { quadrantOf } from "./strategy-sheet";

/** What a tap on a SWOT item of the matrix leads to. */
export type TowsPick =
  | { readonly kind: "picked"; readonly picked: readonly RowId[] }
  /** Both sides are there: a strategy is made from these. */
  | { readonly kind: "made"; readonly items: readonly Row[] };

/**
 * [TOWS1] Taps gather items of one side; the first of the other side makes the strategy. Another tap on a picked item
 * puts it back. Items that are gone meanwhile are no longer picked.
 */
export function pickItem(picked: readonly RowId[], item: Row, items: readonly Row[]): TowsPick {
  const chosen = items.filter(({ id }) => picked.includes(id));
  if (picked.includes(item.id)) {
    return { kind: "picked", picked: chosen.map(({ id }) => id).filter((id) => id !== item.id) };
  }
  const isOther = chosen.some((one) => isInternal(one) !== isInternal(item));
  return isOther
    ? { kind: "made", items: [...chosen, item] }
    : { kind: "picked", picked: [...chosen.map(({ id }) => id), item.id] };
}

function isInternal(item: Row): boolean {
  const quadrant = quadrantOf(item);
  return quadrant === "S" || quadrant === "W";
}
