import { describe, expect, test } from "vitest";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { emptyCell } from "../../../shared/worksheets/cell";
import type { Cells, Row } from "../../../shared/worksheets/row";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import { countMissing, formSteps } from "./form-steps";
import { monthParts, monthValue, offeredYears } from "./month-parts";

const columns = columnsOf("program", shippedColumnSettings);
const steps = formSteps("program", columns);

describe("[COL1] the form is made from the description of the worksheet", () => {
  test("every shown column is in one step; steps without columns are left out", () => {
    expect(steps.flatMap((step) => step.columns).length).toBe(columns.filter((one) => !one.hidden).length);
    const onlyNames = columns.map((column) => ({ ...column, hidden: column.key !== "name" }));
    expect(formSteps("program", onlyNames).map((step) => step.key)).toEqual(["program"]);
  });

  test("what is required and empty is counted", () => {
    const row = programRow({ strategies: [{ id: "so-1", text: null }], subDimension: "gov-service" });
    expect(countMissing(row, steps[0]?.columns ?? [])).toBe(1);
  });
});

describe("a month", () => {
  test("is stored once both of its parts are picked", () => {
    expect(monthValue({ month: "07", year: "" })).toBeNull();
    expect(monthValue({ month: "07", year: "2023" })).toBe("2023-07");
    expect(monthParts("2023-07")).toEqual({ month: "07", year: "2023" });
    expect(monthParts(null)).toEqual({ month: "", year: "" });
  });

  test("may lie a little outside the plan, and a far one stays pickable while it is picked", () => {
    expect(offeredYears([2023, 2024], "")).toEqual(["2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(offeredYears([2023], "2035").at(-1)).toBe("2035");
  });
});

function programRow(filled: Cells): Row {
  const empty = Object.fromEntries(columns.map((column) => [column.key, emptyCell(column.kind)]));
  return { id: "r1", order: "a1", trashed: false, sample: false, cells: { ...empty, ...filled } };
}
