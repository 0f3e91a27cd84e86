import { entriesOf, type CellValue, type SetEntry, type YearValues } from "../worksheets/cell";
import type { Row } from "../worksheets/row";
import { sumOfYears, totalsByYear } from "./totals";

/** What comes from one source; amounts of actions that name several, or none, are counted apart. */
export interface FundingTotal {
  readonly source: SetEntry | "several" | "none";
  /** By calendar year. */
  readonly years: Readonly<Record<string, number>>;
  readonly total: number;
}

/**
 * Budgets of actions by funding source, in the order the sources first appear, "several" and "none" last. Every rupiah
 * is counted once: how several sources share an amount is not known. Only what has an amount is listed.
 */
export function fundingTotals(actions: readonly Pick<Row, "cells">[]): readonly FundingTotal[] {
  const shares = new Map<
    string,
    { readonly source: FundingTotal["source"]; readonly budgets: YearValues[] }
  >();
  for (const { cells } of actions) {
    const sources = entriesOf(cells["funding"] ?? null);
    const [only] = sources;
    const source = sources.length > 1 ? "several" : (only ?? "none");
    const key = typeof source === "string" ? `#${source}` : source.id;
    const share = shares.get(key) ?? { source, budgets: [] };
    share.budgets.push(yearsIn(cells["budgets"] ?? null));
    shares.set(key, share);
  }
  return [...shares.values()]
    .map(({ source, budgets }) => ({
      source,
      years: totalsByYear(budgets, []),
      total: budgets.reduce((sum, one) => sum + sumOfYears(one), 0),
    }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => rank(a) - rank(b));
}

function rank({ source }: FundingTotal): number {
  return source === "none" ? 2 : source === "several" ? 1 : 0;
}

function yearsIn(value: CellValue): YearValues {
  return typeof value === "object" && value !== null && !isEntries(value) ? value : {};
}

function isEntries(value: object): value is readonly SetEntry[] {
  return Array.isArray(value);
}
