import * as fc from "fast-check";
import { expect, test } from "vitest";
import { overlappingPagesOf, pagesOf, type Block } from "./pages-of";

test("what fits is one page", () => {
  expect(pagesOf(stacked([100, 100]), 250)).toEqual([{ start: 0, end: 210 }]);
  expect(pagesOf([], 250)).toEqual([{ start: 0, end: 250 }]);
});

test("a page ends before the card that would be cut", () => {
  expect(pagesOf(stacked([100, 100, 100]), 250)).toEqual([
    { start: 0, end: 210 },
    { start: 220, end: 320 },
  ]);
});

test("cards side by side stay on one page", () => {
  const beside = [
    { top: 0, bottom: 100 },
    { top: 0, bottom: 140 },
    { top: 150, bottom: 250 },
    { top: 150, bottom: 200 },
  ];
  expect(pagesOf(beside, 160)).toEqual([
    { start: 0, end: 140 },
    { start: 150, end: 250 },
  ]);
});

test("pages show every card, in order, and none is taller than the place", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 40 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 50, max: 700 }), (given, height) => {
      const blocks = stacked(given);
      const pages = pagesOf(blocks, height);
      for (const page of pages) expect(page.end - page.start).toBeLessThanOrEqual(height);
      for (const [at, page] of pages.entries()) {
        expect(page.start).toBeGreaterThanOrEqual(pages[at - 1]?.end ?? 0);
      }
      for (const { top, bottom } of blocks) {
        const seen = pages.reduce(
          (sum, page) => sum + Math.max(0, Math.min(bottom, page.end) - Math.max(top, page.start)),
          0,
        );
        expect(seen).toBe(bottom - top);
        const cut = pages.filter((page) => page.start < bottom && page.end > top).length;
        if (bottom - top <= height) expect(cut).toBe(1);
      }
    }),
  );
});

test("a picture is cut so that every card is seen whole on some page", () => {
  const anywhere = fc.array(
    fc.record({ top: fc.integer({ min: 0, max: 4_000 }), height: fc.integer({ min: 1, max: 900 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(anywhere, fc.integer({ min: 50, max: 700 }), (given, height) => {
      const blocks = given.map(({ top, height: tall }) => ({ top, bottom: top + tall }));
      const pages = overlappingPagesOf(blocks, height);
      for (const [at, page] of pages.entries()) {
        if (pages.length > 1) expect(page.end - page.start).toBe(height);
        if (at > 0) expect(page.start).toBeGreaterThan(pages[at - 1]?.start ?? 0);
      }
      for (const { top, bottom } of blocks) {
        const seenWhole = pages.some(({ start, end }) => start <= top && bottom <= end);
        if (bottom - top <= height) expect(seenWhole).toBe(true);
      }
    }),
  );
});

/** Cards below each other with a gap of ten. */
function stacked(heights: readonly number[]): readonly Block[] {
  let top = 0;
  return heights.map((height) => {
    const block = { top, bottom: top + height };
    top += height + 10;
    return block;
  });
}
