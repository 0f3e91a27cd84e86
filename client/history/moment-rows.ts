import { quadrants, strategyKinds } from "../../shared/domain/quadrant";
import { rowChanges } from "../../shared/documents/row-changes";
import type { Column } from "../../shared/worksheets/column";
import type { Row } from "../../shared/worksheets/row";

/** How a row of then stands now. */
export type Standing = "same" | "changed" | "trashed" | "missing";

export interface RowThen {
  readonly row: Row;
  /** Undefined for a row that is no more. */
  readonly now: Row | undefined;
  readonly standing: Standing;
}

export interface MomentRows {
  /** Not in Sampah then, in the order of the page: by quadrant or kind, then as they were arranged. */
  readonly rows: readonly RowThen[];
  /** How many rows of now were not there, or in Sampah. */
  readonly younger: number;
  /** Restoring would change nothing. */
  readonly isPresent: boolean;
}

/** The rows of an earlier moment beside those of now. */
export function momentRows(
  then: readonly Row[],
  now: readonly Row[],
  columns: readonly Column[],
): MomentRows {
  const present = new Map(now.map((row) => [row.id, row]));
  const rows = then
    .filter(({ trashed }) => !trashed)
    .toSorted((a, b) => sectionOf(a) - sectionOf(b))
    .map((row) => {
      const today = present.get(row.id);
      return { row, now: today, standing: standingOf(row, today, columns) };
    });
  const shown = new Set(rows.map(({ row }) => row.id));
  const younger = now.filter(({ id, trashed }) => !trashed && !shown.has(id)).length;
  return { rows, younger, isPresent: younger === 0 && rows.every(({ standing }) => standing === "same") };
}

const sections: readonly unknown[] = [...quadrants, ...strategyKinds];

function sectionOf({ cells }: Row): number {
  return sections.indexOf(cells["quadrant"] ?? cells["kind"]);
}

function standingOf(then: Row, now: Row | undefined, columns: readonly Column[]): Standing {
  if (now === undefined) return "missing";
  if (now.trashed) return "trashed";
  return rowChanges([now], [then], columns).length === 0 ? "same" : "changed";
}
