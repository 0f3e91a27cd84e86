import { quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import { leadersOf } from "../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../shared/worksheets/row";

/** Where an item stands: its quadrant, or `none` for an item whose quadrant nobody can read. */
export type ListKey = Quadrant | "none";

/** The present items of a worksheet by quadrant, in shared order; what is grouped stands on the card of its leader. */
export type ItemLists = Readonly<Record<ListKey, readonly RowId[]>>;

export interface Place {
  readonly list: ListKey;
  /** Among the other items of the list: 0 is before the first. */
  readonly at: number;
}

export type Direction = "up" | "down" | "left" | "right";

export const noItems: ItemLists = { S: [], W: [], O: [], T: [], none: [] };

export function listsOf(rows: readonly Row[]): ItemLists {
  const lists: Record<ListKey, RowId[]> = { S: [], W: [], O: [], T: [], none: [] };
  const leaders = leadersOf(rows);
  for (const row of rows) if (!row.trashed && !leaders.has(row.id)) lists[listKeyOf(row)].push(row.id);
  return lists;
}

export function listKeyOf(row: Row): ListKey {
  return quadrants.find((quadrant) => quadrant === row.cells["quadrant"]) ?? "none";
}

/** The lists again with the identity of those that did not change, and as a whole if none did. */
export function keptLists(former: ItemLists, now: ItemLists): ItemLists {
  const kept = { ...now };
  let changed = false;
  for (const key of listKeys) {
    if (sameItems(former[key], now[key])) kept[key] = former[key];
    else changed = true;
  }
  return changed ? kept : former;
}

export function placeIn(lists: ItemLists, rowId: RowId): Place | undefined {
  for (const list of listKeys) {
    const at = lists[list].indexOf(rowId);
    if (at >= 0) return { list, at };
  }
  return undefined;
}

/** The lists as they look with the item at another place. */
export function withItemAt(lists: ItemLists, rowId: RowId, place: Place): ItemLists {
  const moved = { ...lists };
  for (const key of listKeys) {
    if (key === place.list)
      moved[key] = lists[key].filter((id) => id !== rowId).toSpliced(place.at, 0, rowId);
    else if (lists[key].includes(rowId)) moved[key] = lists[key].filter((id) => id !== rowId);
  }
  return moved;
}

/**
 * One step of an arrow key on the grid S W over O T: past the first or last item it goes on in the quadrant above or
 * below; undefined at the edge.
 */
export function stepFrom(lists: ItemLists, rowId: RowId, direction: Direction): Place | undefined {
  const place = placeIn(lists, rowId);
  if (place === undefined) return undefined;
  const { list, at } = place;
  if (direction === "up" && at > 0) return { list, at: at - 1 };
  if (direction === "down" && at < lists[list].length - 1) return { list, at: at + 1 };
  const next = neighbours[list][direction];
  if (next === undefined) return undefined;
  if (direction === "up") return { list: next, at: lists[next].length };
  return { list: next, at: direction === "down" ? 0 : Math.min(at, lists[next].length) };
}

/**
 * The place in the list as it is now that answers to a place in the list as it was shown: behind the item it was
 * dropped behind, else before the one it was dropped before.
 */
export function placeNow(shown: ItemLists, now: ItemLists, rowId: RowId): Place | undefined {
  const place = placeIn(shown, rowId);
  if (place === undefined) return undefined;
  const { list, at } = place;
  const others = now[list].filter((id) => id !== rowId);
  const before = shown[list].slice(0, at).findLast((id) => others.includes(id));
  if (before !== undefined) return { list, at: others.indexOf(before) + 1 };
  const after = shown[list].slice(at + 1).find((id) => others.includes(id));
  return { list, at: after === undefined ? others.length : others.indexOf(after) };
}

/**
 * The lists as they are now, but without moving anything that stood in `start`: for as long as somebody writes in
 * `rowId`, which stays where it was even if others move or delete it. Newcomers appear behind their predecessor.
 */
export function steadyLists(start: ItemLists, now: ItemLists, rowId: RowId): ItemLists {
  const steady = { ...now };
  for (const key of listKeys) {
    const list = start[key].filter((id) => id === rowId || now[key].includes(id));
    let behind = 0;
    for (const id of now[key]) {
      if (list.includes(id)) behind = list.indexOf(id) + 1;
      else if (id !== rowId) list.splice(behind++, 0, id);
    }
    steady[key] = list;
  }
  return steady;
}

export const listKeys = [...quadrants, "none"] as const satisfies readonly ListKey[];

const neighbours: Readonly<Record<ListKey, Readonly<Partial<Record<Direction, Quadrant>>>>> = {
  S: { right: "W", down: "O" },
  W: { left: "S", down: "T" },
  O: { right: "T", up: "S" },
  T: { left: "O", up: "W" },
  none: { down: "S" },
};

function sameItems(a: readonly RowId[], b: readonly RowId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
