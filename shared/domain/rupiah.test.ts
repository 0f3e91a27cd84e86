import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "./localized";
import { formatRupiah, formatRupiahShort, parseRupiah, rupiahMax } from "./rupiah";

const languages: readonly Language[] = ["id", "en"];

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
    for (const language of languages)
      expect(parseRupiah(text, language)).toEqual({ ok: true, value: amount });
  });

  test.each([
    ["", { ok: true, value: null }],
    ["seratus", { ok: false, problem: "not-an-amount" }],
    ["-5.000", { ok: false, problem: "negative" }],
    ["0,5", { ok: false, problem: "fraction-of-rupiah" }],
    ["99.999 T", { ok: false, problem: "too-large" }],
  ])("%s is answered without guessing", (text, answer) => {
    for (const language of languages) expect(parseRupiah(text, language)).toEqual(answer);
  });

  test.each([
    ["27.96 bn", 27_960_000_000],
    ["Rp 1,250.5 mn", 1_250_500_000],
    ["1.250 bn", 1_250_000_000],
    ["2 tn", 2_000_000_000_000],
    ["75 million", 75_000_000],
    ["1,25 bn", 1_250_000_000],
  ])("an English unit brings English notation, also on an Indonesian screen: %s", (text, amount) => {
    for (const language of languages)
      expect(parseRupiah(text, language)).toEqual({ ok: true, value: amount });
  });

  test.each([
    ["75,000", { ok: true, value: 75_000 }, { ok: true, value: 75 }],
    ["12,345", { ok: true, value: 12_345 }, { ok: false, problem: "fraction-of-rupiah" }],
    ["1250000.00", { ok: true, value: 1_250_000 }, { ok: false, problem: "not-an-amount" }],
    ["12.34", { ok: false, problem: "fraction-of-rupiah" }, { ok: false, problem: "not-an-amount" }],
  ])("without a unit %s is read in the notation of the screen", (text, english, indonesian) => {
    expect(parseRupiah(text, "en")).toEqual(english);
    expect(parseRupiah(text, "id")).toEqual(indonesian);
  });

  test("what is formatted is read back unchanged", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: rupiahMax }),
        fc.constantFrom(...languages),
        (amount, language) => {
          const read = parseRupiah(formatRupiah(amount, language), language);
          expect(read).toEqual({ ok: true, value: amount });
        },
      ),
    );
  });

  test("the short form keeps two decimals, in the notation and the words of its language", () => {
    const amounts = [27_960_000_000, 75_000_000, 999, 1_999_999_999, 1_234_500_000_000_000];
    const short = (language: Language) => amounts.map((amount) => formatRupiahShort(amount, language));
    expect(short("id")).toEqual(["27,96 M", "75 jt", "999", "2 M", "1.234,5 T"]);
    expect(short("en")).toEqual(["27.96 bn", "75 mn", "999", "2 bn", "1,234.5 tn"]);
  });

  test("the short form is read back, on a screen in either language", () => {
    // Hundredths of a million, a billion and a trillion; below a million there is no unit.
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), fc.constantFrom(1e4, 1e7, 1e10), (count, step) => {
        const amount = count * step;
        for (const written of languages)
          for (const typed of languages)
            expect(parseRupiah(formatRupiahShort(amount, written), typed)).toEqual({
              ok: true,
              value: amount,
            });
      }),
    );
  });
});
