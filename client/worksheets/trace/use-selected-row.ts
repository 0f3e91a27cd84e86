import type { RowId } from "../../../shared/worksheets/row";
import { useAddressParam, useSetAddressParam } from "../../app/use-address-param";

export interface SelectedRow {
  readonly selected: RowId | null;
  readonly select: (rowId: RowId | null) => void;
}

/** The row named in the address (`?baris=`), so that a link or a reload opens the same row. */
export function useSelectedRow(): SelectedRow {
  return {
    selected: useAddressParam(rowParam),
    select: useSetAddressParam(rowParam, { about: columnParam }),
  };
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
