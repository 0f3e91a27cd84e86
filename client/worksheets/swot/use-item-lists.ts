import { useMemo, useState } from "react";
import { usesByOrigin } from "../../../shared/analysis/trace";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import type { WorksheetDocument } from "../../sync/worksheet-document";
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

/** How many strategies use an item; null while the group has no strategy at all. */
export function useStrategyCount(strategies: WorksheetDocument, rowId: RowId): number | null {
  return useLive(useRoom().replica(strategies.key).content.rows, (rows) => {
    const { uses, any } = strategyUses(rows);
    return any ? (uses.get(rowId) ?? 0) : null;
  });
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
  readonly uses: ReadonlyMap<RowId, number>;
  readonly any: boolean;
}

/** Counted once for all cards. */
const counted = new WeakMap<readonly Row[], StrategyUses>();

function strategyUses(rows: readonly Row[]): StrategyUses {
  const known = counted.get(rows);
  if (known !== undefined) return known;
  const fresh = { uses: usesByOrigin("strategy", rows), any: rows.some((row) => !row.trashed) };
  counted.set(rows, fresh);
  return fresh;
}
