// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { rembang } from "../../shared/regions/rembang";
import { dimensionAssembler } from "./assemble-workshop-rows";
import { CoverageTable } from "./coverage-table";
import { matrixFigures, type MatrixPlace } from "./matrix-figures";
import { sampleDocuments } from "./sample-documents";
import type { GroupState } from "./use-group-states";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const { dimensions, problems, problemsLabel } = rembang.settings;
const rows = { dimensions: dimensionAssembler()(dimensions, sampleDocuments().rows()), codes: new Map() };
const figures = matrixFigures(rows, problems, "program");

test("every line and every column has its header, and every cell its count or a word", () => {
  const table = render();
  expect(textsOf(table, "thead th[scope=col] span")).toEqual(dimensions.map((one) => one.shortName));
  expect(table.querySelectorAll("tbody th[scope=row]")).toHaveLength(problems.length);
  expect(textsOf(table, "tbody td:not(:last-child)")).toEqual(
    figures.lines.flatMap((line) =>
      line.cells.map(({ rowIds }) => (rowIds.length === 0 ? "kosong" : `${rowIds.length}`)),
    ),
  );
});

test("[COVER1] a count opens its list, an empty cell opens nothing", () => {
  const opened: MatrixPlace[] = [];
  const table = render({ onOpen: (place) => opened.push(place) });
  const [first] = table.querySelectorAll("tbody tr");
  first?.querySelector("button")?.click();
  const filled = figures.lines[0]?.cells.findIndex((cell) => cell.rowIds.length > 0) ?? -1;
  expect(opened).toEqual([{ line: { problemId: problems[0]?.id }, dimensionId: dimensions[filled]?.id }]);
  const empty = figures.lines.flatMap((line) => line.cells).filter((cell) => cell.rowIds.length === 0);
  expect(table.querySelectorAll("tbody td:not(:last-child) button")).toHaveLength(
    problems.length * dimensions.length - empty.length,
  );
});

test("a group that is hidden does not pass for empty", () => {
  const table = render({ stateOf: (id) => (id === dimensions[1]?.id ? "hidden" : "ready") });
  const second = [...table.querySelectorAll("tbody tr")].map((line) => line.querySelectorAll("td")[1]);
  expect(second.map((cell) => cell?.textContent)).toEqual(problems.map(() => "–Belum dibuka fasilitator"));
});

function render(
  props: {
    readonly stateOf?: (id: string) => GroupState;
    readonly onOpen?: (place: MatrixPlace) => void;
  } = {},
): HTMLElement {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  act(() =>
    createRoot(place).render(
      <CoverageTable
        figures={figures}
        caption="Cakupan"
        stateOf={() => "ready"}
        problemsLabel={problemsLabel}
        {...props}
      />,
    ),
  );
  return place;
}

function textsOf(place: HTMLElement, selector: string): readonly string[] {
  return [...place.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}
