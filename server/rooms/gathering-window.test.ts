import { beforeEach, expect, test } from "vitest";
import { GatheringWindow } from "./gathering-window";

let now: number;
let utilization: number;
let window: GatheringWindow;

beforeEach(() => {
  now = 0;
  utilization = 0.1;
  window = new GatheringWindow({ now: () => now, utilization: () => utilization });
});

test("a room of ten that all type waits for nothing", () => {
  pass({ ms: 1_000, deliveries: 1_200 });
  expect(window.remainingMs()).toBe(0);
});

test("a full hall gathers for the whole window, and every document until the same moment", () => {
  pass({ ms: 1_000, deliveries: 30_000 });
  const ends = [0, 7, 30, 11].map((ms) => {
    now += ms;
    return now + window.remainingMs();
  });
  expect(ends.map((end) => end % 45)).toEqual([0, 0, 0, 0]);
  expect(window.remainingMs()).toBeGreaterThan(0);
});

test("a slow machine gathers too, and stops when it has time again", () => {
  utilization = 0.9;
  pass({ ms: 1_000, deliveries: 0 });
  expect(window.remainingMs()).toBeGreaterThan(0);
  utilization = 0.1;
  pass({ ms: 1_000, deliveries: 0 });
  expect(window.remainingMs()).toBe(0);
});

function pass({ ms, deliveries }: { readonly ms: number; readonly deliveries: number }): void {
  window.note(deliveries);
  now += ms;
}
