import { createContext, use, useMemo } from "react";
import { cellsFromOrigins } from "../../../shared/analysis/inherit";
import { orderKeyAt, orderKeyBytes } from "../../../shared/documents/order-key";
import {
  addRows,
  moveRow,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
} from "../../../shared/documents/write-rows";
import type { Dimension } from "../../../shared/domain/dimension";
import { strategyKindOf, type Quadrant, type StrategyKind } from "../../../shared/domain/quadrant";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { newId, randomBytes } from "../../sync/random";
import { useRoom } from "../../sync/room-context";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { showUndo } from "../../ui/toast";
import { wordsNow } from "../../words/language";
import { strategyWords } from "../../words/strategy";

/** What a person can do with strategies; each is one step of undo. */
export interface StrategyActions {
  /** Makes a strategy from picked SWOT items: kind, problems and sub-dimension follow from them. */
  readonly make: (items: readonly Row[]) => RowId;
  /** Adds a SWOT item to what a strategy is made from, or takes it away. */
  readonly setOrigin: (rowId: RowId, itemId: RowId, isOrigin: boolean) => void;
  readonly setKind: (rowId: RowId, kind: StrategyKind) => void;
  readonly setAgreed: (rowId: RowId, agreed: boolean) => void;
  /** Changes places with the neighbour `other` of the same kind. */
  readonly step: (rowId: RowId, other: RowId, direction: "up" | "down") => void;
  readonly remove: (rowId: RowId) => void;
  readonly restore: (rowId: RowId) => void;
}

/** Everything the parts of the page share; stays the same while strategies change. */
export interface StrategySheet {
  readonly document: WorksheetDocument;
  readonly dimension: Dimension;
  readonly write: boolean;
  readonly actions: StrategyActions;
}

export const StrategySheetContext = createContext<StrategySheet | null>(null);

export function useStrategySheet(): StrategySheet {
  const sheet = use(StrategySheetContext);
  if (sheet === null) throw new Error("useStrategySheet needs a StrategySheetContext above it");
  return sheet;
}

/** The kind the quadrants of these SWOT items lead to; undefined while one side is missing. */
export function kindOfItems(items: readonly Row[]): StrategyKind | undefined {
  return strategyKindOf(items.map(quadrantOf).filter((one) => one !== undefined));
}

export function quadrantOf(item: Row): Quadrant | undefined {
  const { quadrant } = item.cells;
  return quadrant === "S" || quadrant === "W" || quadrant === "O" || quadrant === "T" ? quadrant : undefined;
}

export function useStrategyActions(document: WorksheetDocument): StrategyActions {
  const { content } = useRoom().replica(document.key);
  return useMemo(() => {
    const { doc, columns } = document;
    const step = (edits: () => void) => document.asOneStep(edits);
    const nameOf = (rowId: RowId) =>
      content.labels.value.get(rowId)?.code ?? wordsNow(strategyWords).newStrategy;
    const trash = (rowId: RowId, trashed: boolean) => step(() => setTrashed(doc, [rowId], trashed));

    return {
      make: (items) => {
        const id = newId();
        const orders = content.rows.value.map((row) => row.order);
        const order = orderKeyAt(orders, orders.length, randomBytes(orderKeyBytes));
        const kind = kindOfItems(items);
        const cells = {
          ...cellsFromOrigins("strategy", columns, items),
          ...(kind === undefined ? {} : { kind }),
          agreement: "proposed",
        };
        step(() => addRows(doc, columns, [{ id, order, cells }]));
        if (kind !== undefined) showUndo(wordsNow(strategyWords).made(kind), () => trash(id, true));
        return id;
      },
      setOrigin: (rowId, itemId, isOrigin) =>
        step(() => {
          const cell = { rowId, column: "origins" };
          if (isOrigin) putEntry(doc, cell, { id: itemId, text: null });
          else removeEntry(doc, cell, itemId);
        }),
      setKind: (rowId, kind) => step(() => setValue(doc, { rowId, column: "kind" }, kind)),
      setAgreed: (rowId, agreed) =>
        step(() => setValue(doc, { rowId, column: "agreement" }, agreed ? "agreed" : "proposed")),
      step: (rowId, other, direction) => {
        const others = content.rows.value.filter((row) => row.id !== rowId);
        const at = others.findIndex((row) => row.id === other) + (direction === "down" ? 1 : 0);
        const orders = others.map((row) => row.order);
        step(() => moveRow(doc, rowId, { order: orderKeyAt(orders, at, randomBytes(orderKeyBytes)) }));
      },
      remove: (rowId) => {
        const name = nameOf(rowId);
        trash(rowId, true);
        showUndo(wordsNow(strategyWords).removed(name), () => trash(rowId, false));
      },
      restore: (rowId) => trash(rowId, false),
    };
  }, [document, content]);
}
