import { create } from "zustand";
import type { Finding } from "../../../../shared/analysis/checks/finding";
import type { RowId } from "../../../../shared/worksheets/row";

/** Two items of one quadrant that say nearly the same. */
export interface SimilarPair {
  /** The name of the finding: what is said about it is said about the finding of the checks as well. */
  readonly findingId: string;
  /** The earlier one; it leads when they are grouped. */
  readonly first: RowId;
  readonly second: RowId;
}

interface Proposals {
  readonly pairs: readonly SimilarPair[];
}

/** What is proposed on the page that is open; told by a `SimilarWatch`. */
export const useProposals = create<Proposals>(() => ({ pairs: [] }));

/** The same list as long as the same is proposed. */
export function tellProposals(findings: readonly Finding[]): void {
  const pairs = findings.flatMap((finding): readonly SimilarPair[] =>
    finding.check === "similar-items" && finding.cell !== null
      ? [{ findingId: finding.id, first: finding.params.other.rowId, second: finding.cell.rowId }]
      : [],
  );
  const former = useProposals.getState().pairs;
  const isSame =
    former.length === pairs.length &&
    pairs.every(({ findingId, first }, at) => {
      const known = former[at];
      return known?.findingId === findingId && known.first === first;
    });
  if (!isSame) useProposals.setState({ pairs });
}
