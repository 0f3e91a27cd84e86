import * as fc from "fast-check";
import { expect, test } from "vitest";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { printBoardView, readBoardView, type BoardView } from "./board-address";

test("an address read back gives the view it was made from", () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/u).filter((one) => one !== "tanpa");
  const view: fc.Arbitrary<BoardView> = fc.record({
    worksheet: fc.constantFrom(...worksheetKeys),
    filter: fc.oneof(
      fc.constant({ kind: "all" } as const),
      fc.constant({ kind: "untied" } as const),
      fc.record({ kind: fc.constant("problem" as const), problemId: id }),
    ),
    dimensionId: fc.option(id),
  });
  fc.assert(
    fc.property(view, (given) => {
      expect(readBoardView(printBoardView(given), "action")).toEqual(given);
    }),
  );
});

test("what an address does not say, or says wrongly, falls back", () => {
  expect(readBoardView("?kertas=lain&masalah=", "program")).toEqual({
    worksheet: "program",
    filter: { kind: "all" },
    dimensionId: null,
  });
});
