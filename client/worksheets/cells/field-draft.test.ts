import { describe, expect, test } from "vitest";
import { fieldCodecs, textCodec } from "./field-codec";
import { isChangedByOthers, settle, typeInto, valueBefore } from "./field-draft";

const { measure: measureCodec, money: moneyCodec } = fieldCodecs.id;

describe("a field that holds one value", () => {
  test("stores what was typed once, and nothing when nothing more was typed", () => {
    const draft = typeInto(typeInto(null, "7", null), "75 jt", null);
    const settled = settle(draft, moneyCodec);
    expect(settled).toEqual({
      kind: "store",
      value: 75_000_000,
      draft: { text: "75 jt", base: 75_000_000, initial: null, dirty: false },
    });
    expect(settle(settled.kind === "store" ? settled.draft : null, moneyCodec)).toEqual({ kind: "nothing" });
    expect(settle(null, moneyCodec)).toEqual({ kind: "nothing" });
  });

  test.each([
    ["1,250,000,000", 1_250_000_000],
    ["27.96 bn", 27_960_000_000],
    ["1,25 M", 1_250_000_000],
    ["1.250.000", 1_250_000],
  ])("[MONEY3] %s is read on an English screen, and shown there as it is read", (text, value) => {
    const { money, measure } = fieldCodecs.en;
    expect(settle(typeInto(null, text, 1), money)).toMatchObject({ kind: "store", value });
    expect(settle(typeInto(null, money.format(value), 1), money)).toMatchObject({ value });
    expect(settle(typeInto(null, measure.format(1500.5), 1), measure)).toMatchObject({ value: 1500.5 });
  });

  test.each([
    ["Jan 2024", "2024-01"],
    ["1/2024", "2024-01"],
    ["nop 24", "2024-11"],
    ["", null],
  ])("[GRID1] %s is read as a month, and so is how it is shown then", (text, value) => {
    for (const { month } of [fieldCodecs.id, fieldCodecs.en]) {
      expect(settle(typeInto(null, text, "2020-05"), month)).toMatchObject({ kind: "store", value });
      expect(settle(typeInto(null, month.format(value), "2020-05"), month)).toMatchObject({ value });
    }
    expect(settle(typeInto(null, "Jan", null), fieldCodecs.id.month)).toEqual({
      kind: "problem",
      problem: "not-a-month",
    });
  });

  test.each([
    ["1.250.000.000", 1_250_000_000],
    ["1,25 M", 1_250_000_000],
    ["75 jt", 75_000_000],
    ["Rp 90.000.000,-", 90_000_000],
    ["", null],
  ])("[MONEY1] %s is read as officials write it", (text, value) => {
    expect(settle(typeInto(null, text, 1), moneyCodec)).toMatchObject({ kind: "store", value });
  });

  test.each([
    ["tujuh puluh", "not-an-amount"],
    ["-5 jt", "negative"],
    ["99999999 T", "too-large"],
    ["1,2345", "fraction-of-rupiah"],
  ])("[MONEY1] %s is a problem and never a wrong number", (text, problem) => {
    expect(settle(typeInto(null, text, 40_000_000), moneyCodec)).toEqual({ kind: "problem", problem });
  });

  test("a target that is not a number is kept as typed", () => {
    expect(settle(typeInto(null, "85 persen", null), measureCodec)).toMatchObject({ value: "85 persen" });
    expect(settle(typeInto(null, "1.500,5", null), measureCodec)).toMatchObject({ value: 1500.5 });
    expect(settle(typeInto(null, "  dokumen ", ""), textCodec(60))).toMatchObject({ value: "dokumen" });
  });

  test("a change of another person is noticed, one's own is not", () => {
    const typed = typeInto(null, "40 jt", null);
    expect(isChangedByOthers(typed, null)).toBe(false);
    expect(isChangedByOthers(typed, 5)).toBe(true);
    const settled = settle(typed, moneyCodec);
    const draft = settled.kind === "store" ? settled.draft : null;
    expect(isChangedByOthers(draft, 40_000_000)).toBe(false);
    expect(isChangedByOthers(null, 5)).toBe(false);
  });

  test("Esc puts back what was there before the typing, but not over a change of somebody else", () => {
    const settled = settle(typeInto(null, "40 jt", 7), moneyCodec);
    const draft = settled.kind === "store" ? settled.draft : typeInto(null, "", 0);
    expect(valueBefore(draft, 40_000_000)).toBe(7);
    expect(valueBefore(draft, 99)).toBe(99);
  });
});
