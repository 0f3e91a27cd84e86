import type { Dimension } from "../domain/dimension";
import type { WorksheetKey } from "../domain/worksheet-key";
import type { SetEntry } from "../worksheets/cell";
import type { Row, RowId } from "../worksheets/row";
import type { RowsByWorksheet } from "../worksheets/worksheet-catalog";

/** Present (not trashed) rows of one dimension, in shared order. */
export type DimensionRows = {
  readonly [W in WorksheetKey]: readonly RowsByWorksheet[W][];
} & { readonly dimension: Dimension };

/** A plain snapshot of a whole workshop: what every analysis and every export is made from. */
export interface WorkshopRows {
  /** In the workshop's order, retired dimensions left out. */
  readonly dimensions: readonly DimensionRows[];
  /** Visible codes by row id ("S1", "GOV-02.3"); a row without one is absent. */
  readonly codes: ReadonlyMap<RowId, string>;
}

export interface PlacedRow {
  readonly worksheet: WorksheetKey;
  readonly dimension: Dimension;
  readonly row: Row;
}

/** Every row by id, with where it stands. */
export function placeRows(rows: WorkshopRows): ReadonlyMap<RowId, PlacedRow> {
  const places = new Map<RowId, PlacedRow>();
  for (const group of rows.dimensions) {
    for (const worksheet of ["swot", "strategy", "program", "action"] as const) {
      for (const row of group[worksheet]) places.set(row.id, { worksheet, dimension: group.dimension, row });
    }
  }
  return places;
}

/** Ids of the rows a row was made from; empty for SWOT items. */
export function originIdsOf(worksheet: WorksheetKey, row: Row): readonly RowId[] {
  switch (worksheet) {
    case "swot":
      return [];
    case "strategy":
      return entryIds(row.cells["origins"]);
    case "program":
      return entryIds(row.cells["strategies"]);
    case "action":
      return typeof row.cells["program"] === "string" ? [row.cells["program"]] : [];
  }
}

/** For every row, the ids of the rows made from it. */
export function consequencesOf(rows: WorkshopRows): ReadonlyMap<RowId, readonly RowId[]> {
  const consequences = new Map<RowId, RowId[]>();
  for (const { worksheet, row } of placeRows(rows).values()) {
    for (const origin of originIdsOf(worksheet, row)) {
      const known = consequences.get(origin);
      if (known === undefined) consequences.set(origin, [row.id]);
      else known.push(row.id);
    }
  }
  return consequences;
}

function entryIds(value: unknown): readonly RowId[] {
  return Array.isArray(value) ? (value as readonly SetEntry[]).map((entry) => entry.id) : [];
}
