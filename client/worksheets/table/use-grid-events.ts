import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { setValue } from "../../../shared/documents/write-rows";
import { useSelectedRow } from "../trace/use-selected-row";
import { pasteCheckId } from "../paste/paste-check";
import { pasteColumns, type GridColumn } from "./grid-columns";
import {
  editingIntent,
  placeAfter,
  selectedIntent,
  type GridIntent,
  type GridMove,
  type GridPlace,
} from "./grid-moves";
import { useGridStore, type Editing } from "./grid-state";
import type { RowGroup } from "./row-groups";
import { useTableSheet } from "./table-sheet";
import { usePaste } from "./use-paste";

export interface GridParts {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Behind the table: where the focus goes when it is left by Esc. */
  readonly exit: RefObject<HTMLElement | null>;
  readonly groups: readonly RowGroup[];
  readonly columns: readonly GridColumn[];
}

/** Keyboard and mouse of the whole table, listened to in one place: cells only say where they are. */
export function useGridEvents({ exit, groups, columns }: GridParts) {
  const { document, settings, write, actions } = useTableSheet();
  const pasteInto = usePaste();
  const grid = useGridStore();
  const { selected, select } = useSelectedRow();

  const goTo = (place: GridPlace) => {
    if (selected !== null && place.rowId !== selected) select(place.rowId);
    grid.setState({ place, editing: null });
  };
  const move = (from: GridPlace, to: GridMove): boolean => {
    const rowIds = groups.flatMap((group) => group.rows.map((row) => row.id));
    const next = placeAfter({ rowIds, columnIds: columns.map((column) => column.id) }, from, to);
    if (next !== null) goTo(next);
    else grid.setState({ editing: null });
    return next !== null;
  };
  const edit = (place: GridPlace, how: Editing) => {
    const column = columns.find((one) => one.id === place.columnId);
    if (column === undefined || column.type === "total") return;
    if (column.type === "code") select(place.rowId);
    else if (write && column.column.kind.type === "yesNo") flip(place, column.column.key);
    else if (write) grid.setState({ place, editing: how });
  };
  const flip = (place: GridPlace, column: string) => {
    const row = rowAt(groups, place);
    const isYes = row?.cells[column] === true;
    document.stopCapturing();
    setValue(document.doc, { rowId: place.rowId, column }, isYes ? null : true);
  };
  const clear = (place: GridPlace) => {
    const column = columns.find((one) => one.id === place.columnId);
    if (!write || column === undefined || column.type === "code" || column.type === "total") return;
    actions.clear({
      rowId: place.rowId,
      column: column.column,
      ...(column.type === "year" ? { year: column.year } : {}),
    });
  };
  const shift = (place: GridPlace, by: -1 | 1) => {
    const group = groups.find((one) => one.rows.some((row) => row.id === place.rowId));
    if (write && group !== undefined) actions.shift(place.rowId, group.rows, by);
  };
  const paste = (place: GridPlace, data: DataTransfer) => {
    const targets = columns.map((column) => pasteColumns([column], settings.planYears));
    const at = columns.findIndex((column) => column.id === place.columnId);
    const columnAt = targets.slice(0, at).flat().length;
    pasteInto(data, { place, groups, columns: targets.flat(), columnAt });
  };
  /** Gives back whether the key is used up. */
  const act = (intent: GridIntent, place: GridPlace): boolean => {
    switch (intent.type) {
      case "move":
        return move(place, intent.move);
      case "edit":
        edit(place, "edit");
        return true;
      case "typeInto":
        // Before the letter arrives, so that the browser puts it into the field.
        flushSync(() => edit(place, "replace"));
        return false;
      case "stopEditing":
        if (intent.move !== null) return move(place, intent.move);
        grid.setState({ editing: null });
        return true;
      case "clear":
        clear(place);
        return true;
      case "shiftRow":
        shift(place, intent.by);
        return true;
      case "undo":
        document.undo();
        return true;
      case "redo":
        document.redo();
        return true;
      case "leave":
        exit.current?.focus();
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
    onPaste: (event: ClipboardEvent) => {
      const place = placeOf(event.target);
      if (place === null || !write || !isCell(event.target)) return;
      event.preventDefault();
      paste(place, event.clipboardData);
    },
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place === null || event.button !== 0) return;
      const state = grid.getState();
      const isSame = state.place?.rowId === place.rowId && state.place.columnId === place.columnId;
      if (isSame && state.editing === null && isInsideCell(event.target)) edit(place, "edit");
      else if (!isSame) goTo(place);
      // The field that appears takes the focus itself.
      if (isSame && state.editing === null && grid.getState().editing !== null) event.preventDefault();
    },
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target);
      if (place === null || !isCell(event.target)) return;
      const now = grid.getState().place;
      if (now?.rowId !== place.rowId || now.columnId !== place.columnId)
        grid.setState({ place, editing: null });
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

function rowAt(groups: readonly RowGroup[], { rowId }: GridPlace) {
  return groups.flatMap((group) => group.rows).find((row) => row.id === rowId);
}

/** The cell an event came from; null outside the cells and in a dialog that one of them has opened. */
function placeOf(target: EventTarget | null): GridPlace | null {
  if (!(target instanceof Element) || isInDialog(target)) return null;
  const cell = target.closest<HTMLElement>("[data-row][data-column]");
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { rowId: row, columnId: column };
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLTableCellElement;
}

/** On the text of a cell, not on a button or menu in it. */
function isInsideCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, a, [role=menu]") === null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog") !== null;
}
