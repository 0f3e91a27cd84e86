import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceOf, settingsToCheck, type GivenRow } from "./checks/workshop-to-check";
import { crossTable, type CrossTable, type CrossTableKey } from "./cross-table";

describe("[COVER2] one thing set against another", () => {
  test("strategies by kind and dimension, the empty ones and those without a kind too", () => {
    const table = made("kind-dimension", [
      given("strategy", "a", { kind: "SO" }),
      given("strategy", "b", { kind: "SO" }),
      { ...given("strategy", "c", { kind: null }), dimensionId: "eco" },
    ]);
    expect(table.lines.map(({ place }) => place)).toEqual(["SO", "WO", "ST", "WT", null]);
    expect(figures(table)).toEqual({ "SO/gov": ["a", "b"], "null/eco": ["c"] });
    expect(table.totals.rowIds).toEqual(["a", "b", "c"]);
  });

  test("an action stands with the office that leads it and with those that support it, once with each", () => {
    const table = made("agency-priority", [
      given("action", "a", { lead: "bappeda", support: entries("dinkominfo", "bappeda"), priority: "high" }),
      given("action", "b", { lead: "Kampus Rembang", support: [], priority: null }),
    ]);
    expect(figures(table)).toEqual({
      "bappeda/high": ["a"],
      "dinkominfo/high": ["a"],
      "Kampus Rembang/null": ["b"],
    });
    const offices = settingsToCheck.agencies.filter(({ retired }) => !retired).length;
    expect(table.lines).toHaveLength(offices + 1);
  });

  test("who leads and who supports, only those who do", () => {
    const table = made("lead-support", [
      given("program", "a", { lead: "dinkominfo", support: entries("bappeda") }),
      given("program", "b", { lead: null, support: [{ id: "x", text: "seluruh OPD" }] }),
      given("program", "c", { lead: "bappeda", support: [] }),
    ]);
    expect(figures(table)).toEqual({
      "dinkominfo/bappeda": ["a"],
      "null/seluruh OPD": ["b"],
      "bappeda/null": ["c"],
    });
  });
});

const offices = ["bappeda", "dinkominfo", "setda", "Kampus"];
const anyProgram = fc.record({
  lead: fc.option(fc.constantFrom(...offices), { nil: null }),
  support: fc.uniqueArray(fc.constantFrom("bappeda", "dinkominfo", "setda")).map((ids) => entries(...ids)),
  horizon: fc.option(fc.constantFrom("short", "medium", "long"), { nil: null }),
});

test("[COVER2] every figure equals a naive count, and totals count each row once", () => {
  fc.assert(
    fc.property(fc.array(anyProgram, { maxLength: 15 }), (cells) => {
      const rows = cells.map((one, at) => given("program", `p${at}`, one));
      const table = made("lead-support", rows);
      for (const { place, cells: lists } of table.lines) {
        for (const [at, column] of table.columns.entries()) {
          const naive = cells.filter(
            ({ lead, support }) =>
              lead === place &&
              (column === null ? support.length === 0 : support.some(({ id }) => id === column)),
          );
          expect(lists[at]).toHaveLength(naive.length);
        }
      }
      expect(table.totals.rowIds).toHaveLength(rows.length);
      expect(made("horizon-dimension", rows).lines.flatMap(({ rowIds }) => rowIds)).toHaveLength(rows.length);
    }),
  );
});

function made(key: CrossTableKey, rows: readonly GivenRow[]): CrossTable {
  return crossTable(key, { dimensions: sourceOf(rows).groups, codes: new Map() }, settingsToCheck);
}

/** Only what is not empty, by "line/column". */
function figures({ lines, columns }: CrossTable): Record<string, readonly string[]> {
  return Object.fromEntries(
    lines
      .flatMap(({ place, cells }) => cells.map((rowIds, at) => [`${place}/${columns[at]}`, rowIds] as const))
      .filter(([, rowIds]) => rowIds.length > 0),
  );
}

function given(worksheet: GivenRow["worksheet"], id: string, cells: GivenRow["cells"]): GivenRow {
  return { worksheet, id, dimensionId: "gov", cells };
}

function entries(...ids: readonly string[]) {
  return ids.map((id) => ({ id, text: null }));
}
