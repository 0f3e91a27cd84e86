import { describe, expect, test } from "vitest";
import { neighbourView, printProjectorView, readProjectorView, viewForKey } from "./projector-view";

const start = readProjectorView("");

test("without an address the projector shows the matrix of programs", () => {
  expect(start).toEqual({
    display: "matrix",
    worksheet: "program",
    filter: { kind: "all" },
    dimensionId: null,
  });
  expect(readProjectorView("?tampilan=papan").worksheet).toBe("swot");
});

test("an address that names a group and nothing else shows the board of that group", () => {
  expect(readProjectorView("?kelompok=gov")).toMatchObject({ display: "board", dimensionId: "gov" });
});

test("an address read back gives the same view", () => {
  const address = "?tampilan=papan&kertas=aksi&masalah=p3&kelompok=gov";
  expect(printProjectorView(readProjectorView(address))).toBe(address);
});

test("the arrows go through all views and come back", () => {
  const seen = new Set<string>();
  let view = start;
  do {
    seen.add(printProjectorView(view));
    expect(neighbourView(neighbourView(view, 1), -1)).toEqual(view);
    view = neighbourView(view, 1);
  } while (printProjectorView(view) !== printProjectorView(start));
  expect(seen.size).toBe(9);
});

describe("keys", () => {
  const groups = ["gov", "bra", "eco"];

  test("M and P choose between matrix and board", () => {
    const board = viewForKey(start, "p", groups);
    expect(board?.display).toBe("board");
    expect(board && viewForKey(board, "M", groups)).toEqual(start);
  });

  test("B shows the threads, and a digit those of one group", () => {
    const threads = viewForKey(start, "b", groups);
    expect(threads).toMatchObject({ display: "thread", dimensionId: null });
    const one = threads && viewForKey(threads, "3", groups);
    expect(one).toMatchObject({ display: "thread", dimensionId: "eco" });
    expect(one && viewForKey(one, "3", groups)).toEqual(threads);
    expect(one && readProjectorView(printProjectorView(one))).toEqual(one);
  });

  test("a digit shows one group in large, the same digit or 0 shows all again", () => {
    const one = viewForKey(start, "2", groups);
    expect(one).toMatchObject({ display: "board", dimensionId: "bra" });
    expect(one && viewForKey(one, "2", groups)?.dimensionId).toBeNull();
    expect(one && viewForKey(one, "0", groups)?.dimensionId).toBeNull();
  });

  test("other keys, and digits without a group, do nothing", () => {
    expect(["x", "Tab", "9", "Enter"].map((key) => viewForKey(start, key, groups))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
