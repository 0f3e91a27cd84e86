import type { Dimension } from "../domain/dimension";
import type { WorkshopSettings } from "../domain/workshop";
import type { ActionRow } from "../worksheets/action-worksheet";
import type { ProgramRow } from "../worksheets/program-worksheet";
import { isUsedUp, tightestCeiling, usedCeilings, type UsedCeiling } from "./ceilings";
import type { WorkshopRows } from "./workshop-rows";

/** Length of the view in years: short, medium and long term. */
export type RoadmapSpan = (typeof roadmapSpans)[number];

export const roadmapSpans = [1, 5, 10] as const;

/**
 * `planned`: an action has a target, an amount or its months there; `gap`: nothing between years that are planned;
 * `continues`: a long-term program, after the years of the plan; `none`: nothing.
 */
export type RoadmapState = "planned" | "gap" | "continues" | "none";

export interface RoadmapView {
  readonly span: RoadmapSpan;
  /** The year a view of one year shows; null for the first of the plan. */
  readonly year: number | null;
  /** The group that is shown; null for all. */
  readonly dimensionId: string | null;
}

export interface RoadmapCell {
  readonly year: number;
  readonly state: RoadmapState;
  /** Actions at work in that year. */
  readonly actions: readonly ActionRow[];
  /** Rupiah. */
  readonly budget: number;
}

export interface RoadmapLine {
  /** Null for the actions of the group that name no program that is there. */
  readonly program: ProgramRow | null;
  /** One per year of the view. */
  readonly cells: readonly RoadmapCell[];
  /** Nothing is planned in any year, also outside of the view. */
  readonly unplanned: boolean;
}

export interface RoadmapYear {
  readonly year: number;
  /** Whether the plan has amounts for it; the years behind it are the long term. */
  readonly inPlan: boolean;
  readonly programs: number;
  /** Rupiah. */
  readonly budget: number;
  /** Of the ceilings set for it the one with the least left, whichever groups are shown; null for none. */
  readonly ceiling: UsedCeiling | null;
  /** `full`: half as much again as a usual year of the plan; of money, next to a ceiling where one is set. */
  readonly load: "empty" | "usual" | "full";
}

export interface Roadmap {
  readonly groups: readonly { readonly dimension: Dimension; readonly lines: readonly RoadmapLine[] }[];
  readonly years: readonly RoadmapYear[];
}

/** [ROAD1] Programs by year, from the actions of KK-2 alone: nothing is typed for it. */
export function roadmap(
  { dimensions }: Pick<WorkshopRows, "dimensions">,
  settings: Pick<WorkshopSettings, "planYears" | "budgetCeilings">,
  view: RoadmapView,
): Roadmap {
  const { planYears } = settings;
  const years = yearsOf(planYears, view);
  const lastPlanned = planYears.at(-1) ?? 0;
  const shown = dimensions.filter(
    ({ dimension }) => view.dimensionId === null || dimension.id === view.dimensionId,
  );
  const groups = shown.map((group) => {
    const programs: readonly (ProgramRow | null)[] = [...group.program, null];
    const known = new Set(group.program.map(({ id }) => id));
    const lines = programs
      .map((program) => {
        const actions = group.action.filter(({ cells }) =>
          program === null ? !known.has(cells.program ?? "") : cells.program === program.id,
        );
        return { line: lineOf({ program, actions, years, lastPlanned }), isNeeded: actions.length > 0 };
      })
      .filter(({ line, isNeeded }) => line.program !== null || isNeeded)
      .map(({ line }) => line);
    return { dimension: group.dimension, lines };
  });
  const lines = groups.flatMap((group) => group.lines);
  const ceilings = usedCeilings(dimensions, settings);
  return { groups, years: totalsOf(years, { lines, planYears, ceilings }) };
}

/** The calendar years of a view; a plan that is longer than the view is shown in full from five years on. */
function yearsOf(planYears: readonly number[], { span, year }: RoadmapView): readonly number[] {
  const [first] = planYears;
  if (first === undefined) return [];
  if (span === 1) return [planYears.find((one) => one === year) ?? first];
  if (span === 5) return planYears;
  const later = Array.from({ length: span }, (_, at) => first + at);
  return [...new Set([...planYears, ...later])].toSorted((a, b) => a - b);
}

