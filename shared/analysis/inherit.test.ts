import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionColumns } from "../worksheets/action-worksheet";
import type { SetEntry } from "../worksheets/cell";
import { programColumns } from "../worksheets/program-worksheet";
import type { Cells, Row } from "../worksheets/row";
import { strategyColumns } from "../worksheets/strategy-worksheet";
import { swotColumns } from "../worksheets/swot-worksheet";
import { cellsFromOrigins } from "./inherit";

describe("a row made from others inherits what its columns say", () => {
  test("a program takes the problems of all its strategies and the first sub-dimension there is", () => {
    const origins = [
      row("so-1", { problems: listed("p1", "p2"), subDimension: null }),
      row("wo-1", { problems: listed("p2", "p7"), subDimension: "gov-service" }),
      row("st-1", { problems: [], subDimension: "gov-policy" }),
    ];
    expect(cellsFromOrigins("program", programColumns, origins)).toEqual({
      strategies: listed("so-1", "wo-1", "st-1"),
      problems: listed("p1", "p2", "p7"),
      subDimension: "gov-service",
    });
  });

  test("an action takes the lead and the supporting offices of its program, kept texts included", () => {
    const support = [...listed("dinkominfo"), { id: "t-kampus", text: "kampus" }];
    const origins = [row("gov-01", { lead: "bappeda", support, name: "Satu Data" })];
    expect(cellsFromOrigins("action", actionColumns, origins)).toEqual({
      program: "gov-01",
      lead: "bappeda",
      support,
    });
  });

  test("a strategy takes the problems and the sub-dimension of its SWOT items", () => {
    const origins = [row("s1", { problems: listed("p1"), subDimension: "gov-service", agency: "setda" })];
    expect(cellsFromOrigins("strategy", strategyColumns, origins)).toEqual({
      origins: listed("s1"),
      problems: listed("p1"),
      subDimension: "gov-service",
    });
  });

  test("without an origin, and in a worksheet that has none, nothing is inherited", () => {
    expect(cellsFromOrigins("program", programColumns, [])).toEqual({});
    expect(cellsFromOrigins("swot", swotColumns, [row("x", { problems: listed("p1") })])).toEqual({});
  });

  test("the union holds every problem of every origin once", () => {
    const problems = fc.uniqueArray(fc.constantFrom("p1", "p2", "p3", "p4"));
    fc.assert(
      fc.property(fc.array(problems, { minLength: 1, maxLength: 5 }), (picks) => {
        const origins = picks.map((ids, at) => row(`s${at}`, { problems: listed(...ids) }));
        const union = (cellsFromOrigins("program", programColumns, origins)["problems"] ??
          []) as readonly SetEntry[];
        expect(union.map((entry) => entry.id).toSorted()).toEqual([...new Set(picks.flat())].toSorted());
      }),
    );
  });
});

function listed(...ids: readonly string[]): readonly SetEntry[] {
  return ids.map((id) => ({ id, text: null }));
}

function row(id: string, cells: Cells): Row {
  return { id, order: id, trashed: false, sample: false, cells };
}
