import { createContext, use } from "react";
import { createStore, useStore, type StoreApi } from "zustand";
import type { Finding } from "../../shared/analysis/checks/finding";
import type { RowId } from "../../shared/worksheets/row";

type ByRow = ReadonlyMap<RowId, readonly Finding[]>;

/** What was found in the rows of one worksheet; told by a `FindingsWatch`. */
export interface RowFindings {
  readonly byRow: ByRow;
}

export type RowFindingsStore = StoreApi<RowFindings>;

export function createRowFindings(): RowFindingsStore {
  return createStore<RowFindings>(() => ({ byRow: new Map() }));
}

export const RowFindingsContext = createContext<RowFindingsStore>(createRowFindings());

/** Findings of one row; renders again only when those change. */
export function useRowFindings(rowId: RowId): readonly Finding[] {
  return useStore(use(RowFindingsContext), ({ byRow }) => byRow.get(rowId) ?? nothing);
}

/** By row; a row about which the same is said keeps its list. */
export function findingsByRow(findings: readonly Finding[], former: ByRow): ByRow {
  const byRow = new Map<RowId, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === null) continue;
    const { rowId } = finding.cell;
    const known = byRow.get(rowId);
    if (known === undefined) byRow.set(rowId, [finding]);
    else known.push(finding);
  }
  return new Map(
    [...byRow].map(([rowId, now]) => {
      const before = former.get(rowId);
      return [rowId, before !== undefined && saysTheSame(before, now) ? before : now] as const;
    }),
  );
}

const nothing: readonly Finding[] = [];

function saysTheSame(before: readonly Finding[], now: readonly Finding[]): boolean {
  return before.length === now.length && JSON.stringify(before) === JSON.stringify(now);
}
