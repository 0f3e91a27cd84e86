import { expect, test } from "vitest";
import { costs, SessionBudget } from "./session-budget";

const tokens = (count: number) => ({ tokens: count, bytes: 0 });

test("[LIMIT1] a session that asks too much waits, no other one does, and time gives it back", () => {
  const clock = { now: 0 };
  const budget = new SessionBudget(() => clock.now);
  const spent = Array.from({ length: 1_000 }, () => budget.take("flood", tokens(1)));
  expect(Math.max(...spent)).toBe(0);
  expect(budget.take("flood", tokens(10))).toBe(50);
  expect(budget.take("calm", tokens(10))).toBe(0);
  clock.now += 50;
  expect(budget.take("flood", tokens(10))).toBe(0);
  expect(budget.take("flood", tokens(10))).toBe(50);
  clock.now += 3_600_000;
  expect([budget.take("flood", tokens(1_000)), budget.take("flood", tokens(1))]).toEqual([0, 5]);
});

test("a night's work of one page, in the largest pushes there are, is within it", () => {
  const budget = new SessionBudget(() => 0);
  const opens = Array.from({ length: 24 }, () => budget.take("phone", costs.open(1_000)));
  const pushes = Array.from({ length: 5 }, () => budget.take("phone", costs.push(256 * 1_024)));
  expect(Math.max(...opens, ...pushes)).toBe(0);
});

test("[LIMIT1] large pushes are told to wait for their bytes before a disk is filled in an afternoon", () => {
  const clock = { now: 0 };
  const budget = new SessionBudget(() => clock.now);
  let taken = 0;
  for (; clock.now < 60_000; clock.now += 100)
    while (budget.take("flood", costs.push(16 * 1_024)) === 0) taken += 16 * 1_024;
  expect(taken).toBeLessThan(8.1 * 1_024 * 1_024);
});

test("[LIMIT1] a session that goes on although it was told to wait is out, and comes back after a while", () => {
  const clock = { now: 0 };
  const budget = new SessionBudget(() => clock.now);
  const within = Array.from({ length: 2_500 }, () => budget.takeArrival("flood"));
  expect(within.indexOf(false)).toBe(1_999);
  expect(budget.takeArrival("calm")).toBe(true);
  clock.now += 10_000;
  expect(budget.take("flood", costs.open(0))).toBe(0);
});

test("[LIMIT1] whoever asks for large documents again and again waits; whoever opens all there are does not", () => {
  const budget = new SessionBudget(() => 0);
  const open = (sessionId: string, answerBytes: number): number => {
    const waitMs = budget.take(sessionId, costs.open(0));
    if (waitMs === 0) budget.charge(sessionId, costs.opened(answerBytes));
    return waitMs;
  };
  const workshop = Array.from({ length: 24 }, () => open("phone", 300_000));
  expect(Math.max(...workshop)).toBe(0);
  const again = Array.from({ length: 24 }, () => open("flood", 1_700_000));
  expect(again.filter((waitMs) => waitMs === 0).length).toBeLessThan(8);
  expect(budget.takeArrival("flood")).toBe(true);
});
