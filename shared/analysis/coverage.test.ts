import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dimensionSchema } from "../domain/dimension";
import type { Problem } from "../domain/problem";
import { emptyCell, type CellValue } from "../worksheets/cell";
import type { Row } from "../worksheets/row";
import { worksheets, type RowsByWorksheet } from "../worksheets/worksheet-catalog";
import type { WorksheetKey } from "../domain/worksheet-key";
import { coverageMatrix, tintStep } from "./coverage";
import { inReadingOrder } from "./reading-order";
import { sumOfYears, totalsByYear } from "./totals";
import { consequencesOf, type WorkshopRows } from "./workshop-rows";

const problems: readonly Problem[] = ["p1", "p2", "p3"].map((id, at) => ({
  id,
  code: `P${at + 1}`,
  name: id,
  shortName: id,
  retired: false,
}));

describe("[COVER1] each cell of the matrix counts the rows of one dimension tied to one problem", () => {
  test("programs count once per problem, actions through their program", () => {
    const rows = workshop([
      {
        id: "gov",
        program: [program("a", ["p1", "p2"]), program("b", [])],
        action: [action("x", "a"), action("y", "gone")],
      },
      { id: "eco", program: [program("c", ["p1"])], action: [] },
    ]);
    const matrix = coverageMatrix(rows, problems, "program");
    expect(
      matrix.lines.map((line) => [line.problem.id, line.cells.map((cell) => cell.rowIds), line.total]),
    ).toEqual([
      ["p1", [["a"], ["c"]], 2],
      ["p2", [["a"], []], 1],
      ["p3", [[], []], 0],
    ]);
    expect(matrix.withoutProblem).toEqual([
      { dimensionId: "gov", rowIds: ["b"] },
      { dimensionId: "eco", rowIds: [] },
    ]);
    expect(coverageMatrix(rows, problems, "action").lines.map((line) => line.total)).toEqual([1, 1, 0]);
  });

  test("line totals equal a naive count", () => {
    const ties = fc.array(fc.subarray(["p1", "p2", "p3"]), { maxLength: 20 });
    fc.assert(
      fc.property(ties, ties, (gov, eco) => {
        const rows = workshop([
          { id: "gov", program: gov.map((tied, at) => program(`g${at}`, tied)), action: [] },
          { id: "eco", program: eco.map((tied, at) => program(`e${at}`, tied)), action: [] },
        ]);
        const naive = problems.map(
          (problem) => [...gov, ...eco].filter((tied) => tied.includes(problem.id)).length,
        );
        expect(coverageMatrix(rows, problems, "program").lines.map((line) => line.total)).toEqual(naive);
      }),
    );
  });

  test("a retired problem leaves the matrix", () => {
    const retired = problems.map((problem) => ({ ...problem, retired: problem.id === "p2" }));
    const matrix = coverageMatrix(workshop([]), retired, "swot");
    expect(matrix.lines.map((line) => line.problem.id)).toEqual(["p1", "p3"]);
  });
});

test("[TRACE1] consequences are the origins read backwards, missing origins included", () => {
  const rows = workshop([
    { id: "gov", program: [program("a", [])], action: [action("x", "a"), action("y", "gone")] },
  ]);
  expect(consequencesOf(rows)).toEqual(
    new Map([
      ["a", ["x"]],
      ["gone", ["y"]],
    ]),
  );
});

test("the tint has five steps and none for an empty cell", () => {
  expect([0, 1, 2, 3, 4, 5].map((count) => tintStep(count, 5))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(tintStep(3, 0)).toBe(0);
});

test("yearly totals add numbers only and name every year asked for", () => {
  expect(sumOfYears({ 2023: 75_000_000, 2024: "menunggu", 2025: 1 })).toBe(75_000_001);
  expect(totalsByYear([{ 2023: 1 }, { 2023: 2, 2030: 5 }], [2023, 2024])).toEqual({
    2023: 3,
    2024: 0,
    2030: 5,
  });
});

function program(id: string, tied: readonly string[]) {
  return row("program", id, { problems: tied.map((problem) => ({ id: problem, text: null })) });
}

function action(id: string, programId: string) {
  return row("action", id, { program: programId });
}

function row<W extends WorksheetKey>(
  worksheet: W,
  id: string,
  filled: Record<string, CellValue>,
): RowsByWorksheet[W] {
  const cells = Object.fromEntries(
    worksheets[worksheet].columns.map(({ key, kind }) => [key, emptyCell(kind)]),
  );
  const made: Row = { id, order: id, trashed: false, sample: false, cells: { ...cells, ...filled } };
  return made as RowsByWorksheet[W];
}

function workshop(
  groups: readonly {
    id: string;
    program: RowsByWorksheet["program"][];
    action: RowsByWorksheet["action"][];
  }[],
): WorkshopRows {
  return {
    codes: new Map(),
    dimensions: groups.map(({ id, program: programs, action: actions }) => ({
      dimension: dimensionSchema.parse({
        id,
        code: id.toUpperCase(),
        name: id,
        shortName: id,
        aliases: [],
        hue: "indigo",
        icon: "governance",
        subDimensions: [],
        retired: false,
      }),
      swot: [],
      strategy: [],
      program: programs,
      action: actions,
    })),
  };
}

test("reading order goes by quadrant, kind and program, and keeps the shared order within each", () => {
  const [group] = workshop([
    {
      id: "gov",
      program: [program("a", []), program("b", [])],
      action: [action("z", "gone"), action("y", "b"), action("x", "a"), action("w", "b")],
    },
  ]).dimensions;
  if (group === undefined) throw new Error("no group");
  const swot = ["T", "S", null, "O", "S"].map((quadrant, at) => row("swot", `i${at}`, { quadrant }));
  const ordered = inReadingOrder({ ...group, swot });
  expect(ordered.swot.map((one) => one.id)).toEqual(["i1", "i4", "i3", "i0", "i2"]);
  expect(ordered.action.map((one) => one.id)).toEqual(["x", "y", "w", "z"]);
});
