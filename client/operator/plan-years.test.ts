import { expect, test } from "vitest";
import { planYearsBetween } from "./plan-years";

test("two years give all years between them", () => {
  expect(planYearsBetween("2023", " 2027 ")).toEqual([2023, 2024, 2025, 2026, 2027]);
  expect(planYearsBetween("2025", "2025")).toEqual([2025]);
});

test.each([
  ["2027", "2023"],
  ["2023", ""],
  ["dua ribu", "2027"],
  ["1999", "2003"],
  ["2020", "2030"],
  ["2000", "9999"],
])("%s to %s is no plan", (from, to) => {
  expect(planYearsBetween(from, to)).toBeUndefined();
});
