import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRupiah, formatRupiahShort, parseRupiah, rupiahMax } from "./rupiah";

describe("[MONEY1] rupiah is read as officials write it and stays exact", () => {
  test.each([
    ["1.250.000.000", 1_250_000_000],
    ["1250000000", 1_250_000_000],
    ["1,25 M", 1_250_000_000],
    ["1.5 jt", 1_500_000],
    ["75 jt", 75_000_000],
    ["75juta", 75_000_000],
    ["Rp 90.000.000,-", 90_000_000],
    ["Rp90.000.000,00", 90_000_000],
    ["rp. 500 rb", 500_000],
    ["1,2 T", 1_200_000_000_000],
    ["1,250,000.00", 1_250_000],
    ["0", 0],
  ])("%s", (text, amount) => {
    expect(parseRupiah(text)).toEqual({ ok: true, value: amount });
  });

  test.each([
    ["", { ok: true, value: null }],
    ["seratus", { ok: false, problem: "not-an-amount" }],
    ["12.34", { ok: false, problem: "not-an-amount" }],
    ["-5.000", { ok: false, problem: "negative" }],
    ["0,5", { ok: false, problem: "fraction-of-rupiah" }],
    ["99.999 T", { ok: false, problem: "too-large" }],
  ])("%s is answered without guessing", (text, answer) => {
    expect(parseRupiah(text)).toEqual(answer);
  });

  test("what is formatted is read back unchanged", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: rupiahMax }), (amount) => {
        expect(parseRupiah(formatRupiah(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test("the short form keeps two decimals", () => {
    expect([1_250_000_000, 75_000_000, 999, 1_999_999_999].map(formatRupiahShort)).toEqual([
      "1,25 M",
      "75 jt",
      "999",
      "2 M",
    ]);
  });
});
