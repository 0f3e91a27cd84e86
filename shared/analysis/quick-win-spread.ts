import { quickWinScores } from "../domain/quick-win";
import type { QuickWinCard } from "../protocol/quick-win-messages";

/** How far people agree on one criterion. */
export interface Spread {
  /** How many people gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
  readonly people: number;
  /** Null while nobody gave any. */
  readonly range: { readonly min: number; readonly max: number; readonly mean: number } | null;
  /** Disagreement is information: somebody gave three more than somebody else. */
  readonly divided: boolean;
}

/** [QUICK2] The spread of one criterion's scores. */
export function spreadOf(counts: readonly number[]): Spread {
  const given = quickWinScores.filter((score) => (counts[score - 1] ?? 0) > 0);
  const people = counts.reduce((sum, count) => sum + count, 0);
  const [min, max] = [given[0], given.at(-1)];
  if (min === undefined || max === undefined) return { counts, people, range: null, divided: false };
  const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0);
  return { counts, people, range: { min, max, mean: sum / people }, divided: max - min >= dividedFrom };
}

/** The mean of the criteria's means, 1 to 5, and the most people any criterion was scored by; null without a score. */
export function overallOf(card: QuickWinCard | undefined): { mean: number; people: number } | null {
  const spreads = (card?.counts ?? []).map(spreadOf).filter(({ people }) => people > 0);
  if (spreads.length === 0) return null;
  const means = spreads.map(({ range }) => range?.mean ?? 0);
  return {
    mean: means.reduce((sum, mean) => sum + mean, 0) / means.length,
    people: Math.max(...spreads.map(({ people }) => people)),
  };
}

const dividedFrom = 3;
