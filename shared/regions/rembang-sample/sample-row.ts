import type { DimensionId } from "../../domain/dimension";
import type { Measure } from "../../domain/measure";
import type { StrategyKind } from "../../domain/quadrant";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { ActionCells } from "../../worksheets/action-worksheet";
import { isEmptyCell, type SetEntry, type YearValues } from "../../worksheets/cell";
import type { ProgramCells } from "../../worksheets/program-worksheet";
import type { Cells } from "../../worksheets/row";
import type { StrategyCells } from "../../worksheets/strategy-worksheet";
import type { SwotCells } from "../../worksheets/swot-worksheet";
import type { SampleRow } from "../region-template";
import { rembangPlanYears } from "../rembang-plan-years";

/** An id of the template's list, or an entry made by `outside`. */
export type Picked = string | SetEntry;

/** One value per plan year, the first year first; null or left off where there is none. */
export type ByYear = readonly (number | null)[];

export interface SwotMore {
  readonly problems: readonly string[];
  readonly part: string;
  readonly readiness?: string;
  readonly evidence?: string;
  readonly agency?: string;
}

export interface StrategyMore {
  /** Codes of SWOT items of the same dimension, such as "S1". */
  readonly from: readonly string[];
  readonly problems: readonly string[];
  readonly part: string;
  readonly proposed?: boolean;
}

export interface ProgramMore {
  readonly part: string;
  readonly problems: readonly string[];
  /** Codes of strategies of the same dimension, such as "SO-1". */
  readonly strategies: readonly string[];
  readonly goal: string;
  readonly description: string;
  readonly measure: {
    readonly of: string;
    readonly unit: string;
    readonly from: Measure;
    readonly to: Measure;
  };
  readonly horizon: "short" | "medium" | "long";
  readonly lead: string;
  readonly support: readonly Picked[];
  readonly partners?: string;
  readonly quickWin?: boolean;
}

export interface ActionMore {
  readonly output: string;
  readonly measure: { readonly of: string; readonly unit: string; readonly cumulative?: boolean };
  readonly targets: ByYear;
  /** Million rupiah per plan year. */
  readonly millions: ByYear;
  readonly funding: readonly Picked[];
  readonly locations: readonly Picked[];
  readonly lead: string;
  readonly support: readonly Picked[];
  readonly priority: "high" | "normal" | "low";
  readonly nomenclature?: string;
  readonly note?: string;
}

export interface SampleTable {
  /** `swotItem("S1", "Komitmen bupati", …)`: the quadrant is the letter of the code. */
  readonly swotItem: (code: string, text: string, more: SwotMore) => SampleRow;
  /** `strategy("SO-1", "Memadukan …", …)`: the kind is the letters of the code. */
  readonly strategy: (code: `${StrategyKind}-${number}`, statement: string, more: StrategyMore) => SampleRow;
  /** `program("01", "Rembang Satu Data", …)` */
  readonly program: (number: string, name: string, more: ProgramMore) => SampleRow;
  /** `action("01.2", "Integrasi layanan", …)` belongs to program "01". */
  readonly action: (number: string, text: string, more: ActionMore) => SampleRow;
}

/** Builders for the rows of one dimension; ids follow from the codes, so that loading twice gives each row once. */
export function sampleTable(dimension: string): SampleTable {
  return {
    swotItem: (code, text, more) =>
      row("swot", code, {
        quadrant: code.charAt(0),
        text,
        problems: entries(more.problems),
        subDimension: more.part,
        readiness: more.readiness ?? null,
        evidence: more.evidence ?? "",
        agency: more.agency ?? null,
        groupOf: null,
      } satisfies SwotCells),
    strategy: (code, statement, more) =>
      row("strategy", code, {
        origins: references(more.from),
        kind: code.slice(0, 2),
        statement,
        problems: entries(more.problems),
        subDimension: more.part,
        agreement: more.proposed === true ? "proposed" : "agreed",
      } satisfies StrategyCells),
    program: (number, name, more) =>
      row("program", number, {
        strategies: references(more.strategies),
        subDimension: more.part,
        problems: entries(more.problems),
        name,
        goal: more.goal,
        description: more.description,
        indicator: more.measure.of,
        unit: more.measure.unit,
        baseline: more.measure.from,
        finalTarget: more.measure.to,
        horizon: more.horizon,
        lead: more.lead,
        support: entries(more.support),
        partners: more.partners ?? "",
        quickWin: more.quickWin ?? false,
        note: "",
      } satisfies ProgramCells),
    action: (number, text, more) =>
      row("action", number, {
        program: idOf(number.slice(0, number.indexOf("."))),
        action: text,
        nomenclature: more.nomenclature ?? "",
        output: more.output,
        indicator: more.measure.of,
        unit: more.measure.unit,
        targetMode: more.measure.cumulative === true ? "cumulative" : "increment",
        targets: years(more.targets),
        budgets: years(more.millions.map((amount) => (amount === null ? null : amount * 1_000_000))),
        funding: entries(more.funding),
        locations: entries(more.locations),
        lead: more.lead,
        support: entries(more.support),
        ...span(more.targets),
        priority: more.priority,
        status: "not-started",
        note: more.note ?? "",
      } satisfies ActionCells),
  };

  function row(worksheet: WorksheetKey, code: string, cells: Cells): SampleRow {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => !isEmptyCell(value)));
    return { id: idOf(code), dimensionId: dimension as DimensionId, worksheet, cells: filled };
  }

  function idOf(code: string): string {
    return `contoh-${dimension}-${code.toLowerCase().replace(".", "-")}`;
  }

  function references(codes: readonly string[]): readonly SetEntry[] {
    return codes.map((code) => ({ id: idOf(code), text: null }));
  }
}

/** An entry that no list of the template has, such as "seluruh OPD". */
export function outside(text: string): SetEntry {
  return { id: `t-${text.toLowerCase().replace(/[^a-z0-9]+/gu, "-")}`, text };
}

function entries(picks: readonly Picked[]): readonly SetEntry[] {
  return picks.map((pick) => (typeof pick === "string" ? { id: pick, text: null } : pick));
}

function years(values: ByYear): YearValues {
  const filled = rembangPlanYears.flatMap((year, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [[year.toString(), value] as const];
  });
  return Object.fromEntries(filled);
}

/** January of the first to December of the last year that has work to do. */
function span(targets: ByYear): { readonly starts: string | null; readonly ends: string | null } {
  const busy = rembangPlanYears.filter((_, at) => (targets[at] ?? 0) > 0);
  const first = busy[0];
  const last = busy.at(-1);
  if (first === undefined || last === undefined) return { starts: null, ends: null };
  return { starts: `${first}-01`, ends: `${last}-12` };
}
