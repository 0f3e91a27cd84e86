import { describe, expect, test } from "vitest";
import { rembang } from "../../../shared/regions/rembang";
import type { CellContext } from "../../../shared/worksheets/cell-text";
import type { Cells, Row } from "../../../shared/worksheets/row";
import { traceDetail } from "./trace-detail";

const [governance] = rembang.settings.dimensions;
if (governance === undefined) throw new Error("Rembang has dimensions");

const context: CellContext = {
  settings: {
    ...rembang.settings,
    title: "Uji",
    stage: 1,
    columns: {
      swot: { order: [], changed: [], added: [] },
      strategy: { order: [], changed: [], added: [] },
      program: { order: [], changed: [], added: [] },
      action: { order: [], changed: [], added: [] },
    },
  },
  dimension: governance,
  language: "id",
  rowName: () => "",
};

describe("the few words beside a row of the thread", () => {
  test("a strategy says whether it is agreed, a program who leads it", () => {
    expect(traceDetail("strategy", row({ agreement: "agreed" }), context)).toEqual(["Disepakati"]);
    expect(traceDetail("program", row({ lead: "bappeda" }), context)).toEqual(["Bappeda"]);
    expect(traceDetail("program", row({ lead: "Yayasan Sahabat" }), context)).toEqual(["Yayasan Sahabat"]);
  });

  test("an action says its years and its money, as far as they are filled", () => {
    const cells = { targets: { 2023: 1, 2027: 3 }, budgets: { 2023: 75_000_000, 2024: 45_000_000 } };
    expect(traceDetail("action", row(cells), context)).toEqual(["2023–2027", "Rp 120 jt"]);
    expect(traceDetail("action", row(cells), { ...context, language: "en" })).toEqual([
      "2023–2027",
      "Rp 120 mn",
    ]);
    expect(traceDetail("action", row({ targets: { 2024: "1 dokumen" } }), context)).toEqual(["2024"]);
    expect(traceDetail("action", row({}), context)).toEqual([]);
  });
});

function row(cells: Cells): Row {
  return { id: "r", order: "a1", trashed: false, sample: false, cells };
}
