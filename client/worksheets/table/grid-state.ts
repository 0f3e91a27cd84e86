import { createContext, use } from "react";
import { createStore, useStore, type StoreApi } from "zustand";
import type { GridPlace } from "./grid-moves";
import type { GridRange } from "./grid-range";

/** How the selected cell is edited: `edit` goes on behind its text, `replace` begins anew with the typed letter. */
export type Editing = "edit" | "replace" | null;

export interface GridState {
  readonly place: GridPlace | null;
  readonly editing: Editing;
  /** More cells than the one at `place`. */
  readonly range: GridRange | null;
  /** The column in which Tab began; Enter goes back to it, a row further down. */
  readonly tabFrom: string | null;
}

export type GridStore = StoreApi<GridState>;

/** The selection of one table: of this device only, so a store of its own rather than the document. */
export function createGridStore(place: GridPlace | null): GridStore {
  return createStore<GridState>(() => ({ place, editing: null, range: null, tabFrom: null }));
}

export const GridContext = createContext<GridStore | null>(null);

/** Where the caret of the field goes that opens: asked once, so that a cell drawn anew goes on behind what was typed. */
export function takeCaret(grid: GridStore): "end" | "all" {
  if (grid.getState().editing !== "replace") return "end";
  grid.setState({ editing: "edit" });
  return "all";
}

/** A part of the selection; renders again only when that part changes. */
export function useGrid<Part>(select: (state: GridState) => Part): Part {
  return useStore(useGridStore(), select);
}

export function useGridStore(): GridStore {
  const store = use(GridContext);
  if (store === null) throw new Error("useGrid needs a table above it");
  return store;
}
