import { quadrants, type Quadrant } from "../../domain/quadrant";
import type { SwotRow } from "../../worksheets/swot-worksheet";
import { pointsOf } from "../points";
import { TextComparison } from "../similarity/similar-pairs";
import type { DimensionRows } from "../workshop-rows";
import { similarFinding, type Finding, type FindingCell } from "./finding";

/**
 * [SIMILAR1] SWOT items of one quadrant that say nearly the same in two groups, found at the group that comes first.
 * Keeps what it compared before. Apart from the other checks: only who looks at all groups asks for it, and comparing all
 * with all costs more than everything else together.
 */
export function similarAcross(): (groups: readonly DimensionRows[]) => readonly Finding[] {
  const comparisons = quadrants.map(
    (quadrant) => [quadrant, new TextComparison({ among: "other" })] as const,
  );
  let compared: readonly (readonly SwotRow[])[] = [];
  let findings: readonly Finding[] = [];
  return (groups) => {
    const rows = groups.map((group) => pointsOf(group).swot);
    if (compared.length === rows.length && rows.every((own, at) => own === compared[at])) return findings;
    compared = rows;
    const cells = new Map<string, FindingCell>();
    for (const [at, { dimension }] of groups.entries())
      for (const { id } of rows[at] ?? [])
        cells.set(id, { dimensionId: dimension.id, worksheet: "swot", rowId: id, column: "text" });
    const order = new Map([...cells.keys()].map((id, at) => [id, at]));
    findings = comparisons.flatMap(([quadrant, comparison]) => {
      comparison.compare(textsIn(quadrant, groups, rows));
      return comparison.pairs.flatMap(({ first, second }) => {
        const inOrder = (order.get(first) ?? 0) < (order.get(second) ?? 0);
        const [one, other] = inOrder ? [first, second] : [second, first];
        const [cell, otherCell] = [cells.get(one), cells.get(other)];
        return cell === undefined || otherCell === undefined
          ? []
          : [similarFinding("similar-across", cell, otherCell)];
      });
    });
    return findings;
  };
}

function textsIn(
  quadrant: Quadrant,
  groups: readonly DimensionRows[],
  rows: readonly (readonly SwotRow[])[],
) {
  return groups.flatMap(({ dimension }, at) =>
    (rows[at] ?? [])
      .filter(({ cells }) => cells.quadrant === quadrant)
      .map(({ id, cells }) => ({ id, place: dimension.id, text: cells.text })),
  );
}
