import type { RowId } from "../../../shared/worksheets/row";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GrabListener {
  /** The item is off the page; `card` is where it lay in the window. */
  readonly lifted: (rowId: RowId, card: DOMRect) => void;
  /** Also called while the page scrolls below a pointer that rests. */
  readonly carried: (point: Point) => void;
  readonly put: () => void;
  readonly cancelled: () => void;
}

/** A finger has to rest this long, so that scrolling wins; short enough to be found. */
export const touchHoldMs = 250;
/** How far a resting finger may shake, and how far a mouse has to go before a press becomes a drag. */
export const touchSlopPx = 8;
export const mouseSlopPx = 6;

/** Part of the window's height in which the page scrolls, and how fast at its very edge. */
const scrollEdge = 0.12;
const scrollPxPerFrame = 14;

/*
 * waiting --(press on an item)--> pressed --(mouse moved / finger rested)--> carrying --(up)--> put
 *    ^                              |                                           |
 *    +---(up, moved too early, -----+                     (Esc, lost pointer) --+--> cancelled
 *         scrolling took over)
 */
type State =
  | { readonly kind: "waiting" }
  | { readonly kind: "pressed"; readonly rowId: RowId; readonly from: Point; readonly touch: boolean }
  | { readonly kind: "carrying"; point: Point };

/**
 * Dragging items with mouse, pen or finger inside `root`. Knows nothing of lists: it says when an item leaves the
 * page, where it is carried and when it is put down. Items are marked `data-grab`.
 */
export class ItemGrab {
  readonly #listener: GrabListener;
  readonly #listening = new AbortController();
  #state: State = { kind: "waiting" };
  #press = new AbortController();
  #hold: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, listener: GrabListener) {
    this.#listener = listener;
    const { signal } = this.#listening;
    root.addEventListener("pointerdown", this.#onDown, { signal });
    // Has to be there before the finger comes down, or the browser scrolls without asking.
    root.addEventListener("touchmove", this.#keepFromScrolling, { signal, passive: false });
    root.addEventListener("contextmenu", this.#keepMenuAway, { signal });
  }

  dispose(): void {
    this.#listening.abort();
    if (this.#state.kind === "carrying") this.#listener.cancelled();
    this.#wait();
  }

  #onDown = (event: PointerEvent): void => {
    if (this.#state.kind === "carrying" || event.button !== 0 || !event.isPrimary) return;
    const item = grabbedItem(event.target);
    if (item === null) return;
    this.#wait();
    const touch = event.pointerType === "touch";
    this.#state = { kind: "pressed", rowId: item.rowId, from: pointOf(event), touch };
    if (touch) this.#hold = setTimeout(() => this.#lift(item, pointOf(event)), touchHoldMs);
    const { signal } = this.#press;
    window.addEventListener("pointermove", (move) => this.#onMove(move, item), { signal });
    window.addEventListener("pointerup", this.#onUp, { signal });
    window.addEventListener("pointercancel", this.#cancel, { signal });
    window.addEventListener("blur", this.#cancel, { signal });
    window.addEventListener("keydown", this.#onKey, { signal, capture: true });
  };

  #onMove(event: PointerEvent, item: GrabbedItem): void {
    const point = pointOf(event);
    if (this.#state.kind === "carrying") {
      this.#state.point = point;
      this.#listener.carried(point);
    } else if (this.#state.kind === "pressed") {
      const { from, touch } = this.#state;
      const way = Math.hypot(point.x - from.x, point.y - from.y);
      if (touch && way > touchSlopPx) this.#wait();
      if (!touch && way >= mouseSlopPx) this.#lift(item, point);
    }
  }

  #lift({ rowId, card }: GrabbedItem, point: Point): void {
    this.#state = { kind: "carrying", point };
    document.getSelection()?.removeAllRanges();
    this.#listener.lifted(rowId, card.getBoundingClientRect());
    this.#listener.carried(point);
    requestAnimationFrame(this.#scrollAtEdge);
  }

  #onUp = (): void => {
    const carrying = this.#state.kind === "carrying";
    this.#wait();
    if (!carrying) return;
    swallowNextClick();
    this.#listener.put();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.#state.kind !== "carrying") return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
    swallowNextClick();
  };

  #cancel = (): void => {
    const carrying = this.#state.kind === "carrying";
    this.#wait();
    if (carrying) this.#listener.cancelled();
  };

  #wait(): void {
    clearTimeout(this.#hold);
    this.#press.abort();
    this.#press = new AbortController();
    this.#state = { kind: "waiting" };
  }

  #keepFromScrolling = (event: TouchEvent): void => {
    if (this.#state.kind === "carrying" && event.cancelable) event.preventDefault();
  };

  /** A resting finger asks some phones for their own menu. */
  #keepMenuAway = (event: Event): void => {
    if (this.#state.kind === "carrying" || (this.#state.kind === "pressed" && this.#state.touch))
      event.preventDefault();
  };

  #scrollAtEdge = (): void => {
    if (this.#state.kind !== "carrying") return;
    const { point } = this.#state;
    const edge = window.innerHeight * scrollEdge;
    const depth = Math.max(edge - point.y, 0) - Math.max(point.y - (window.innerHeight - edge), 0);
    const before = window.scrollY;
    if (depth !== 0) window.scrollBy(0, -(depth / edge) * scrollPxPerFrame);
    if (window.scrollY !== before) this.#listener.carried(point);
    requestAnimationFrame(this.#scrollAtEdge);
  };
}

interface GrabbedItem {
  readonly rowId: RowId;
  readonly card: HTMLElement;
}

/** Not from its menu, which is pressed and dragged over on its own. */
function grabbedItem(target: EventTarget | null): GrabbedItem | null {
  if (!(target instanceof Element) || target.closest("[aria-haspopup], [role=menu], textarea") !== null)
    return null;
  const card = target.closest<HTMLElement>("[data-grab]");
  const rowId = card?.dataset["grab"];
  return card === null || rowId === undefined ? null : { rowId, card };
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** The press that ended a drag is no press on the item; the browser may still report one. */
function swallowNextClick(): void {
  const listening = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort(), 0);
}
