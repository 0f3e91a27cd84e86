import type { CellValue, YearValues } from "../../../shared/worksheets/cell";

export interface ShownYear {
  readonly year: string;
  /** False for a year outside the plan that still holds something. */
  readonly planned: boolean;
}

/** The years of the plan, and outside it those that hold a value: nothing typed becomes invisible. Ascending. */
export function shownYears(
  planYears: readonly number[],
  values: readonly YearValues[],
): readonly ShownYear[] {
  const planned = new Set(planYears.map(String));
  const all = new Set([...planned, ...values.flatMap((one) => Object.keys(one))]);
  return [...all].toSorted().map((year) => ({ year, planned: planned.has(year) }));
}

/** The yearly values of a cell; none for anything else. */
export function yearsOf(value: CellValue): YearValues {
  return typeof value === "object" && value !== null && !isEntries(value) ? value : noYears;
}

const noYears: YearValues = Object.freeze({});

function isEntries(value: CellValue): value is Extract<CellValue, readonly unknown[]> {
  return Array.isArray(value);
}
