import type { GridPlace } from "./grid-moves";

/** The cell an event came from; null outside the cells and in a dialog that one of them has opened. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  if (!(target instanceof Element) || isInDialog(target)) return null;
  const cell = target.closest<HTMLElement>("[data-row][data-column]");
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { rowId: row, columnId: column };
}

export function isCell(target: EventTarget): boolean {
  return target instanceof HTMLTableCellElement;
}

/** On the text of a cell, not on a button or menu in it. */
export function isInsideCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, a, [role=menu]") === null;
}

export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog") !== null;
}

/** Brings a cell into sight without taking the focus there. */
export function showCell({ rowId, columnId }: GridPlace): void {
  cellAt({ rowId, columnId })?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function cellAt({ rowId, columnId }: GridPlace): HTMLElement | null {
  const place = `[data-row="${CSS.escape(rowId)}"][data-column="${CSS.escape(columnId)}"]`;
  return document.querySelector<HTMLElement>(place);
}
