import { horizons, priorities } from "../domain/fixed-choices";
import { strategyKinds } from "../domain/quadrant";
import type { WorkshopSettings } from "../domain/workshop";
import type { WorksheetKey } from "../domain/worksheet-key";
import type { SetEntry } from "../worksheets/cell";
import type { RowId } from "../worksheets/row";
import type { RowsByWorksheet } from "../worksheets/worksheet-catalog";
import type { DimensionRows, WorkshopRows } from "./workshop-rows";

export type CrossTableKey = (typeof crossTableKeys)[number];

/** What can be set against what, beside problems against dimensions. */
export const crossTableKeys = [
  "kind-dimension",
  "horizon-dimension",
  "agency-priority",
  "lead-support",
] as const;

/** An id, a name outside the list of offices, or null for rows that say nothing. */
export type CrossPlace = string | null;

export interface CrossTable {
  readonly worksheet: WorksheetKey;
  readonly columns: readonly CrossPlace[];
  readonly lines: readonly CrossLine[];
  /** Each row once in its columns, however many lines it stands in. */
  readonly totals: CrossLine;
}

export interface CrossLine {
  readonly place: CrossPlace;
  /** One list per column; a figure is the length of its list. */
  readonly cells: readonly (readonly RowId[])[];
  /** Each row once. */
  readonly rowIds: readonly RowId[];
}

/**
 * Strategies by kind or programs by horizon against dimensions, the actions of each office (leading or supporting) by
 * priority, and which office supports programs of which.
 */
export function crossTable(key: CrossTableKey, rows: WorkshopRows, settings: WorkshopSettings): CrossTable {
  const dimensions = rows.dimensions.map(({ dimension }) => dimension.id);
  const agencies = settings.agencies.filter(({ retired }) => !retired).map(({ id }) => id);
  switch (key) {
    case "kind-dimension":
      return tableOf(rows, "strategy", {
        lines: { always: strategyKinds, of: ({ cells }) => [cells.kind] },
        columns: { always: dimensions, of: (_, { dimension }) => [dimension.id] },
      });
    case "horizon-dimension":
      return tableOf(rows, "program", {
        lines: { always: horizons.map(({ id }) => id), of: ({ cells }) => [cells.horizon] },
        columns: { always: dimensions, of: (_, { dimension }) => [dimension.id] },
      });
    case "agency-priority":
      return tableOf(rows, "action", {
        lines: { always: agencies, of: ({ cells }) => [cells.lead, ...named(cells.support)] },
        columns: { always: priorities.map(({ id }) => id), of: ({ cells }) => [cells.priority] },
      });
    case "lead-support":
      return tableOf(rows, "program", {
        lines: { always: [], order: agencies, of: ({ cells }) => [cells.lead] },
        columns: { always: [], order: agencies, of: ({ cells }) => named(cells.support) },
      });
  }
}

interface Axis<W extends WorksheetKey> {
  /** Places that are shown even when nothing stands there. */
  readonly always: readonly string[];
  /** How the others are ordered, as far as they are named here. */
  readonly order?: readonly string[];
  readonly of: (row: RowsByWorksheet[W], group: DimensionRows) => readonly CrossPlace[];
}

function tableOf<W extends WorksheetKey>(
  rows: WorkshopRows,
  worksheet: W,
  axes: { readonly lines: Axis<W>; readonly columns: Axis<W> },
): CrossTable {
  const placed = rows.dimensions.flatMap((group) =>
    (group[worksheet] as readonly RowsByWorksheet[W][]).map((row) => ({
      id: row.id,
      lines: placesOf(axes.lines.of(row, group)),
      columns: placesOf(axes.columns.of(row, group)),
    })),
  );
  const columns = shown(
    axes.columns,
    placed.map((row) => row.columns),
  );
  const lineOf = (place: CrossPlace, own: typeof placed): CrossLine => ({
    place,
    cells: columns.map((column) => own.filter((row) => row.columns.has(column)).map(({ id }) => id)),
    rowIds: own.map(({ id }) => id),
  });
  const lines = shown(
    axes.lines,
    placed.map((row) => row.lines),
  );
  return {
    worksheet,
    columns,
    lines: lines.map((place) =>
      lineOf(
        place,
        placed.filter((row) => row.lines.has(place)),
      ),
    ),
    totals: lineOf(null, placed),
  };
}

function placesOf(named: readonly CrossPlace[]): ReadonlySet<CrossPlace> {
  const places = new Set(named.filter((place) => place !== null && place !== ""));
  return places.size === 0 ? new Set([null]) : places;
}

/** Those that are always shown, then the others in their order, then "none" where a row has none. */
function shown<W extends WorksheetKey>(
  { always, order = [] }: Axis<W>,
  used: readonly ReadonlySet<CrossPlace>[],
): readonly CrossPlace[] {
  const found = new Set(used.flatMap((places) => [...places]));
  const isNone = found.delete(null);
  for (const place of always) found.delete(place);
  const rank = new Map(order.map((place, at) => [place, at]));
  const rankOf = (place: CrossPlace): number => rank.get(place ?? "") ?? order.length;
  const others = [...found].sort((a, b) => rankOf(a) - rankOf(b) || ((a ?? "") < (b ?? "") ? -1 : 1));
  return [...always, ...others, ...(isNone ? [null] : [])];
}

/** Offices of the list by their id, others by the name they were given. */
function named(entries: readonly SetEntry[]): readonly string[] {
  return entries.map(({ id, text }) => text ?? id);
}
