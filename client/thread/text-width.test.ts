import { expect, test } from "vitest";
import { linesOf, widthOf } from "./text-width";

test("[THREAD2] the width of a text is that of its letters, not their number", () => {
  // As a browser measures them in the typeface of the page.
  expect(widthOf("UMKM belum mutakhir")).toBeCloseTo(10.48, 0);
  expect(widthOf("Data pelaku")).toBeCloseTo(5.62, 0);
  expect(widthOf("UMKM")).toBeGreaterThan(widthOf("alir ini"));
});

test("[THREAD2] a card has room for every line of its text", () => {
  expect(linesOf("W4 Data pelaku UMKM belum mutakhir", 9.9, 6)).toBe(3);
  expect(linesOf("Perpustakaankeliling", 5, 6)).toBe(3);
  expect(linesOf("", 9, 6)).toBe(0);
});
