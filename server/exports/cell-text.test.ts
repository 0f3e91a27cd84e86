import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText, cellTextMaxLength, looksLikeFormula } from "./cell-text";

describe("text for a cell", () => {
  it("keeps ordinary text as it is", () => {
    expect(cellText("Data antar-OPD, 85 % – «selesai»\nbaris kedua 👩‍👩‍👧")).toBe(
      "Data antar-OPD, 85 % – «selesai»\nbaris kedua 👩‍👩‍👧",
    );
  });

  it("drops what XML cannot hold and repairs broken surrogates and line ends", () => {
    expect(cellText("a\u0000b\u0008\u001Fc\uFFFE")).toBe("abc");
    expect(cellText("\uD800 x")).toBe("\uFFFD x");
    expect(cellText("a\r\nb\rc")).toBe("a\nb\nc");
  });

  it("protects a text that looks like an escaped character", () => {
    expect(cellText("_x0041_")).toBe("_x005F_x0041_");
  });

  it("cuts at what one cell holds, never inside a character", () => {
    const text = cellText("😀".repeat(cellTextMaxLength));
    expect(text.length).toBeLessThanOrEqual(cellTextMaxLength);
    expect(text).toMatch(/^(?:😀)+…$/u);
  });

  it("is always storable", () => {
    const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anyText, (text) => {
        // eslint-disable-next-line no-control-regex -- the characters that must be gone
        expect(cellText(text)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
      }),
    );
  });

  it("sees what a program could take for a formula", () => {
    const risky = ["=1+1", "+62", "-10%", "@SUM(A1)", "\t=1", "\r=1", "＝1"];
    expect(risky.filter((text) => !looksLikeFormula(text))).toEqual([]);
    expect(["a=1", "'=1", " =1", "1-2", ""].filter(looksLikeFormula)).toEqual([]);
  });
});
