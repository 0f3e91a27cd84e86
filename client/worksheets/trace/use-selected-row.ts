import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import type { RowId } from "../../../shared/worksheets/row";

export interface SelectedRow {
  readonly selected: RowId | null;
  readonly select: (rowId: RowId | null) => void;
}

/** The row named in the address (`?baris=`), so that a link or a reload opens the same row. */
export function useSelectedRow(): SelectedRow {
  const selected = new URLSearchParams(useSearch()).get(rowParam);
  const [, navigate] = useLocation();
  const select = useCallback(
    (rowId: RowId | null) => {
      const { pathname, search } = window.location;
      const params = new URLSearchParams(search);
      const before = params.get(rowParam);
      if (before === rowId) return;
      params.delete(columnParam);
      if (rowId === null) params.delete(rowParam);
      else params.set(rowParam, rowId);
      const query = params.toString();
      // Opening is a step the back button of a phone takes back; going on to the next row is not.
      const replace = before !== null || rowId === null;
      navigate(query === "" ? pathname : `${pathname}?${query}`, { replace });
    },
    [navigate],
  );
  return { selected: selected === "" ? null : selected, select };
}

export function rowInAddress(): RowId | null {
  return new URLSearchParams(window.location.search).get(rowParam);
}

/** The cell in that row that a link leads to (`&kolom=`). */
export function columnInAddress(): string | null {
  return new URLSearchParams(window.location.search).get(columnParam);
}

const rowParam = "baris";
const columnParam = "kolom";
