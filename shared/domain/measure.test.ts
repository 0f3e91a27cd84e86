import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "./localized";
import { formatMeasure, parseMeasure } from "./measure";

describe("[MONEY3] targets and baselines are read and shown in the notation of the screen", () => {
  test.each([
    ["1.500", 1500, 1.5],
    ["12,5", 12.5, 12.5],
    ["1.500,25", 1500.25, 1500.25],
    ["1,500", 1.5, 1500],
    ["12.5", "12.5", 12.5],
    ["1,500.25", "1,500.25", 1500.25],
    ["-3", -3, -3],
    ["85 persen", "85 persen", "85 persen"],
    [" – ", null, null],
  ])("%s", (text, indonesian, english) => {
    expect(parseMeasure(text, "id")).toBe(indonesian);
    expect(parseMeasure(text, "en")).toBe(english);
  });

  test("what is shown is read back unchanged", () => {
    const language = fc.constantFrom<Language>("id", "en");
    const millionths = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(millionths, fc.constantFrom(1, 10, 1000, 1e6), language, (whole, part, shown) => {
        const text = formatMeasure(whole / part, shown);
        expect(parseMeasure(text, shown)).toBe(whole / part);
      }),
    );
  });
});
