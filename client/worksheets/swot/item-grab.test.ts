// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ItemGrab, mouseSlopPx, touchHoldMs, touchSlopPx } from "./item-grab";

let heard: string[] = [];
let grab: ItemGrab;
let clicks = 0;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main><div data-grab="r1"><button>S1</button><i aria-haspopup="menu"></i></div></main>`;
  heard = [];
  clicks = 0;
  const root = element("main");
  root.addEventListener("click", () => (clicks += 1));
  grab = new ItemGrab(root, {
    lifted: (rowId) => heard.push(`lifted ${rowId}`),
    carried: ({ x, y }) => heard.push(`carried ${x} ${y}`),
    put: () => heard.push("put"),
    cancelled: () => heard.push("cancelled"),
  });
});

afterEach(() => {
  grab.dispose();
  vi.useRealTimers();
});

describe("dragging with the mouse", () => {
  test("a press that hardly moves stays a press", () => {
    point("pointerdown", "mouse", 0);
    point("pointermove", "mouse", mouseSlopPx - 1);
    point("pointerup", "mouse", mouseSlopPx - 1);
    element("button").click();
    expect(heard).toEqual([]);
    expect(clicks).toBe(1);
  });

  test("a press that moves carries the item, and its end is no press", () => {
    point("pointerdown", "mouse", 0);
    point("pointermove", "mouse", mouseSlopPx);
    point("pointermove", "mouse", 40);
    point("pointerup", "mouse", 40);
    element("button").click();
    expect(heard).toEqual(["lifted r1", "carried 0 6", "carried 0 40", "put"]);
    expect(clicks).toBe(0);
    vi.advanceTimersByTime(1);
    element("button").click();
    expect(clicks).toBe(1);
  });

  test("Esc puts the item back", () => {
    point("pointerdown", "mouse", 0);
    point("pointermove", "mouse", 20);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    point("pointerup", "mouse", 20);
    expect(heard.at(-1)).toBe("cancelled");
  });

  test("its menu is not a handle", () => {
    point("pointerdown", "mouse", 0, "i");
    point("pointermove", "mouse", 40);
    expect(heard).toEqual([]);
  });
});

describe("dragging with a finger", () => {
  test("a finger that rests lifts the item and keeps the page from scrolling", () => {
    point("pointerdown", "touch", 0);
    point("pointermove", "touch", touchSlopPx);
    expect(scrollIsKept()).toBe(false);
    vi.advanceTimersByTime(touchHoldMs);
    expect(heard).toEqual(["lifted r1", "carried 0 0"]);
    expect(scrollIsKept()).toBe(true);
    point("pointerup", "touch", 0);
    expect(heard.at(-1)).toBe("put");
    expect(scrollIsKept()).toBe(false);
  });

  test("a finger that moves at once scrolls", () => {
    point("pointerdown", "touch", 0);
    point("pointermove", "touch", touchSlopPx + 1);
    vi.advanceTimersByTime(touchHoldMs);
    expect(heard).toEqual([]);
  });

  test("when scrolling takes over before the rest is long enough, nothing is lifted", () => {
    point("pointerdown", "touch", 0);
    point("pointercancel", "touch", 0);
    vi.advanceTimersByTime(touchHoldMs);
    expect(heard).toEqual([]);
  });
});

function point(type: string, pointerType: "mouse" | "touch", clientY: number, at = "button"): void {
  element(at).dispatchEvent(
    new PointerEvent(type, { pointerType, isPrimary: true, button: 0, clientX: 0, clientY, bubbles: true }),
  );
}

function scrollIsKept(): boolean {
  const move = new Event("touchmove", { bubbles: true, cancelable: true });
  element("button").dispatchEvent(move);
  return move.defaultPrevented;
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
