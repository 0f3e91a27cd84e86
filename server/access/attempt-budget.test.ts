import { describe, expect, test } from "vitest";
import { AttemptBudget } from "./attempt-budget";

describe("tries are limited per key and come back with time", () => {
  test("the third try is refused, another key is not, and a minute later it goes on", () => {
    let now = 0;
    const budget = new AttemptBudget({ capacity: 2, perMinute: 1, now: () => now });
    expect([budget.take("a"), budget.take("a"), budget.take("a"), budget.take("b")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    now = 59_999;
    expect(budget.take("a")).toBe(false);
    now = 60_000;
    expect([budget.take("a"), budget.take("a")]).toEqual([true, false]);
  });

  test("a try that turned out right costs nothing", () => {
    const budget = new AttemptBudget({ capacity: 1, perMinute: 0, now: () => 0 });
    for (let i = 0; i < 10; i += 1) {
      expect(budget.take("a")).toBe(true);
      budget.giveBack("a");
    }
  });

  test("a clock that is set back gives no tries away and takes none", () => {
    let now = 120_000;
    const budget = new AttemptBudget({ capacity: 1, perMinute: 1, now: () => now });
    budget.take("a");
    now = 0;
    expect(budget.take("a")).toBe(false);
  });

  test("made-up keys do not pile up", () => {
    let now = 0;
    const budget = new AttemptBudget({ capacity: 1, perMinute: 60, now: () => now });
    for (let i = 0; i < 20_000; i += 1) {
      now += 1_000;
      expect(budget.take(`key-${i}`)).toBe(true);
    }
  });
});
