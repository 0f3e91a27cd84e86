import { expect, test } from "vitest";
import { firstPlace, nextPlace } from "./page-place";

test("all pages of a chapter, then the next chapter, and round again", () => {
  const pages = [2, 1, 1];
  const seen = [firstPlace];
  for (let turn = 0; turn < 4; turn += 1) {
    const at = seen.at(-1) ?? firstPlace;
    seen.push(nextPlace(at, { chapters: pages.length, pages: pages[at.chapter] ?? 1 }));
  }
  expect(seen.map(({ chapter, page }) => [chapter, page])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
    [0, 0],
  ]);
});

test("a chapter that lost its pages, or a board that lost its chapters, starts again", () => {
  expect(nextPlace({ chapter: 1, page: 3 }, { chapters: 2, pages: 1 })).toEqual({ chapter: 0, page: 0 });
  expect(nextPlace({ chapter: 3, page: 0 }, { chapters: 0, pages: 1 })).toEqual(firstPlace);
});
