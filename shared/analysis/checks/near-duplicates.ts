import { TextComparison } from "../similarity/similar-pairs";
import type { DimensionRows } from "../workshop-rows";
import { pairFinding, type Finding, type FindingCell } from "./finding";

/** Programs of two groups that say nearly the same, one finding for each of the two. Keeps what it compared before. */
export function nearDuplicates(): (groups: readonly DimensionRows[]) => readonly Finding[] {
  const comparison = new TextComparison({ among: "other" });
  let compared: readonly DimensionRows["program"][] = [];
  let findings: readonly Finding[] = [];
  return (groups) => {
    const isSame =
      compared.length === groups.length && groups.every(({ program }, at) => program === compared[at]);
    if (isSame) return findings;
    compared = groups.map(({ program }) => program);
    const cells = new Map<string, FindingCell>();
    const texts = groups.flatMap(({ dimension, program }) =>
      program.map(({ id, cells: { name } }) => {
        cells.set(id, { dimensionId: dimension.id, worksheet: "program", rowId: id, column: "name" });
        return { id, place: dimension.id, text: name };
      }),
    );
    comparison.compare(texts);
    findings = comparison.pairs.flatMap(({ first, second }) => {
      const [a, b] = [cells.get(first), cells.get(second)];
      return a === undefined || b === undefined
        ? []
        : [pairFinding("near-duplicate", a, b), pairFinding("near-duplicate", b, a)];
    });
    return findings;
  };
}
