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

/** One link of an item, as it is seen from there. */
export interface Relation {
  readonly link: ItemLink;
  readonly other: LinkedItem;
}

/** What belongs together with any of these items. */
export function useRelations(rowIds: readonly RowId[]): readonly Relation[] {
  const links = useItemLinks();
  return links.flatMap((link): readonly Relation[] => {
    const [one, other] = link.items;
    if (rowIds.includes(one.rowId)) return [{ link, other }];
    return rowIds.includes(other.rowId) ? [{ link, other: one }] : [];
  });
}
