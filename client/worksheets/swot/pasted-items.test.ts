import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsFromLines, itemsFromWhole, withoutCellQuotes } from "./pasted-items";

const maxLength = 2000;

describe("a pasted list becomes items", () => {
  test("bullets, numbering and empty lines go, the words stay", () => {
    const pasted = [
      "1. Komitmen bupati",
      "2) MoU dengan Kominfo",
      "",
      "   • Opini WTP",
      "- Jaringan intra pemerintah",
      "\u2013 Relawan TIK",
      "a. Aplikasi layanan",
      "(4) Satu data",
      "5.Tanpa spasi",
      "6\tDari kolom nomor",
    ].join("\r\n");
    expect(itemsFromLines(pasted, maxLength)).toEqual({
      items: [
        "Komitmen bupati",
        "MoU dengan Kominfo",
        "Opini WTP",
        "Jaringan intra pemerintah",
        "Relawan TIK",
        "Aplikasi layanan",
        "Satu data",
        "Tanpa spasi",
        "Dari kolom nomor",
      ],
      split: false,
    });
  });

  test.each([
    "5 kecamatan rawan rob",
    "1.250 desa",
    "H. Abdul Hafidz",
    "-5 derajat",
    "2021 tanpa data",
    "e-Government",
  ])("%s is not numbering", (line) => {
    expect(itemsFromLines(line, maxLength).items).toEqual([line]);
  });

  test("10,000 characters in one line lose nothing and break between words", () => {
    const words = Array.from({ length: 1250 }, (_, at) => `kata${String(at).padStart(3, "0")}`);
    const { items, split } = itemsFromLines(words.join(" "), maxLength);
    expect(split).toBe(true);
    expect(items.join(" ").split(" ")).toEqual(words);
  });

  test("no line is lost, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 30 }),
        fc.integer({ min: 2, max: 60 }),
        (lines, max) => {
          // Two letters: "x. " would be the numbering of an empty line.
          const pasted = lines.map((line) => `xx${line}`);
          const { items } = itemsFromLines(pasted.join("\n"), max);
          expect(letters(items.join(""))).toBe(letters(pasted.join("")));
          for (const item of items) expect(item.length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  test("as one item the text keeps its lines and its letters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 2, max: 60 }),
        (text, max) => {
          const { items } = itemsFromWhole(text, max);
          expect(letters(items.join(""))).toBe(letters(text));
          for (const item of items) expect(hasHalfCharacter(item)).toBe(false);
        },
      ),
    );
    expect(itemsFromWhole("1. satu\r\n2. dua", maxLength).items).toEqual(["1. satu\n2. dua"]);
  });
});

function letters(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

test("the quotes of a cell with line breaks are the spreadsheet's, others are the writer's", () => {
  expect(withoutCellQuotes('"Opini ""WTP"",\nlima kali"\r\n')).toBe('Opini "WTP",\nlima kali');
  for (const text of ['"Satu data"', '"Satu" dan "dua"', '"Satu\ndua" tiga', "Satu\ndua"])
    expect(withoutCellQuotes(text)).toBe(text);
});
