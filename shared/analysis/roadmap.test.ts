import { describe, expect, test } from "vitest";
import { rembang } from "../regions/rembang";
import type { Row } from "../worksheets/row";
import { roadmap, type Roadmap } from "./roadmap";
import type { DimensionRows } from "./workshop-rows";

const settings = { planYears: [2023, 2024, 2025, 2026, 2027] };
const fiveYears = { span: 5, year: null, dimensionId: null } as const;
const group = {
  dimension: rembang.settings.dimensions[0],
  swot: [],
  strategy: [],
  program: [row("gov1", { horizon: "long" }), row("gov2", { horizon: "short" }), row("gov3", {})],
  action: [
    action("a1", { program: "gov1", budgets: { 2023: 100, 2026: 40 } }),
    action("a2", { program: "gov1", targets: { 2023: "ada", 2027: 0 } }),
    action("a3", { program: "gov2", starts: "2024-11", ends: "2025-02" }),
    action("a4", { program: "elsewhere", targets: { 2027: 1 } }),
  ],
} as unknown as DimensionRows;

describe("[ROAD1] the roadmap", () => {
  test("fills the years in which an action has a target, an amount or its months", () => {
    expect(lines(roadmap({ dimensions: [group] }, settings, fiveYears))).toEqual([
      "gov1: planned gap gap planned none",
      "gov2: none planned planned none none",
      "gov3: none none none none none (unplanned)",
      "null: none none none none planned",
    ]);
  });

  test("shows a long-term program going on after the plan, in ten years", () => {
    const { groups, years } = roadmap({ dimensions: [group] }, settings, { ...fiveYears, span: 10 });
    expect(groups[0]?.lines[0]?.cells.map(({ state }) => state).slice(4)).toEqual([
      "none",
      ...Array.from({ length: 5 }, () => "continues"),
    ]);
    expect(years.map(({ year, inPlan }) => (inPlan ? year : -year))).toEqual([
      2023, 2024, 2025, 2026, 2027, -2028, -2029, -2030, -2031, -2032,
    ]);
  });

  test("shows one year of the plan by itself", () => {
    const found = roadmap({ dimensions: [group] }, settings, { ...fiveYears, span: 1, year: 2026 });
    expect(found.years).toEqual([
      { year: 2026, inPlan: true, programs: 1, budget: 40, ceiling: null, load: "usual" },
    ]);
  });

  test("counts programs and money of each year once, also where two actions serve one program", () => {
    const { years } = roadmap({ dimensions: [group] }, settings, fiveYears);
    expect(years.map(({ programs, budget, load }) => ({ programs, budget, load }))).toEqual([
      { programs: 1, budget: 100, load: "usual" },
      { programs: 1, budget: 0, load: "usual" },
      { programs: 1, budget: 0, load: "usual" },
      { programs: 1, budget: 40, load: "usual" },
      { programs: 1, budget: 0, load: "usual" },
    ]);
  });

  test("a year without programs is empty, one far above the others is full", () => {
    const crowd = ["p1", "p2", "p3", "p4"];
    const crowded = {
      ...group,
      program: crowd.map((id) => row(id, {})),
      action: [
        ...crowd.map((id) => action(`a-${id}`, { program: id, budgets: { 2024: 10 } })),
        action("b", { program: "p1", budgets: { 2023: 10 } }),
        action("c", { program: "p1", budgets: { 2025: 10 } }),
      ],
    } as unknown as DimensionRows;
    const { years } = roadmap({ dimensions: [crowded] }, settings, fiveYears);
    expect(years.map(({ load }) => load)).toEqual(["usual", "full", "usual", "empty", "empty"]);
  });

  test("where a ceiling is set, a year is full of money once all groups together come near to it", () => {
    const other = {
      ...group,
      dimension: rembang.settings.dimensions[1],
      action: [action("e1", { budgets: { 2023: 60, 2026: 60 }, funding: [{ id: "csr", text: null }] })],
    } as unknown as DimensionRows;
    const view = { ...fiveYears, dimensionId: "gov" };
    const { groups, years } = roadmap(
      { dimensions: [group, other] },
      {
        ...settings,
        budgetCeilings: [
          { year: 2023, sourceId: null, amount: 1_000 },
          { year: 2023, sourceId: "csr", amount: 66 },
          { year: 2024, sourceId: null, amount: 0 },
          { year: 2026, sourceId: null, amount: 112 },
        ],
      },
      view,
    );
    expect(groups.map(({ dimension }) => dimension.id)).toEqual(["gov"]);
    expect(years.map(({ budget, ceiling, load }) => ({ budget, ceiling, load }))).toEqual([
      { budget: 100, ceiling: { year: 2023, sourceId: "csr", amount: 66, planned: 60 }, load: "full" },
      { budget: 0, ceiling: { year: 2024, sourceId: null, amount: 0, planned: 0 }, load: "usual" },
      { budget: 0, ceiling: null, load: "usual" },
      { budget: 40, ceiling: { year: 2026, sourceId: null, amount: 112, planned: 100 }, load: "usual" },
      { budget: 0, ceiling: null, load: "usual" },
    ]);
  });
});

function lines({ groups }: Roadmap): readonly string[] {
  return groups.flatMap((one) =>
    one.lines.map(
      ({ program, cells, unplanned }) =>
        `${program?.id ?? "null"}: ${cells.map(({ state }) => state).join(" ")}${unplanned ? " (unplanned)" : ""}`,
    ),
  );
}

function action(id: string, cells: Readonly<Record<string, unknown>>): Row {
  return row(id, { targets: {}, budgets: {}, starts: null, ends: null, funding: [], ...cells });
}

function row(id: string, cells: Readonly<Record<string, unknown>>): Row {
  return { id, order: id, trashed: false, sample: false, cells } as Row;
}
