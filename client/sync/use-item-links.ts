import { useMemo } from "react";
import type { ItemLink, LinkedItem } from "../../shared/protocol/item-link-messages";
import type { RowId } from "../../shared/worksheets/row";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";

/** SWOT items of two groups that belong together. */
export function useItemLinks(): readonly ItemLink[] {
  const links = useLive(useRoom().server, (server) => server.links);
  return useMemo(() => links.filter(({ linked }) => linked), [links]);
}

/** An item of another group that belongs together with one of these, by one link or several. */
export interface Relation {
  readonly links: readonly ItemLink[];
  readonly other: LinkedItem;
}

/** What belongs together with any of these items; each other item once. */
export function useRelations(rowIds: readonly RowId[]): readonly Relation[] {
  return relationsOf(useItemLinks(), rowIds);
}

export function relationsOf(links: readonly ItemLink[], rowIds: readonly RowId[]): readonly Relation[] {
  const relations = new Map<RowId, Relation>();
  for (const link of links) {
    const [one, two] = link.items;
    const other = rowIds.includes(one.rowId) ? two : rowIds.includes(two.rowId) ? one : undefined;
    if (other === undefined) continue;
    const known = relations.get(other.rowId)?.links ?? [];
    relations.set(other.rowId, { links: [...known, link], other });
  }
  return [...relations.values()];
}
