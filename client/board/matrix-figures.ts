import { coverageMatrix, tintStep, type CoverageMatrix } from "../../shared/analysis/coverage";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension } from "../../shared/domain/dimension";
import type { Problem } from "../../shared/domain/problem";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { TintStep } from "./matrix-figure";
import type { RowId } from "../../shared/worksheets/row";

/** One line of the matrix; `problem` is null for the rows tied to none. */
export interface FigureLine {
  readonly problem: Problem | null;
  /** One per dimension, in order. */
  readonly cells: readonly { readonly rowIds: readonly RowId[]; readonly tint: TintStep }[];
  readonly rowIds: readonly RowId[];
}

/** The coverage matrix with everything a table of it shows. Every count is the length of a list of rows. */
export interface MatrixFigures {
  readonly worksheet: WorksheetKey;
  readonly dimensions: readonly Dimension[];
  readonly lines: readonly FigureLine[];
  readonly untied: FigureLine;
  /** All rows of the worksheet, each once: a row tied to three problems stands in three lines but counts once here. */
  readonly totals: FigureLine;
}

/** Where a list is opened: a cell, or a total when the line is "all" or the dimension null. */
export interface MatrixPlace {
  readonly line: { readonly problemId: string } | "untied" | "all";
  readonly dimensionId: string | null;
}

export function matrixFigures(
  rows: WorkshopRows,
  problems: readonly Problem[],
  worksheet: WorksheetKey,
): MatrixFigures {
  const matrix = coverageMatrix(rows, problems, worksheet);
  const largest = largestOf(matrix);
  return {
    worksheet,
    dimensions: rows.dimensions.map((group) => group.dimension),
    lines: matrix.lines.map(({ problem, cells }) =>
      lineOf(
        problem,
        cells.map(({ rowIds }) => ({ rowIds, tint: tintStep(rowIds.length, largest) })),
      ),
    ),
    untied: lineOf(null, matrix.withoutProblem.map(plain)),
    totals: lineOf(
      null,
      rows.dimensions.map((group) => plain({ rowIds: group[worksheet].map((row) => row.id) })),
    ),
  };
}

/** The rows behind a figure. */
export function rowIdsAt(figures: MatrixFigures, { line, dimensionId }: MatrixPlace): readonly RowId[] {
  const found =
    line === "all"
      ? figures.totals
      : line === "untied"
        ? figures.untied
        : figures.lines.find(({ problem }) => problem?.id === line.problemId);
  if (dimensionId === null) return found?.rowIds ?? [];
  const at = figures.dimensions.findIndex((dimension) => dimension.id === dimensionId);
  return found?.cells[at]?.rowIds ?? [];
}

function largestOf({ lines }: CoverageMatrix): number {
  return Math.max(0, ...lines.flatMap(({ cells }) => cells.map((cell) => cell.rowIds.length)));
}

function lineOf(problem: Problem | null, cells: FigureLine["cells"]): FigureLine {
  return { problem, cells, rowIds: cells.flatMap((cell) => cell.rowIds) };
}

function plain({ rowIds }: { readonly rowIds: readonly RowId[] }): FigureLine["cells"][number] {
  return { rowIds, tint: 0 };
}
