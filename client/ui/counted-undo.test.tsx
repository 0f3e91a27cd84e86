// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showCountedUndo } from "./counted-undo";
import { dropUndos, showUndo, ToastRegion } from "./toast";

let host: HTMLElement;
let root: Root;
let takenBack: string[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  host = document.createElement("div");
  root = createRoot(host);
  takenBack = [];
  act(() => root.render(<ToastRegion />));
});

afterEach(() => {
  act(() => dropUndos());
  act(() => root.unmount());
  vi.useRealTimers();
});

test("what is done several times on end is one message, which takes all of it back, last first", () => {
  clear("a", 1);
  clear("b", 2);
  clear("c", 1);
  expect(messages()).toEqual(["4 cleared"]);
  act(() => host.querySelector<HTMLButtonElement>("button")?.click());
  expect(takenBack).toEqual(["c", "b", "a"]);
  expect(messages()).toEqual([]);
});

test("what was taken back, what left by itself and what was done elsewhere is counted no more", () => {
  clear("a", 1);
  act(() => host.querySelector<HTMLButtonElement>("button")?.click());
  clear("b", 1);
  expect(messages()).toEqual(["1 cleared"]);
  act(() => void vi.advanceTimersByTime(10_000));
  clear("c", 1);
  expect(messages()).toEqual(["1 cleared"]);
  clear("d", 1, "another sheet");
  expect(messages()).toEqual(["1 cleared", "1 cleared"]);
  act(() => [...host.querySelectorAll<HTMLButtonElement>("button")].at(-2)?.click());
  expect(takenBack).toEqual(["a", "d"]);
});

test("each time the message stays as long as a new one", () => {
  clear("a", 1);
  act(() => void vi.advanceTimersByTime(5_000));
  clear("b", 1);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(messages()).toEqual(["2 cleared"]);
});

test("a message of another kind stays beside it", () => {
  act(() => void showUndo("row added", () => undefined));
  clear("a", 1);
  clear("b", 1);
  expect(messages()).toEqual(["row added", "2 cleared"]);
});

function clear(name: string, count: number, kind = "sheet"): void {
  const say = (all: number) => `${all} cleared`;
  act(() => showCountedUndo({ kind, count, say, undo: () => takenBack.push(name) }));
}

function messages(): readonly string[] {
  return [...host.querySelectorAll("p")].map((one) => one.textContent);
}
