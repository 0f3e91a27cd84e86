import { expect, test } from "vitest";
import { costs, SessionBudget } from "./session-budget";

test("[LIMIT1] a session that asks too much waits, no other one does, and time gives it back", () => {
  const clock = { now: 0 };
  const budget = new SessionBudget(() => clock.now);
  const spent = Array.from({ length: 1_000 }, () => budget.take("flood", 1));
  expect(Math.max(...spent)).toBe(0);
  expect(budget.take("flood", 10)).toBe(50);
  expect(budget.take("calm", 10)).toBe(0);
  clock.now += 50;
  expect(budget.take("flood", 10)).toBe(0);
  expect(budget.take("flood", 10)).toBe(50);
  clock.now += 3_600_000;
  expect([budget.take("flood", 1_000), budget.take("flood", 1)]).toEqual([0, 5]);
});

test("a night's work of one page, in the largest pushes there are, is within it", () => {
  const budget = new SessionBudget(() => 0);
  const opens = Array.from({ length: 24 }, () => budget.take("phone", costs.open));
  const pushes = Array.from({ length: 5 }, () => budget.take("phone", costs.push(256 * 1_024)));
  expect(Math.max(...opens, ...pushes)).toBe(0);
});
