import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DimensionId } from "../../domain/dimension";
import type { WorkshopSettings } from "../../domain/workshop";
import { rembang } from "../../regions/rembang";
import type { Cells } from "../../worksheets/row";
import { worksheetOf, type CheckSource } from "./check-source";
import { findingsKeeper } from "./find-all";
import type { CheckKey } from "./finding";
import { settingsToCheck, sourceOf, withRow, type GivenRow } from "./workshop-to-check";

const goodProgram: Cells = {
  strategies: listed("so1"),
  subDimension: "gov-service",
  problems: listed("p1"),
  name: "Satu data",
  goal: "Data terpadu",
  indicator: "Jumlah data",
  unit: "dataset",
  finalTarget: 50,
  horizon: "short",
  lead: "dinkominfo",
  support: listed("bappeda"),
};
const goodAction: Cells = {
  program: "gov1",
  action: "Menyusun daftar data",
  output: "Daftar data",
  indicator: "Jumlah data",
  unit: "dataset",
  targets: { 2023: 10, 2024: 20 },
  budgets: { 2023: 50_000_000, 2024: 0 },
  funding: listed("apbd-kab"),
  lead: "dinkominfo",
};
const good: readonly GivenRow[] = [
  given("swot", "s1", { quadrant: "S", text: "Data sudah banyak" }),
  given("strategy", "so1", {
    origins: listed("s1"),
    kind: "SO",
    statement: "Membangun satu data",
    problems: listed("p1"),
  }),
  given("program", "gov1", goodProgram),
  given("action", "gov1-1", goodAction),
];

test("[CHECK1] where everything fits nothing is found but offices without a task", () => {
  expect(found(good)).toEqual([]);
  const idle = findingsKeeper()(sourceOf(good)).filter(({ check }) => check === "agency-without-task");
  const offices = settingsToCheck.agencies.filter(({ retired }) => !retired).length;
  expect(idle.map(({ id }) => id)).not.toContain("agency-without-task/bappeda");
  expect(idle).toHaveLength(offices - 2);
});

describe("[CHECK1] each check finds its own", () => {
  test.each<[string, string, Cells, readonly string[]]>([
    ["an empty required cell", "gov1", { goal: "" }, ["required-empty/gov1/goal"]],
    [
      "an indicator without target",
      "gov1-1",
      { targets: {}, budgets: {} },
      ["indicator-without-target/gov1-1/targets"],
    ],
    [
      "a program without final target",
      "gov1",
      { finalTarget: null },
      ["indicator-without-target/gov1/finalTarget"],
    ],
    [
      "targets and indicator missing",
      "gov1-1",
      { targets: {}, budgets: {}, indicator: "" },
      ["required-empty/gov1-1/indicator", "required-empty/gov1-1/targets"],
    ],
    ["a target without budget", "gov1-1", { budgets: { 2023: 1 } }, ["target-without-budget/gov1-1/budgets"]],
    ["a budget without target", "gov1-1", { targets: { 2024: 5 } }, ["budget-without-target/gov1-1/targets"]],
    [
      "a year outside the plan",
      "gov1-1",
      { targets: { 2023: 1, 2024: 1, 2031: 1 }, budgets: { 2023: 1, 2024: 1, 2031: 1 } },
      ["year-outside-plan/gov1-1/budgets", "year-outside-plan/gov1-1/targets"],
    ],
    ["a month outside the plan", "gov1-1", { ends: "2035-01" }, ["year-outside-plan/gov1-1/ends"]],
    ["text where a number belongs", "gov1", { finalTarget: "banyak" }, ["not-a-number/gov1/finalTarget"]],
    [
      "a budget in words",
      "gov1-1",
      { budgets: { 2023: "menunggu", 2024: 0 } },
      ["not-a-number/gov1-1/budgets"],
    ],
    ["a program without support", "gov1", { support: [] }, ["program-without-support/gov1/support"]],
    ["a program without problem", "gov1", { problems: [] }, ["program-without-problem/gov1/problems"]],
    [
      "a program without action",
      "gov1-1",
      { program: null },
      ["program-without-action/gov1/name", "required-empty/gov1-1/program"],
    ],
    [
      "origins that are gone",
      "gov1",
      { strategies: listed("so1", "gone") },
      ["dangling-origin/gov1/strategies"],
    ],
    [
      "a SWOT item that no strategy uses",
      "so1",
      { origins: listed("gone") },
      ["dangling-origin/so1/origins", "unused-swot-item/s1/text"],
    ],
  ])("%s", (_, rowId, cells, expected) => {
    expect(
      found(good.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, ...cells } } : row))),
    ).toEqual(expected);
  });

  test("near-duplicate programs of two groups, at both of them", () => {
    const other = {
      ...given("program", "eco1", { ...goodProgram, name: "Satu Data Daerah" }),
      dimensionId: "eco",
    };
    expect(found([...good, other]).filter((id) => id.startsWith("near"))).toEqual([
      "near-duplicate/eco1/gov1",
      "near-duplicate/gov1/eco1",
    ]);
  });

  test("similar items of one quadrant, not of two", () => {
    const item = (id: string, quadrant: string, text: string) => given("swot", id, { quadrant, text });
    const items = [
      item("s2", "W", "Data OPD belum terpadu"),
      item("s3", "W", "Data antar-OPD belum terpadu"),
      item("s4", "O", "Data OPD belum terpadu"),
    ];
    expect(found([...good, ...items]).filter((id) => id.startsWith("similar"))).toEqual([
      "similar-items/s2/s3",
    ]);
  });

  test("[GROUP3] grouped items are neither similar nor unused where one of them is used", () => {
    const item = (id: string, cells: Cells) =>
      given("swot", id, { quadrant: "S", text: "Data OPD belum terpadu", ...cells });
    const grouped = [item("s2", {}), item("s3", { groupOf: "s2" }), item("s4", { groupOf: "s2" })];
    const uses = given("strategy", "so2", { ...good[1]?.cells, origins: listed("s4") });
    expect(found([...good, ...grouped])).toEqual(["unused-swot-item/s2/text"]);
    expect(found([...good, ...grouped, uses])).toEqual([]);
  });

  test("a ceiling of a year, over all sources and of one", () => {
    const budgetCeilings = [
      { year: 2023, sourceId: null, amount: 49_999_999 },
      { year: 2023, sourceId: "apbd-kab", amount: 50_000_000 },
      { year: 2024, sourceId: "apbd-kab", amount: 0 },
    ];
    expect(found(good, { ...settingsToCheck, budgetCeilings })).toEqual([
      "ceiling-exceeded/2023/all-sources",
    ]);
  });

  test("hidden columns are passed over", () => {
    const { columns } = settingsToCheck;
    const changed = [
      { key: "support", hidden: true },
      { key: "goal", hidden: true },
    ];
    const settings = {
      ...settingsToCheck,
      columns: { ...columns, program: { ...columns.program, changed } },
    };
    const without = good.map((row) =>
      row.id === "gov1" ? { ...row, cells: { ...row.cells, support: [], goal: "" } } : row,
    );
    expect(found(without, settings)).toEqual([]);
  });
});

