import type { YearValues } from "../worksheets/cell";

/** Sum of the numbers among yearly values; a year kept as text counts nothing. Exact for whole rupiah. */
export function sumOfYears(values: YearValues): number {
  let sum = 0;
  for (const value of Object.values(values)) if (typeof value === "number") sum += value;
  return sum;
}

/** Totals by calendar year over many rows, such as the budgets of all actions; every asked year is present. */
export function totalsByYear(
  rows: readonly YearValues[],
  years: readonly number[],
): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const year of years) totals[String(year)] = 0;
  for (const values of rows) {
    for (const [year, value] of Object.entries(values)) {
      if (typeof value === "number") totals[year] = (totals[year] ?? 0) + value;
    }
  }
  return totals;
}
