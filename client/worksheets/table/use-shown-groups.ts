import { useState } from "react";
import { sumOfYears } from "../../../shared/analysis/totals";
import { cellParts, type CellContext } from "../../../shared/worksheets/cell-text";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useLabels } from "../../sync/use-labels";
import { useCellContext } from "../cells/use-cell-context";
import { useOriginRows } from "../cells/use-origins";
import { yearsOf } from "../cells/plan-years";
import { codeColumnId } from "./grid-columns";
import type { RowGroup } from "./row-groups";
import { rowsOfView, type RowFace } from "./row-view";
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
  const face = useRowFace();
  const [turn, setTurn] = useState(0);
  const rows = all.flatMap((group) => group.rows);
  const key = JSON.stringify([view, turn, face.isKnown]);
  const [kept, setKept] = useState<Kept | null>(null);
  const isWhole = view.sort === null && view.words.trim() === "";
  const now = isWhole ? null : kept?.key === key ? kept : keep(key, rows, rowsOfView(rows, view, face));
  if (now !== kept) setKept(now);
  const total = rows.length;
  const refresh = () => setTurn(turn + 1);
  if (now === null) return { groups: all, isSorted: false, shown: total, total, refresh };
  const isShown = (row: Row) => now.ids.has(row.id) || !now.known.has(row.id);
  const found = rows.filter(isShown);
  const isSorted = view.sort !== null;
  const groups = isSorted
    ? [{ originId: null, rows: inOrder(found, now.ids) }]
    : all
        .map((group) => ({ ...group, rows: group.rows.filter(isShown) }))
        .filter(({ rows }) => rows.length > 0);
  return { groups, isSorted, shown: found.length, total, refresh };
}

interface Kept {
  readonly key: string;
  readonly known: ReadonlySet<RowId>;
  /** In the order of the view. */
  readonly ids: ReadonlySet<RowId>;
}

function keep(key: string, rows: readonly Row[], ids: readonly RowId[]): Kept {
  return { key, known: new Set(rows.map((row) => row.id)), ids: new Set(ids) };
}

function inOrder(rows: readonly Row[], ids: ReadonlySet<RowId>): readonly Row[] {
  const place = new Map([...ids].map((id, at) => [id, at]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? ids.size) - (place.get(b.id) ?? ids.size));
}

/** Rows in words and numbers, their origins by code and name. */
function useRowFace(): RowFace & { readonly isKnown: boolean } {
  const { document, originWorksheet } = useTableSheet();
  const labels = useLabels(document);
  const origins = useOriginRows(document, originWorksheet);
  const context = useCellContext(document);
  const rowName = (id: RowId): string => {
    const origin = origins.rows.find((row) => row.id === id);
    const title = origin === undefined ? "" : titleOf(originWorksheet, origin);
    return [origins.labels.get(id)?.code ?? "", title].join(" ").trim();
  };
  const wordsIn = (row: Row, key: string): string => {
    const column = document.columns.find((one) => one.key === key);
    if (column === undefined || context === null) return "";
    const names: CellContext = { ...context, rowName };
    return cellParts(row.cells[key] ?? null, column, names).join(" ");
  };
  const codeOf = (row: Row) => labels.get(row.id)?.code ?? "";
  return {
    isKnown: context !== null && labels.size > 0,
    cell: (row, key) => {
      if (key === codeColumnId) return codeOf(row);
      const value = row.cells[key] ?? null;
      const isYears = document.columns.find((one) => one.key === key)?.kind.type === "years";
      if (isYears) return sumOfYears(yearsOf(value)) || "";
      return typeof value === "number" ? value : wordsIn(row, key);
    },
    text: (row) => [codeOf(row), ...document.columns.map(({ key }) => wordsIn(row, key))].join(" "),
  };
}
