import { useMemo, useState } from "react";
import { usesByOrigin } from "../../../shared/analysis/trace";
import { leadersOf } from "../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import type { SwotSheet } from "./swot-sheet";
import { keptLists, listsOf, noItems, steadyLists, type ItemLists } from "./item-lists";

/** The items of the quadrants; renders again only when an item comes, goes or moves, not when a letter is typed. */
export function useItemLists(document: WorksheetDocument): ItemLists {
  const [select] = useState(listSelector);
  return useLive(useRoom().replica(document.key).content.rows, select);
}

/** An item somebody writes in, and how the lists stood when they began. */
export interface Writing {
  readonly rowId: RowId;
  readonly lists: ItemLists;
}

/** The lists while somebody writes in an item: what stands there keeps its place until the writing ends. */
export function useSteadyLists(live: ItemLists, writing: Writing | null): ItemLists {
  return useMemo(
    () => (writing === null ? live : steadyLists(writing.lists, live, writing.rowId)),
    [writing, live],
  );
}

/** How many strategies use an item or what is grouped under it; null while the group has no strategy at all. */
export function useStrategyCount({ document, strategies }: SwotSheet, rowId: RowId): number | null {
  const room = useRoom();
  const items = room.replica(document.key).content.rows;
  const made = room.replica(strategies.key).content.rows;
  const count = () => {
    const { uses, any } = strategyUses(made.value, leadersOf(items.value));
    return any ? (uses.get(rowId) ?? 0) : null;
  };
  useLive(items, count);
  return useLive(made, count);
}

function listSelector(): (rows: readonly Row[]) => ItemLists {
  let last = { rows: noRows, lists: noItems };
  return (rows) => {
    if (rows !== last.rows) last = { rows, lists: keptLists(last.lists, listsOf(rows)) };
    return last.lists;
  };
}

const noRows: readonly Row[] = [];

interface StrategyUses {
  readonly leaders: ReadonlyMap<RowId, RowId>;
  readonly uses: ReadonlyMap<RowId, number>;
  readonly any: boolean;
}

/** Counted once for all cards. */
const counted = new WeakMap<readonly Row[], StrategyUses>();

function strategyUses(rows: readonly Row[], leaders: StrategyUses["leaders"]): StrategyUses {
  const known = counted.get(rows);
  if (known?.leaders === leaders) return known;
  const uses = usesByOrigin("strategy", rows, leaders);
  const fresh = { leaders, uses, any: rows.some((row) => !row.trashed) };
  counted.set(rows, fresh);
  return fresh;
}
