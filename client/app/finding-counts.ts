import { create } from "zustand";
import type { DimensionId } from "../../shared/domain/dimension";

/** Findings to be completed in each group and altogether, for those who watch over all groups. */
export interface FindingCounts {
  readonly all: number;
  readonly byGroup: ReadonlyMap<DimensionId, number>;
}

const none: FindingCounts = { all: 0, byGroup: new Map() };

/** Whoever watches the checks says here what is found; nothing until then. */
export const useFindingCounts = create<FindingCounts>(() => none);
