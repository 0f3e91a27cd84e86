import { useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useLatest } from "../../sync/use-latest";
import type { ItemHandlers } from "./item-card";
import type { ItemLists } from "./item-lists";
import type { Writing } from "./use-item-lists";

interface HandlerParts {
  readonly lists: ItemLists;
  readonly setWriting: (change: (now: Writing | null) => Writing | null) => void;
  readonly select: (rowId: RowId | null) => void;
  /** The details stand beside the page: they follow the item somebody writes in. */
  readonly panelBeside: boolean;
  readonly step: ItemHandlers["step"];
}

/** Handlers that stay the same for as long as the page is open, so that cards do not render again for them. */
export function useItemHandlers(parts: HandlerParts): ItemHandlers {
  const latest = useLatest(parts);
  return useMemo(
    () => ({
      edit: (rowId) => {
        const { lists, setWriting, select, panelBeside } = latest.current;
        setWriting(() => ({ rowId, lists }));
        if (panelBeside) select(rowId);
      },
      endEdit: (rowId) => latest.current.setWriting((now) => (now?.rowId === rowId ? null : now)),
      open: (rowId) => latest.current.select(rowId),
      step: (rowId, direction) => latest.current.step(rowId, direction),
    }),
    [latest],
  );
}
