import { coverageMatrix, type CoverageMatrix } from "../../shared/analysis/coverage";
import { duplicatesOf, pointsOf } from "../../shared/analysis/points";
import { sumOfYears } from "../../shared/analysis/totals";
import type { DimensionRows } from "../../shared/analysis/workshop-rows";
import type { Agency } from "../../shared/domain/agency";
import type { Problem } from "../../shared/domain/problem";
import { quadrants, type Quadrant } from "../../shared/domain/quadrant";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Row, RowId } from "../../shared/worksheets/row";
import { titleOf } from "../../shared/worksheets/row-title";
import type { ProblemFilter } from "./board-address";

/** One row as the board shows it. */
export interface BoardCard {
  readonly rowId: RowId;
  /** Null until the server gave one. */
  readonly code: string | null;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly quadrant: Quadrant | null;
  /** Office that leads, for programs. */
  readonly lead: string | null;
  /** Rupiah over all years, for actions; null while no year has an amount. */
  readonly budget: number | null;
  readonly agreed: boolean;
  readonly sample: boolean;
  /** What is grouped under a SWOT item. */
  readonly duplicates: readonly Duplicate[];
}

export interface Duplicate {
  readonly code: string | null;
  readonly text: string;
}

/** SWOT items stand under their quadrant; everything else in one section. */
export interface BoardSection {
  readonly quadrant: Quadrant | null;
  readonly cards: readonly BoardCard[];
}

export interface BoardGroup {
  /** Cards of the group before the filter. */
  readonly total: number;
  readonly shown: number;
  /** Without empty sections. */
  readonly sections: readonly BoardSection[];
}

export interface BoardContext {
  readonly worksheet: WorksheetKey;
  readonly filter: ProblemFilter;
  readonly problems: readonly Problem[];
  readonly agencies: readonly Agency[];
  readonly codes: ReadonlyMap<RowId, string>;
}

/** The cards of one group that pass the filter, in shared order; an item and what is grouped under it are one. */
export function boardGroup(group: DimensionRows, context: BoardContext): BoardGroup {
  const { worksheet, filter, problems, codes } = context;
  const matrix = coverageMatrix({ dimensions: [group], codes }, problems, worksheet);
  const ties = problemsByRow(matrix);
  const passes = passing(matrix, filter);
  const rows: readonly Row[] = pointsOf(group)[worksheet];
  const duplicates = duplicatesOf(group.swot);
  const cards = rows
    .filter((row) => passes(row.id))
    .map((row) => ({
      ...cardOf(row, ties.get(row.id) ?? noProblems, context),
      duplicates: (duplicates.get(row.id) ?? []).map(({ id, cells }) => ({
        code: codes.get(id) ?? null,
        text: cells.text,
      })),
    }));
  return { total: rows.length, shown: cards.length, sections: sectionsOf(cards, worksheet) };
}

/** For every row the problems it counts for, in the workshop's order: an action has those of its program. */
function problemsByRow({ lines }: CoverageMatrix): ReadonlyMap<RowId, readonly Problem[]> {
  const byRow = new Map<RowId, Problem[]>();
  for (const { problem, cells } of lines) {
    for (const rowId of cells.flatMap((cell) => cell.rowIds)) {
      const known = byRow.get(rowId);
      if (known === undefined) byRow.set(rowId, [problem]);
      else known.push(problem);
    }
  }
  return byRow;
}

function passing(matrix: CoverageMatrix, filter: ProblemFilter): (rowId: RowId) => boolean {
  switch (filter.kind) {
    case "all":
      return () => true;
    case "untied": {
      const untied = new Set(matrix.withoutProblem.flatMap((one) => one.rowIds));
      return (rowId) => untied.has(rowId);
    }
    case "problem": {
      const line = matrix.lines.find(({ problem }) => problem.id === filter.problemId);
      const tied = new Set(line?.cells.flatMap((cell) => cell.rowIds));
      return (rowId) => tied.has(rowId);
    }
  }
}

const noProblems: readonly Problem[] = [];

function cardOf(
  row: Row,
  problems: readonly Problem[],
  context: BoardContext,
): Omit<BoardCard, "duplicates"> {
  const { worksheet, codes } = context;
  const lead = worksheet === "program" ? row.cells["lead"] : null;
  return {
    rowId: row.id,
    code: codes.get(row.id) ?? null,
    text: titleOf(worksheet, row),
    problems,
    quadrant: worksheet === "swot" ? quadrantOf(row) : null,
    lead: typeof lead === "string" && lead !== "" ? officeName(lead, context.agencies) : null,
    budget: worksheet === "action" ? budgetOf(row) : null,
    agreed: worksheet === "strategy" && row.cells["agreement"] === "agreed",
    sample: row.sample,
  };
}

function quadrantOf(row: Row): Quadrant | null {
  return quadrants.find((quadrant) => quadrant === row.cells["quadrant"]) ?? null;
}

/** An office outside the list is kept as it was written. */
function officeName(lead: string, agencies: readonly Agency[]): string {
  return agencies.find((agency) => agency.id === lead)?.shortName ?? lead;
}

function budgetOf(row: Row): number | null {
  const budgets = row.cells["budgets"];
  if (typeof budgets !== "object" || budgets === null || Array.isArray(budgets)) return null;
  const amounts = budgets as Parameters<typeof sumOfYears>[0];
  return Object.values(amounts).some((amount) => typeof amount === "number") ? sumOfYears(amounts) : null;
}

function sectionsOf(cards: readonly BoardCard[], worksheet: WorksheetKey): readonly BoardSection[] {
  const places: readonly (Quadrant | null)[] = worksheet === "swot" ? [...quadrants, null] : [null];
  return places
    .map((quadrant) => ({ quadrant, cards: cards.filter((card) => card.quadrant === quadrant) }))
    .filter((section) => section.cards.length > 0);
}
