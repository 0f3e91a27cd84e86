import type { RowId } from "../../../shared/worksheets/row";
import type { Quadrant } from "../../../shared/domain/quadrant";
import { listKeys, type Place } from "./item-lists";

/** Marks in the page by which items, lists and inputs are found again. */
export const itemMark = (rowId: RowId) => ({ "data-item": rowId });
export const itemTextMark = (rowId: RowId) => ({ "data-item-text": rowId });
/** `ItemGrab` lifts what carries this. */
export const grabMark = (rowId: RowId) => ({ "data-grab": rowId });
export const listMark = (list: Place["list"]) => ({ "data-list": list });
export const inputMark = (quadrant: Quadrant) => ({ "data-quadrant-input": quadrant });

export function focusItem(rowId: RowId): void {
  const element = document.querySelector<HTMLElement>(`[data-item-text="${CSS.escape(rowId)}"]`);
  if (element !== null && element !== document.activeElement) element.focus();
}

export function showItem(rowId: RowId): void {
  document.querySelector(`[data-item="${CSS.escape(rowId)}"]`)?.scrollIntoView({ block: "nearest" });
}

export function focusInput(quadrant: Quadrant): void {
  document.querySelector<HTMLElement>(`[data-quadrant-input="${quadrant}"]`)?.focus();
}

/** The item whose text has the focus; undefined for anything else, such as its menu. */
export function itemOfEvent({ target }: { readonly target: EventTarget }): RowId | undefined {
  return target instanceof HTMLElement ? target.dataset["itemText"] : undefined;
}

/**
 * Where an item would land at a point of the window: in the list the point is in or nearest to, before the first
 * item whose middle lies below it.
 */
export function placeUnder(point: { readonly x: number; readonly y: number }, rowId: RowId): Place | null {
  let nearest: { readonly element: HTMLElement; readonly distance: number } | null = null;
  for (const element of document.querySelectorAll<HTMLElement>("[data-list]")) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const distance = Math.hypot(outside(point.x, left, right), outside(point.y, top, bottom));
    if (nearest === null || distance < nearest.distance) nearest = { element, distance };
  }
  const list = listKeys.find((key) => key === nearest?.element.dataset["list"]);
  if (nearest === null || list === undefined) return null;
  const others = [...nearest.element.querySelectorAll<HTMLElement>("[data-item]")].filter(
    (item) => item.dataset["item"] !== rowId,
  );
  const at = others.filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < point.y;
  }).length;
  return { list, at };
}

function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, 0, value - to);
}
