import type { DimensionId } from "../../domain/dimension";
import type { SwotRow } from "../../worksheets/swot-worksheet";
import { TextComparison } from "../similarity/similar-pairs";
import type { DimensionRows } from "../workshop-rows";
import { pairFinding, type Finding } from "./finding";

interface Compared {
  readonly rows: readonly SwotRow[];
  readonly comparison: TextComparison;
  readonly findings: readonly Finding[];
}

/**
 * Items of one quadrant that say nearly the same, one finding for each of the two: proposed, nothing follows from it.
 * Keeps what it compared before, group by group.
 */
export function similarItems(): (groups: readonly DimensionRows[]) => readonly Finding[] {
  let compared: ReadonlyMap<DimensionId, Compared> = new Map();
  return (groups) => {
    compared = new Map(
      groups.map(({ dimension, swot }) => {
        const known = compared.get(dimension.id);
        return [dimension.id, known?.rows === swot ? known : compare(dimension.id, swot, known)] as const;
      }),
    );
    return [...compared.values()].flatMap(({ findings }) => findings);
  };
}

function compare(dimensionId: DimensionId, rows: readonly SwotRow[], known: Compared | undefined): Compared {
  const comparison = known?.comparison ?? new TextComparison({ among: "same" });
  const former = comparison.pairs;
  comparison.compare(rows.map(({ id, cells }) => ({ id, place: cells.quadrant ?? "", text: cells.text })));
  const { pairs } = comparison;
  if (known !== undefined && pairs === former) return { ...known, rows };
  const cellOf = (rowId: string) => ({ dimensionId, worksheet: "swot", rowId, column: "text" }) as const;
  const findings = pairs.flatMap(({ first, second }) => [
    pairFinding("similar-items", cellOf(first), cellOf(second)),
    pairFinding("similar-items", cellOf(second), cellOf(first)),
  ]);
  return { rows, comparison, findings };
}
