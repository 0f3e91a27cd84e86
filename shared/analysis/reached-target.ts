import type { CellValue, YearValues } from "../worksheets/cell";

/**
 * What the yearly targets come to at the end: their sum where each adds to the others, the last where each states the
 * level reached. `unclear` while several numbers are there and nobody has said which of both they are.
 */
export function reachedTarget(targets: YearValues, mode: CellValue): number | "unclear" | null {
  const numbers = Object.keys(targets)
    .toSorted()
    .flatMap((year) => {
      const value = targets[year];
      return typeof value === "number" ? [value] : [];
    });
  const last = numbers.at(-1);
  if (last === undefined) return null;
  if (numbers.length === 1 || mode === "cumulative") return last;
  if (mode !== "increment") return "unclear";
  // Targets have six decimals at most; 0,1 and 0,2 are 0,3.
  return Math.round(numbers.reduce((sum, one) => sum + one, 0) * 1e6) / 1e6;
}
