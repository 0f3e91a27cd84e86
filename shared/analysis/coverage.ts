import type { DimensionId } from "../domain/dimension";
import type { Problem } from "../domain/problem";
import type { WorksheetKey } from "../domain/worksheet-key";
import type { SetEntry } from "../worksheets/cell";
import type { RowId } from "../worksheets/row";
import { pointsOf } from "./points";
import type { WorkshopRows } from "./workshop-rows";

/** One cell of the matrix; its count is `rowIds.length` and opens that list. */
export interface CoverageCell {
  readonly problemId: string;
  readonly dimensionId: DimensionId;
  readonly rowIds: readonly RowId[];
}

export interface CoverageMatrix {
  readonly worksheet: WorksheetKey;
  /** One entry per problem, in the workshop's order, each with one cell per dimension. */
  readonly lines: readonly {
    readonly problem: Problem;
    readonly cells: readonly CoverageCell[];
    /** Distinct rows of the line. */
    readonly total: number;
  }[];
  /** Rows tied to no problem at all, by dimension. */
  readonly withoutProblem: readonly {
    readonly dimensionId: DimensionId;
    readonly rowIds: readonly RowId[];
  }[];
}

/**
 * Dimension x problem for one worksheet. SWOT items, strategies and programs name their problems; an action counts for the
 * problems of its program, a SWOT item for those of what is grouped under it.
 */
export function coverageMatrix(
  rows: WorkshopRows,
  problems: readonly Problem[],
  worksheet: WorksheetKey,
): CoverageMatrix {
  const tied = rows.dimensions.map((group) => ({
    dimensionId: group.dimension.id,
    rows: tiesOf(worksheet === "swot" ? pointsOf(group) : group, worksheet),
  }));
  const lines = problems
    .filter((problem) => !problem.retired)
    .map((problem) => {
      const cells = tied.map(({ dimensionId, rows: ties }) => ({
        problemId: problem.id,
        dimensionId,
        rowIds: ties.filter((tie) => tie.problems.has(problem.id)).map((tie) => tie.rowId),
      }));
      return { problem, cells, total: cells.reduce((sum, cell) => sum + cell.rowIds.length, 0) };
    });
  const withoutProblem = tied.map(({ dimensionId, rows: ties }) => ({
    dimensionId,
    rowIds: ties.filter((tie) => tie.problems.size === 0).map((tie) => tie.rowId),
  }));
  return { worksheet, lines, withoutProblem };
}

interface Tie {
  readonly rowId: RowId;
  readonly problems: ReadonlySet<string>;
}

function tiesOf(group: WorkshopRows["dimensions"][number], worksheet: WorksheetKey): readonly Tie[] {
  if (worksheet !== "action") {
    return group[worksheet].map((row) => ({ rowId: row.id, problems: idsOf(row.cells.problems) }));
  }
  const byProgram = new Map(group.program.map((row) => [row.id, idsOf(row.cells.problems)]));
  return group.action.map((row) => ({
    rowId: row.id,
    problems: byProgram.get(row.cells.program ?? "") ?? new Set<string>(),
  }));
}

function idsOf(entries: readonly SetEntry[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

/** Five-step tint of a count: 0 is "kosong", 1..5 lighter to darker relative to the largest count. */
export function tintStep(count: number, largest: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (count <= 0 || largest <= 0) return 0;
  const step = Math.ceil((count / largest) * 5);
  return step >= 5 ? 5 : step === 4 ? 4 : step === 3 ? 3 : step === 2 ? 2 : 1;
}
