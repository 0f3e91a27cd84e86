import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TickPacer, type Tick } from "./tick-pacer";
import { adaptiveTickWindow } from "./tick-window";

let sent: Tick[];
let windowMs: number;
let pacer: TickPacer;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  windowMs = 0;
  pacer = new TickPacer({ send: (tick) => sent.push(tick), now: () => Date.now(), windowMs: () => windowMs });
});

afterEach(() => {
  vi.useRealTimers();
});

test("in a calm room every batch is sent at once", () => {
  add(0, 1);
  add(1, 3);
  expect(sent.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 3],
  ]);
});

test("in a busy one what comes within the window is one tick without a gap", () => {
  windowMs = 40;
  add(0, 1);
  add(1, 2);
  add(2, 4);
  expect(sent.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  vi.advanceTimersByTime(40);
  expect(sent.map(({ from, to, updates }) => [from, to, updates.length])).toEqual([
    [0, 1, 1],
    [1, 4, 3],
  ]);
});

test("whoever is about to be told a later number has it all sent before", () => {
  windowMs = 40;
  add(0, 1);
  add(1, 2);
  pacer.flush();
  pacer.flush();
  vi.advanceTimersByTime(100);
  expect(sent.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("the window opens as the event loop gets busy", () => {
  let utilization = 0.2;
  const clock = { now: 0 };
  const window = adaptiveTickWindow({ now: () => clock.now, utilization: () => utilization });
  const after = (busy: number): number => {
    utilization = busy;
    clock.now += 250;
    return window();
  };
  expect([window(), after(0.2), after(0.4), after(0.7), after(1), after(0)]).toEqual([0, 0, 0, 20, 40, 0]);
});

function add(from: number, to: number): void {
  const updates = Array.from({ length: to - from }, () => new Uint8Array(1));
  pacer.add({ from, to, updates, labels: [] });
}
