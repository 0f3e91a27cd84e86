import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHeight, widestWord, widthFor, wrappedLines } from "./text-size";

const box = { width: 20, fontSize: 10 };

describe("sizes of text", () => {
  it("wraps between words and cuts words that are too long", () => {
    expect(wrappedLines("", box)).toBe(1);
    expect(wrappedLines("Rembang Satu Data", box)).toBe(1);
    expect(wrappedLines("Rembang Satu Data bagi seluruh perangkat daerah", box)).toBe(3);
    expect(wrappedLines("satu\ndua\n\nempat", box)).toBe(4);
    expect(wrappedLines("x".repeat(200), box)).toBeGreaterThan(8);
  });

  it("never gives a wider column more lines, nor a longer text fewer", () => {
    const words = fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrappedLines(text, { ...box, width });
        expect(wrappedLines(text, { ...box, width: width * 2 })).toBeLessThanOrEqual(lines);
        expect(wrappedLines(`${text} lagi`, { ...box, width })).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  it("gives a column width in which the text stands on one line", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const width = widthFor(text, { fontSize: 10 }) + 0.01;
        expect(wrappedLines(text, { width, fontSize: 10 })).toBe(text.split("\n").length);
      }),
    );
  });

  it("measures words and bold text", () => {
    expect(widestWord("OPD penanggung jawab", { fontSize: 10 })).toBe(
      widthFor("penanggung", { fontSize: 10 }),
    );
    expect(widthFor("Anggaran", { fontSize: 10, bold: true })).toBeGreaterThan(
      widthFor("Anggaran", { fontSize: 10 }),
    );
    expect(textHeight("a\nb", box)).toBeGreaterThan(textHeight("a", box));
  });
});
