import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../domain/fold-text";
import { foldTexts, holdsTerm, termsOf } from "./query-terms";

test.each([
  ["pasar ikan", ["pasar", "ikan"]],
  ['"pasar ikan"', ["=pasar ikan"]],
  ["“Pasar  Ikan” lelang", ["=pasar ikan", "lelang"]],
  ['tpi "pasar ikan" "tpi lama"', ["tpi", "=pasar ikan", "=tpi lama"]],
  ['pipa 12" besi', ["pipa", "12", "besi"]],
  ['"pasar ik', ["pasar", "ik"]],
  ['"" "…"', []],
])("[SEARCH2] %s is looked for as %j", (query, terms) => {
  expect(termsOf(query).map(({ text, quoted }) => (quoted ? `=${text}` : text))).toEqual(terms);
});

test("[SEARCH2] a phrase is found in its words and their order, whole, and in one text", () => {
  const holds = (query: string, ...texts: string[]) =>
    termsOf(query).every((term) => holdsTerm(foldTexts(texts), term));
  expect(holds('"pasar ikan"', "S1", "Revitalisasi Pasar-Ikan Tasikagung")).toBe(true);
  expect(holds('"pasar ikan"', "Ikan di pasar")).toBe(false);
  expect(holds('"pasar ikan"', "Pasar ikanan")).toBe(false);
  expect(holds('"pasar ikan"', "Dinas Pasar", "Ikan asin")).toBe(false);
  expect(holds("pasar ikan", "Dinas Pasar", "Perikanan")).toBe(true);
});

test("a query without a pair of quotes is looked for as ever: by all of its folded words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (query) => {
      fc.pre((query.match(/["“”„«»]/gu) ?? []).length < 2);
      const words = foldText(query).split(" ");
      expect(termsOf(query)).toEqual(
        words.filter((text) => text !== "").map((text) => ({ text, quoted: false })),
      );
    }),
  );
});