interface LineSource {
  readonly program: ProgramRow | null;
  readonly actions: readonly ActionRow[];
  readonly years: readonly number[];
  readonly lastPlanned: number;
}

function lineOf({ program, actions, years, lastPlanned }: LineSource): RoadmapLine {
  const byAction = actions.map((action) => ({ action, years: activeYears(action) }));
  const active = byAction.flatMap((one) => [...one.years]);
  const [first, last] = [Math.min(...active), Math.max(...active)];
  const cells = years.map((year): RoadmapCell => {
    const atWork = byAction.filter((one) => one.years.has(year)).map(({ action }) => action);
    return {
      year,
      state: stateIn(year, atWork.length > 0),
      actions: atWork,
      budget: atWork.reduce((sum, action) => sum + amountIn(action, year), 0),
    };
  });
  return { program, cells, unplanned: active.length === 0 };

  function stateIn(year: number, isActive: boolean): RoadmapState {
    if (isActive) return "planned";
    if (year > first && year < last) return "gap";
    return program?.cells.horizon === "long" && year > lastPlanned ? "continues" : "none";
  }
}

/** Years with a target or an amount, and those between the months of begin and end. */
function activeYears({ cells }: ActionRow): ReadonlySet<number> {
  const filled = [...Object.entries(cells.targets), ...Object.entries(cells.budgets)];
  const years = new Set(filled.filter(([, value]) => value !== 0).map(([year]) => Number(year)));
  const [from, to] = [yearOfMonth(cells.starts), yearOfMonth(cells.ends)];
  const [first, last] = [from ?? to, to ?? from];
  if (first !== undefined && last !== undefined)
    for (let year = first; year <= Math.min(last, first + longestYears); year += 1) years.add(year);
  return years;
}

/** A slip of the pen in a year must not fill the page. */
const longestYears = 30;

function yearOfMonth(month: string | null): number | undefined {
  const year = /^(\d{4})-\d{2}$/u.exec(month ?? "")?.[1];
  return year === undefined ? undefined : Number(year);
}

function amountIn({ cells }: ActionRow, year: number): number {
  const amount = cells.budgets[String(year)];
  return typeof amount === "number" ? amount : 0;
}

/** Where no ceiling says it, a year counts as full from this share of a usual year and this number of programs on. */
const fullShare = 1.5;
const fullPrograms = 3;

interface TotalSource {
  readonly lines: readonly RoadmapLine[];
  readonly planYears: readonly number[];
  readonly ceilings: readonly UsedCeiling[];
}

function totalsOf(
  years: readonly number[],
  { lines, planYears, ceilings }: TotalSource,
): readonly RoadmapYear[] {
  const totals = years.map((year, at) => {
    const cells = lines.flatMap((line) => line.cells[at] ?? []).filter(({ state }) => state === "planned");
    return {
      year,
      inPlan: planYears.includes(year),
      programs: cells.length,
      budget: cells.reduce((sum, cell) => sum + cell.budget, 0),
      ceiling: tightestCeiling(ceilings.filter((one) => one.year === year)),
    };
  });
  const usual = totals.filter(({ inPlan, programs }) => inPlan && programs > 0);
  const mean = (of: "programs" | "budget"): number =>
    usual.reduce((sum, total) => sum + total[of], 0) / Math.max(usual.length, 1);
  const [programs, budget] = [mean("programs"), mean("budget")];
  return totals.map((total) => ({ ...total, load: loadOf(total) }));

  function loadOf(total: Omit<RoadmapYear, "load">): RoadmapYear["load"] {
    if (total.programs === 0) return "empty";
    const hasMany = total.programs >= fullPrograms;
    const isCostly =
      total.ceiling === null ? hasMany && total.budget > budget * fullShare : isUsedUp(total.ceiling);
    return isCostly || (hasMany && total.programs >= programs * fullShare) ? "full" : "usual";
  }
}
