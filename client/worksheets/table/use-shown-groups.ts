import { useMemo, useState } from "react";
import { sumOfYears } from "../../../shared/analysis/totals";
import { cellParts, type CellContext } from "../../../shared/worksheets/cell-text";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useRoom } from "../../sync/room-context";
import { useLabels } from "../../sync/use-labels";
import { useCellContext } from "../cells/use-cell-context";
import { useOriginsNow } from "../cells/use-origins";
import { yearsOf } from "../cells/plan-years";
import { codeColumnId } from "./grid-columns";
import { ungrouped, type RowGroup } from "./row-groups";
import { isSharedView, rowsOfView, type RowFace } from "./row-view";
import { useTableSheet } from "./table-sheet";
import { useRowGroups } from "./use-row-groups";
import { useRowView } from "./use-row-view";

export interface ShownGroups {
  readonly groups: readonly RowGroup[];
  /** Rows are sorted: they stand in no groups and are not moved. */
  readonly isSorted: boolean;
  readonly shown: number;
  readonly total: number;
  /** Sorts and filters again what has changed since. */
  readonly refresh: () => void;
}

/**
 * The rows as this person looks at them. A row keeps its place while it is edited, here or elsewhere, until the view
 * is changed or asked for again; rows that are new stand at the end.
 */
export function useShownGroups(): ShownGroups {
  const all = useRowGroups();
  const [view] = useRowView();
  const { content } = useRoom().replica(useTableSheet().document.key);
  const { isKnown, face } = useRowFace();
  const [turn, setTurn] = useState(0);
  const ids = all.flatMap((group) => group.rowIds);
  const key = JSON.stringify([view, turn, isKnown]);
  const [kept, setKept] = useState<Kept | null>(null);
  const isWhole = isSharedView(view);
  const rows = () => ids.flatMap((id) => content.row(id) ?? []);
  const now = isWhole ? null : kept?.key === key ? kept : keep(key, ids, rowsOfView(rows(), view, face()));
  if (now !== kept) setKept(now);
  const isSorted = view.sort !== null;
  const groups = useMemo(() => (now === null ? all : groupsOfView(all, now, isSorted)), [all, now, isSorted]);
  const shown = groups.reduce((sum, { rowIds }) => sum + rowIds.length, 0);
  return { groups, isSorted, shown, total: ids.length, refresh: () => setTurn(turn + 1) };
}

interface Kept {
  readonly key: string;
  readonly known: ReadonlySet<RowId>;
  /** In the order of the view. */
  readonly ids: ReadonlySet<RowId>;
}

function keep(key: string, known: readonly RowId[], ids: readonly RowId[]): Kept {
  return { key, known: new Set(known), ids: new Set(ids) };
}

function groupsOfView(
  all: readonly RowGroup[],
  { ids, known }: Kept,
  isSorted: boolean,
): readonly RowGroup[] {
  const shown = all.map((group) => ({
    ...group,
    rowIds: group.rowIds.filter((id) => ids.has(id) || !known.has(id)),
  }));
  if (!isSorted) return shown.filter(({ rowIds }) => rowIds.length > 0);
  const place = new Map([...ids].map((id, at) => [id, at]));
  const placeOf = (id: RowId) => place.get(id) ?? ids.size;
  const rowIds = shown.flatMap((group) => group.rowIds).toSorted((a, b) => placeOf(a) - placeOf(b));
  return [ungrouped(rowIds)];
}

/** Rows in words and numbers, their origins by code and name, as they are when it is called. */
function useRowFace(): { readonly isKnown: boolean; readonly face: () => RowFace } {
  const { document, originWorksheet } = useTableSheet();
  const labels = useLabels(document);
  const originsNow = useOriginsNow(document, originWorksheet);
  const context = useCellContext(document);
  const face = (): RowFace => {
    const origins = originsNow();
    const rowName = (id: RowId): string => {
      const origin = origins.rows.find((row) => row.id === id);
      const title = origin === undefined ? "" : titleOf(originWorksheet, origin);
      return [origins.labels.get(id)?.code ?? "", title].join(" ").trim();
    };
    const wordsIn = (row: Row, key: string): readonly string[] => {
      const column = document.columns.find((one) => one.key === key);
      if (column === undefined || context === null) return [];
      const names: CellContext = { ...context, rowName };
      return cellParts(row.cells[key] ?? null, column, names);
    };
    const codeOf = (row: Row) => labels.get(row.id)?.code ?? "";
    return {
      cell: (row, key) => {
        if (key === codeColumnId) return codeOf(row);
        const value = row.cells[key] ?? null;
        const isYears = document.columns.find((one) => one.key === key)?.kind.type === "years";
        if (isYears) return sumOfYears(yearsOf(value)) || "";
        return typeof value === "number" ? value : wordsIn(row, key).join(" ");
      },
      texts: (row) => [codeOf(row), ...document.columns.flatMap(({ key }) => wordsIn(row, key))],
    };
  };
  return { isKnown: context !== null && labels.size > 0, face };
}
