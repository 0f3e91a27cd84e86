import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptChunks, type ChunkOfRows } from "./row-chunks";

const rows = (count: number) => Array.from({ length: count }, (_, at) => `r${at}`);
const sizes = (chunks: readonly ChunkOfRows[]) => chunks.map(({ rowIds }) => rowIds.length);

describe("[GRID4] rows keep their chunk", () => {
  test("when a row is appended, in every size of a table", () => {
    for (let count = 0; count < 40; count += 1) {
      const before = keptChunks([], rows(count));
      movesOnly([], before, keptChunks(before, rows(count + 1)));
    }
  });

  test("when rows are put in, and a run of them begins chunks of its own", () => {
    const before = keptChunks([], rows(18));
    expect(sizes(before)).toEqual([6, 6, 6]);
    const inside = keptChunks(before, rows(18).toSpliced(9, 0, "new"));
    movesOnly([], before, inside);
    expect(sizes(inside)).toEqual([6, 7, 6]);
    const between = keptChunks(before, rows(18).toSpliced(6, 0, ...rows(8).map((id) => `new-${id}`)));
    movesOnly([], before, between);
    expect(sizes(between)).toEqual([6, 6, 2, 6, 6]);
    const pasted = keptChunks(before, rows(18).toSpliced(9, 0, ...rows(60).map((id) => `new-${id}`)));
    expect(Math.max(...sizes(pasted))).toBeLessThanOrEqual(6);
  });

  test("when others are deleted", () => {
    const before = keptChunks([], rows(18));
    const after = keptChunks(before, rows(18).toSpliced(1, 1).toSpliced(5, 6));
    movesOnly([], before, after);
    expect(sizes(after)).toEqual([5, 6]);
  });

  test("when one is moved far away", () => {
    const before = keptChunks([], rows(18));
    const up = keptChunks(before, ["r17", ...rows(17)]);
    movesOnly(["r17"], before, up);
    movesOnly(["r17"], up, keptChunks(up, rows(18)));
  });

  test("and a group that was empty, or becomes so, keeps its heading", () => {
    const empty = keptChunks([], []);
    expect(sizes(empty)).toEqual([0]);
    const filled = keptChunks(empty, rows(8));
    expect(filled[0].key).toBe(empty[0].key);
    expect(keptChunks(filled, [])).toEqual(empty);
  });
});

test("chunks hold every row once and in order, have keys of their own, stay small, and stay as they are for the same rows", () => {
  const order = fc.shuffledSubarray(rows(40));
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), (orders) => {
      let chunks: readonly ChunkOfRows[] = [];
      for (const ids of orders) {
        chunks = keptChunks(chunks, ids);
        expect(chunks.flatMap(({ rowIds }) => rowIds)).toEqual(ids);
        expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
        expect(Math.max(...sizes(chunks))).toBeLessThanOrEqual(12);
        expect(keptChunks(chunks, ids)).toEqual(chunks);
      }
    }),
  );
});

/** Every row that is in both stands in the same chunk, save those that were moved. */
function movesOnly(
  moved: readonly string[],
  before: readonly ChunkOfRows[],
  after: readonly ChunkOfRows[],
): void {
  const keys = (chunks: readonly ChunkOfRows[]) =>
    new Map(chunks.flatMap(({ key, rowIds }) => rowIds.map((id) => [id, key] as const)));
  const [then, now] = [keys(before), keys(after)];
  for (const [id, key] of then) if (now.has(id) && !moved.includes(id)) expect(now.get(id), id).toBe(key);
}
