import { describe, expect, test } from "vitest";
import { amountHeld, heldAsShown, heldNumber, measureHeld, type HeldValue } from "./held-value";

const number = (value: number): HeldValue => ({ type: "number", value });
const months = (...all: string[]): HeldValue => ({ type: "date", months: all });

describe("[PASTE2] what a spreadsheet says a cell holds", () => {
  test.each<[number, string, HeldValue | undefined]>([
    [1_250_000_000, "1.250.000.000", number(1_250_000_000)],
    [75_000_000, "\u00A0Rp75.000.000 ", number(75_000_000)],
    [0.905, "90,5%", number(0.905)],
    [-1_000, "(1.000)", number(-1_000)],
    [44_989, "3/4/2023", months("2023-03")],
    [44_927, "Jan-23", months("2023-01")],
    [44_957, "31 Januari 2023", months("2023-01")],
    [1, "TRUE", undefined],
    [5, "5 dokumen", undefined],
    [0.5, "12:00", undefined],
  ])("the number %d shown as %s", (value, shown, held) => {
    expect(heldNumber(value, shown)).toEqual(held);
  });

  test.each<[string, "." | ",", HeldValue | undefined]>([
    ["1,500", ".", number(1_500)],
    ["1,500", ",", number(1.5)],
    ["1.500", ".", number(1.5)],
    ["1.500", ",", number(1_500)],
    ["Rp1,250,000.00", ".", number(1_250_000)],
    ["12,5%", ",", number(0.125)],
    ["3/4/2023", ".", months("2023-03", "2023-04")],
    ["3/14/2023", ".", months("2023-03")],
    ["14/3/2023", ".", months("2023-03")],
    ["3/3/2023", ".", months("2023-03")],
    ["3/4/2023", ",", undefined],
    ["Jan-23", ".", undefined],
    ["########", ".", undefined],
  ])("%s where decimals are marked by %s", (shown, mark, held) => {
    expect(heldAsShown(shown, mark)).toEqual(held);
  });

  test("every day until 2100 lies in its month", () => {
    for (let day = 20_000; day <= 73_000; day += 1) {
      const month = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 7);
      expect(heldNumber(day, "1/1/2000")).toEqual(months(month));
    }
  });

  test("amounts are whole rupiah, unless the sheet shows parts of one", () => {
    expect(amountHeld(1_250_000.4, { shown: "1.250.000", unit: "" })).toBe("1250000");
    expect(amountHeld(1_250_000.4, { shown: "1.250.000,40", unit: "" })).toBe("1250000,4");
    expect(amountHeld(75.123_456_78, { shown: "75", unit: "jt" })).toBe("75,123457");
    expect(measureHeld(0.1 + 0.2, "0,30")).toBe("0,3");
    expect(measureHeld(0.07, "7%")).toBe("7%");
  });
});
