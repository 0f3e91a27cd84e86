import { describe, expect, test } from "vitest";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import { shownYears } from "../cells/plan-years";
import { columnInstead, gridLayout } from "./grid-columns";

const columns = columnsOf("action", shippedColumnSettings);
const years = shownYears([2023, 2024], [{ "2030": 5 }]);

describe("[COL1] the table is made from the description of the worksheet", () => {
  test("code and title stand first, years have a column each, money its total", () => {
    const layout = gridLayout({
      columns,
      titleColumn: "action",
      yearsOfColumn: () => years,
      folded: new Set(),
    });
    const ids = layout.columns.map((column) => column.id);
    expect(ids.slice(0, 3)).toEqual(["#code", "action", "program"]);
    expect(ids.filter((id) => id.includes("/"))).toEqual([
      "targets/2023",
      "targets/2024",
      "targets/2030",
      "budgets/2023",
      "budgets/2024",
      "budgets/2030",
      "budgets/total",
    ]);
    const outside = layout.columns.find((column) => column.id === "budgets/2030");
    expect(outside).toMatchObject({ type: "year", year: "2030", planned: false });
  });

  test("a place in years that are folded, or unfolded, is one on screen", () => {
    const layout = gridLayout({
      columns,
      titleColumn: "action",
      yearsOfColumn: () => years,
      folded: new Set(["budgets"]),
    });
    const instead = (id: string) => columnInstead(layout.columns, id);
    expect(instead("budgets/2024")).toBe("budgets");
    expect(instead("targets")).toBe("targets/2023");
    expect([instead("targets/2024"), instead("lead"), instead("gone")]).toEqual([null, null, null]);
  });

  test("folded years are one column that can be unfolded", () => {
    const layout = gridLayout({
      columns,
      titleColumn: "action",
      yearsOfColumn: () => years,
      folded: new Set(["budgets"]),
    });
    const group = layout.groups.find((one) => one.id === "budgets");
    expect(group?.folded).toBe(true);
    expect(group?.columns.map((column) => [column.type, column.id])).toEqual([["cell", "budgets"]]);
  });

  test("[COL2] hidden columns are left out and every other column is there once", () => {
    const hidden = columns.map((column) => (column.key === "note" ? { ...column, hidden: true } : column));
    const layout = gridLayout({
      columns: hidden,
      titleColumn: "action",
      yearsOfColumn: () => years,
      folded: new Set(["budgets", "targets"]),
    });
    const keys = layout.columns.map((column) => column.id);
    expect(keys.toSorted()).toEqual(
      ["#code", ...columns.map((column) => column.key).filter((key) => key !== "note")].toSorted(),
    );
  });
});

describe("the years shown", () => {
  test("are those of the plan and those that hold something", () => {
    expect(shownYears([2024, 2023], [{ "2022": 1 }, { "2023": 2, "2022": 4 }])).toEqual([
      { year: "2022", planned: false },
      { year: "2023", planned: true },
      { year: "2024", planned: true },
    ]);
  });
});
