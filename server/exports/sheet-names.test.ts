import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedSheet, sheetNamer } from "./sheet-names";

describe("names of worksheets", () => {
  it("stay as wanted when Excel takes them", () => {
    expect(sheetNamer()("SWOT GOV")).toBe("SWOT GOV");
  });

  it("are told apart although only the case differs", () => {
    const nameOf = sheetNamer();
    expect([nameOf("SWOT GOV"), nameOf("swot gov"), nameOf("SWOT GOV")]).toEqual([
      "SWOT GOV",
      "swot gov (2)",
      "SWOT GOV (3)",
    ]);
  });

  it("are always taken by Excel and always different", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 12 }), (wanted) => {
        const names = wanted.map(sheetNamer());
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}$/u);
          expect(name.endsWith("'")).toBe(false);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      }),
    );
  });

  it("stand in quotes in a range", () => {
    expect(quotedSheet("Kota's")).toBe("'Kota''s'");
  });
});
