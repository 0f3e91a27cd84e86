import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import type { RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { pasteCheckId } from "../paste/paste-check";
import { undoStep } from "../sheet/undo-step";
import { useSelectedRow } from "../trace/use-selected-row";
import { valueAt } from "./grid-cells";
import { codeColumnId } from "./grid-columns";
import { isCell, isInDialog, isInsideCell, placeOf, showCell } from "./grid-elements";
import {
  editingIntent,
  placeAfter,
  selectedIntent,
  type GridIntent,
  type GridMove,
  type GridPlace,
} from "./grid-moves";
import { rangeBetween, wholeRange } from "./grid-range";
import { useGridStore } from "./grid-state";
import { useTableSheet } from "./table-sheet";
import { useNewRowFrom } from "./use-new-row";
import { useGridClipboard } from "./use-grid-clipboard";
import { useGridEdits, type GridContent } from "./use-grid-edits";

export interface GridParts extends GridContent {
  /** Behind the table: where the focus goes when it is left by Esc. */
  readonly exit: RefObject<HTMLElement | null>;
}

/** Keyboard and mouse of the whole table, listened to in one place: cells only say where they are. */
export function useGridEvents({ exit, groups, columns, isSorted }: GridParts) {
  const { document, originColumn, write } = useTableSheet();
  const newRowFrom = useNewRowFrom();
  const { content } = useRoom().replica(document.key);
  const grid = useGridStore();
  const { selected, select } = useSelectedRow();
  const edits = useGridEdits({ groups, columns, isSorted });
  useGridClipboard({ groups, columns, isSorted, ...edits });
  const shape = () => ({
    rowIds: groups.flatMap((group) => group.rowIds),
    columnIds: columns.map((column) => column.id),
  });

  const goTo = (place: GridPlace, tabFrom: string | null = null) => {
    if (selected !== null && place.rowId !== selected) select(place.rowId);
    grid.setState({ place, editing: null, range: null, tabFrom });
  };
  const extendTo = (from: GridPlace, to: GridPlace) => {
    grid.setState({ range: rangeBetween(shape(), from, to), editing: null });
    showCell(to);
  };
  const isFilled = ({ rowId, columnId }: GridPlace): boolean => {
    const row = content.row(rowId);
    const column = columns.find((one) => one.id === columnId);
    if (row === undefined || column === undefined) return false;
    return column.type === "code" || !isEmptyCell(valueAt(row, column));
  };
  /** A list opens from the selected cell; text is opened by a double click, so that typing replaces it as in a spreadsheet. */
  const opensAtOnce = ({ columnId }: GridPlace): boolean => {
    const column = columns.find((one) => one.id === columnId);
    if (column === undefined || column.type === "code" || !canPoint()) return true;
    return !["prose", "text", "money", "measure", "years"].includes(column.column.kind.type);
  };
  /** Gives back whether there was a place to go to. */
  const move = (from: GridPlace, how: GridMove, extend: boolean): boolean => {
    const { range, tabFrom } = grid.getState();
    const next = placeAfter(shape(), extend ? (range?.to ?? from) : from, { move: how, isFilled });
    const isTab = how === "next" || how === "previous";
    if (next === null) grid.setState({ editing: null, range: null });
    else if (extend) extendTo(from, next);
    else goTo(next, isTab ? (tabFrom ?? from.columnId) : null);
    return next !== null;
  };
  /** Down, or up, and after Tab back to the column where it began. */
  const goOn = (from: GridPlace, by: "up" | "down") => {
    const { editing, tabFrom } = grid.getState();
    if (editing === null && from.columnId === codeColumnId) select(from.rowId);
    else move({ ...from, columnId: tabFrom ?? from.columnId }, by, false);
  };
  /** An action of the same program; a program begins anew. */
  const addBeside = (rowId: RowId) => {
    const origin = content.row(rowId)?.cells[originColumn] ?? null;
    newRowFrom(typeof origin === "string" ? origin : null);
  };
  /** Gives back whether the key is used up. */
  const act = (intent: GridIntent, place: GridPlace): boolean => {
    switch (intent.type) {
      case "move":
        return move(place, intent.move, intent.extend);
      case "goOn":
        goOn(place, intent.by);
        return true;
      case "addRow":
        if (write) addBeside(place.rowId);
        return true;
      case "select":
        grid.setState({ range: wholeRange(shape(), { place, range: grid.getState().range }, intent.what) });
        return true;
      case "edit":
        edits.edit(place, "edit");
        return true;
      case "typeInto":
        // Before the letter arrives, so that the browser puts it into the field.
        flushSync(() => edits.edit(place, "replace"));
        return false;
      case "stopEditing":
        grid.setState({ editing: null });
        return true;
      case "clear":
        edits.clear(place);
        return true;
      case "fillDown":
        edits.fillDown(place);
        return true;
      case "fillRight":
        return edits.fillRight(place);
      case "shiftRow":
        edits.shift(place, intent.by);
        return true;
      case "undo":
        undoStep(document);
        return true;
      case "redo":
        document.redo();
        return true;
      case "leave":
        if (grid.getState().range === null) exit.current?.focus();
        else grid.setState({ range: null });
        return true;
      case "check":
        window.document.querySelector<HTMLElement>(`#${pasteCheckId}`)?.focus();
        return true;
    }
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      if (place === null || event.defaultPrevented || event.nativeEvent.isComposing) return;
      const isEditing = grid.getState().editing !== null;
      // Buttons in a cell and the lists they open have keys of their own.
      if (!isEditing && !isCell(event.target)) return;
      const key = {
        key: event.key,
        shift: event.shiftKey,
        alt: event.altKey,
        ctrl: event.ctrlKey || event.metaKey,
      };
      const intent = isEditing ? editingIntent(key) : selectedIntent(key);
      if (intent !== null && act(intent, place)) event.preventDefault();
    },
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place === null || event.button !== 0) return;
      const state = grid.getState();
      if (event.shiftKey && state.place !== null && state.editing === null) {
        event.preventDefault();
        extendTo(state.place, place);
        return;
      }
      const isSame = state.place?.rowId === place.rowId && state.place.columnId === place.columnId;
      const opens = isSame && state.editing === null && isInsideCell(event.target);
      if (opens && (event.detail > 1 || opensAtOnce(place))) edits.edit(place, "edit");
      else if (!isSame || (state.editing === null && state.range !== null)) goTo(place);
      // The field that appears takes the focus itself.
      if (isSame && state.editing === null && grid.getState().editing !== null) event.preventDefault();
    },
    onMouseOver: (event: MouseEvent) => {
      const { place: from, editing, range } = grid.getState();
      const to = event.buttons === 1 && editing === null ? placeOf(event.target) : null;
      if (from === null || to === null) return;
      const isStart = to.rowId === from.rowId && to.columnId === from.columnId;
      if (!isStart || range !== null) grid.setState({ range: rangeBetween(shape(), from, to) });
    },
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target);
      if (place === null || !isCell(event.target)) return;
      const now = grid.getState().place;
      if (now?.rowId !== place.rowId || now.columnId !== place.columnId)
        grid.setState({ place, editing: null, range: null, tabFrom: null });
    },
    onBlur: (event: FocusEvent) => {
      const left = placeOf(event.target);
      const to = placeOf(event.relatedTarget);
      const isStillThere = to !== null && to.rowId === left?.rowId && to.columnId === left.columnId;
      if (left === null || isStillThere || !window.document.hasFocus()) return;
      if (isInDialog(event.target)) return;
      if (grid.getState().editing !== null && !isCell(event.target)) grid.setState({ editing: null });
    },
  };
}

/** A finger taps twice, at its own pace. */
function canPoint(): boolean {
  return window.matchMedia("(hover: hover)").matches;
}
