import type { DimensionId } from "../../domain/dimension";
import type { SwotRow } from "../../worksheets/swot-worksheet";
import { pointsOf } from "../points";
import { TextComparison } from "../similarity/similar-pairs";
import type { DimensionRows } from "../workshop-rows";
import { similarFinding, type Finding } from "./finding";

interface Compared {
  readonly rows: readonly SwotRow[];
  readonly comparison: TextComparison;
  readonly findings: readonly Finding[];
}

/**
 * [SIMILAR1] Items of one quadrant that say nearly the same, found at the later of the two: proposed, nothing follows
 * from it. What is grouped already is one point and not compared with itself. Keeps what it compared before, group by
 * group.
 */
export function similarItems(): (groups: readonly DimensionRows[]) => readonly Finding[] {
  let compared: ReadonlyMap<DimensionId, Compared> = new Map();
  return (groups) => {
    compared = new Map(
      groups.map((group) => {
        const { id } = group.dimension;
        const known = compared.get(id);
        const rows = pointsOf(group).swot;
        return [id, known?.rows === rows ? known : compare(id, rows, known)] as const;
      }),
    );
    return [...compared.values()].flatMap(({ findings }) => findings);
  };
}

function compare(dimensionId: DimensionId, rows: readonly SwotRow[], known: Compared | undefined): Compared {
  const comparison = known?.comparison ?? new TextComparison({ among: "same" });
  comparison.compare(rows.map(({ id, cells }) => ({ id, place: cells.quadrant ?? "", text: cells.text })));
  const { pairs } = comparison;
  const places = new Map(rows.map(({ id }, at) => [id, at]));
  const isLater = (id: string, than: string) => (places.get(id) ?? 0) > (places.get(than) ?? 0);
  const cellOf = (rowId: string) => ({ dimensionId, worksheet: "swot", rowId, column: "text" }) as const;
  const findings = pairs.map(({ first, second }) =>
    isLater(first, second)
      ? similarFinding("similar-items", cellOf(first), cellOf(second))
      : similarFinding("similar-items", cellOf(second), cellOf(first)),
  );
  return { rows, comparison, findings: sameFindings(known?.findings, findings) };
}

/** The former list where the same is said. */
function sameFindings(former: readonly Finding[] | undefined, now: readonly Finding[]): readonly Finding[] {
  const isSame =
    former?.length === now.length &&
    now.every(({ id, cell }, at) => former[at]?.id === id && former[at].cell?.rowId === cell?.rowId);
  return isSame ? former : now;
}
