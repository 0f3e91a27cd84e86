import type { Finding } from "../../shared/analysis/checks/finding";
import type { DimensionRows } from "../../shared/analysis/workshop-rows";
import type { ItemLink } from "../../shared/protocol/item-link-messages";
import { leadersOf } from "../../shared/worksheets/grouped-items";

/** [GROUP3] Similar items of two groups, but for points that are tied together by any of their items. */
export function withoutTied(
  findings: readonly Finding[],
  links: readonly ItemLink[],
  groups: readonly DimensionRows[],
): readonly Finding[] {
  const leaders = new Map(groups.flatMap(({ swot }) => [...leadersOf(swot)]));
  const pairOf = (...rowIds: readonly string[]) =>
    rowIds
      .map((id) => leaders.get(id) ?? id)
      .toSorted()
      .join("/");
  const tied = new Set(links.map(({ items: [one, other] }) => pairOf(one.rowId, other.rowId)));
  return findings.filter(
    ({ check, cell, params }) =>
      check !== "similar-across" || cell === null || !tied.has(pairOf(cell.rowId, params.other.rowId)),
  );
}