test("[CHECK2] a worksheet that is not known here counts neither as empty nor as missing", () => {
  const { dimensions } = settingsToCheck;
  const source = sourceOf([given("program", "gov1", goodProgram)]);
  const ids = (unknown: CheckSource["unknown"]) =>
    findingsKeeper()({ ...source, unknown })
      .filter(({ check }) => check !== "agency-without-task")
      .map(({ id }) => id);
  expect(ids(new Set())).toEqual(["dangling-origin/gov1/strategies", "program-without-action/gov1/name"]);
  const [gov] = dimensions.filter(({ id }) => id === "gov");
  if (gov === undefined) throw new Error("no gov");
  const unknown = new Set([worksheetOf(gov.id, "strategy"), worksheetOf(gov.id, "action")]);
  expect(ids(unknown)).toEqual([]);
  expect(findingsKeeper()({ ...source, unknown }).some(({ check }) => check === "agency-without-task")).toBe(
    false,
  );
});

const edits = fc.record({
  row: fc.nat(1_000),
  cells: fc.oneof(
    fc.constantFrom<Cells>(
      { name: "Satu data desa", text: "x", statement: "" },
      { text: "Data antar-OPD belum terpadu", quadrant: "W" },
      { targets: { 2023: 1, 2040: "x" }, budgets: {} },
      { budgets: { 2024: 5 }, funding: [] },
      { strategies: [], origins: listed("gone"), program: "gone", problems: [] },
      { lead: null, support: [] },
    ),
    fc.record<Cells>({ name: fc.constantFrom("Rumah Sehat Pesisir", "Desa Digital", "") }),
  ),
});

test("[CHECK3] findings kept up to date edit by edit equal those of looking at everything anew", () => {
  const start = sourceOf(rembang.sampleRows);
  const rows = rembang.sampleRows;
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (made) => {
      const keep = findingsKeeper();
      let source = start;
      keep(source);
      for (const { row: at, cells } of made) {
        const {
          id: rowId,
          dimensionId,
          worksheet,
        } = rows[at % rows.length] ?? rows[0] ?? { id: "", dimensionId: "", worksheet: "swot" as const };
        const own = Object.fromEntries(
          Object.entries(cells).filter(([key]) => key in (rows[at % rows.length]?.cells ?? {})),
        );
        source = withRow(source, { dimensionId, worksheet, rowId }, own);
        expect(keep(source)).toEqual(findingsKeeper()(source));
      }
    }),
    { numRuns: 30 },
  );
});

test("[CHECK1] every finding has an id of its own, and the demo content shows what it was made to show", () => {
  const findings = findingsKeeper()(sourceOf(rembang.sampleRows));
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  const has = (check: CheckKey) => findings.filter((one) => one.check === check).map(({ id }) => id);
  expect(has("program-without-action")).toEqual(["program-without-action/contoh-gov-03/name"]);
});

test("[CHECK1] a problem that no quick win answers is pointed out, once there is a quick win, proposed or chosen", () => {
  const source = sourceOf(good);
  const problems = (changed: CheckSource) =>
    findingsKeeper()(changed).flatMap((one) =>
      one.check === "problem-without-quick-win" ? [one.params.problemId] : [],
    );
  expect(problems(source)).toEqual([]);
  const others = ["p2", "p3", "p4", "p5", "p6", "p7"];
  const gov1 = { dimensionId: "gov", worksheet: "program", rowId: "gov1" } as const;
  expect(problems(withRow(source, gov1, { quickWin: true }))).toEqual(others);
  expect(problems({ ...source, chosenQuickWins: new Set(["gov1"]) })).toEqual(others);
  const unknown = new Set([worksheetOf("eco" as DimensionId, "program")]);
  expect(problems({ ...source, chosenQuickWins: new Set(["gov1"]), unknown })).toEqual([]);
});

function found(rows: readonly GivenRow[], settings?: WorkshopSettings): readonly string[] {
  return findingsKeeper()(sourceOf(rows, settings))
    .filter(({ check }) => check !== "agency-without-task")
    .map(({ id }) => id)
    .toSorted();
}

function given(worksheet: GivenRow["worksheet"], id: string, cells: Cells): GivenRow {
  return { worksheet, id, dimensionId: "gov", cells };
}

function listed(...ids: readonly string[]) {
  return ids.map((id) => ({ id, text: null }));
}
