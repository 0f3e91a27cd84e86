import type { DimensionId } from "../../domain/dimension";
import type { RowId } from "../../worksheets/row";
import type { SwotRow } from "../../worksheets/swot-worksheet";
import { oncePerList } from "../once-per-list";
import { pointsOf } from "../points";
import { countShared, fingerprintOf, similarityOf } from "../similarity/fingerprint";
import { similarFrom } from "../similarity/similar-pairs";
import type { DimensionRows } from "../workshop-rows";
import { similarFinding, type Finding, type FindingCell } from "./finding";

/**
 * [SIMILAR4] What `similarAcross` finds about one item, under the same names, told from this item; the most similar
 * first. Only this item is compared: cheap enough to ask for whenever one is looked at. What is grouped under another
 * item has none of its own.
 */
export function similarElsewhere(
  groups: readonly DimensionRows[],
  { dimensionId, rowId }: { readonly dimensionId: DimensionId; readonly rowId: RowId },
): readonly Finding[] {
  const home = groups.find(({ dimension }) => dimension.id === dimensionId);
  const own = home === undefined ? undefined : pointsOf(home).swot.find(({ id }) => id === rowId);
  if (own === undefined || own.cells.quadrant === null) return [];
  const found = groups.flatMap((group) =>
    group === home
      ? []
      : pointsOf(group)
          .swot.filter(({ cells }) => cells.quadrant === own.cells.quadrant)
          .map((other) => ({ cell: cellOf(group, other), score: scoreOf(own, other) }))
          .filter(({ score }) => score >= similarFrom),
  );
  const cell: FindingCell = { dimensionId, worksheet: "swot", rowId, column: "text" };
  return found
    .toSorted((a, b) => b.score - a.score)
    .map((other) => similarFinding("similar-across", cell, other.cell));
}

function cellOf({ dimension }: DimensionRows, { id }: SwotRow): Omit<FindingCell, "column"> {
  return { dimensionId: dimension.id, worksheet: "swot", rowId: id };
}

/** Rows are replaced when they change: each is read once. */
const printOf = oncePerList(({ cells }: SwotRow) => fingerprintOf(cells.text));

function scoreOf(one: SwotRow, other: SwotRow): number {
  const [a, b] = [printOf(one), printOf(other)];
  return similarityOf(a, b, countShared(a.trigrams, b.trigrams));
}
