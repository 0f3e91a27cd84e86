import { describe, expect, test } from "vitest";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { emptyCell } from "../../../shared/worksheets/cell";
import { formQuestions } from "../../../shared/worksheets/form-question";
import type { Cells, Row } from "../../../shared/worksheets/row";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import { questionSteps, stepOfColumn, stepToContinue } from "./question-steps";

const asked: readonly WorksheetKey[] = ["strategy", "program", "action"];
const columns = columnsOf("program", shippedColumnSettings);

describe("[FORM1] a row is written question by question", () => {
  test.each(asked)("every column of %s answers one question, a few together at most", (worksheet) => {
    const keys = formQuestions[worksheet].flatMap((question) => question.columns);
    const shipped = columnsOf(worksheet, shippedColumnSettings).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(shipped.toSorted());
    expect(Math.max(...formQuestions[worksheet].map((question) => question.columns.length))).toBeLessThan(4);
  });

  test("a question about hidden columns is not asked, a column of the workshop's own is asked for last", () => {
    const changed = columns.map((column) => ({ ...column, hidden: column.key === "name" }));
    const [first] = columns;
    if (first === undefined) throw new Error("a worksheet has columns");
    const own = { ...first, key: "x1", label: { id: "Nomor SK", en: "Nomor SK" }, added: true };
    const steps = questionSteps("program", [own, ...changed]);
    expect(stepOfColumn(steps, "name")).toBeUndefined();
    expect(steps.at(-1)).toMatchObject({ key: "x1", ask: own.label, columns: [own] });
  });

  test("what answers a question is asked for in the order of the question, not in that of the table", () => {
    const step = questionSteps("program", columns).find(
      ({ columns: [column] }) => column?.key === "problems",
    );
    expect(step?.columns.map(({ key }) => key)).toEqual(["problems", "subDimension"]);
  });

  test("the form goes on at the first question with something missing, and at the first when nothing is", () => {
    const steps = questionSteps("program", columns);
    const origin = { strategies: [{ id: "so-1", text: null }], subDimension: "gov-service" };
    expect(stepToContinue(steps, rowWith(origin))).toBe(stepOfColumn(steps, "problems"));
    const tied = { ...origin, problems: [{ id: "p1", text: null }] };
    expect(stepToContinue(steps, rowWith(tied))).toBe(stepOfColumn(steps, "name"));
    const full = Object.fromEntries(columns.map(({ key }) => [key, "ada"]));
    expect(stepToContinue(steps, rowWith(full))).toBe(0);
  });
});

function rowWith(filled: Cells): Row {
  const empty = Object.fromEntries(columns.map((column) => [column.key, emptyCell(column.kind)]));
  return { id: "r1", order: "a1", trashed: false, sample: false, cells: { ...empty, ...filled } };
}
