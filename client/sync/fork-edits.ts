import { remoteEdit } from "../../shared/documents/origins";
import type { RowChange } from "../../shared/documents/row-changes";
import type { RowId } from "../../shared/worksheets/row";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { LiveDocument } from "./live-document";
import type { TouchedCell } from "./local-store";
import { carryRow, changesBetween } from "./row-edits";
import { touchedRows, type TouchedRow } from "./touched-cells";

/** What helps against a refusal. */
export type Remedy =
  /** The same edits under another client id. */
  | "new-id"
  /** Rows that were refused together go one by one; one that was refused alone is left behind. */
  | "row-by-row"
  /** All that may be meant is left behind, the rest goes over. */
  | "leave-suspects"
  /** Whatever was typed would be refused as well. */
  | "none";

export interface Fork {
  readonly former: LiveDocument;
  /** Holds what the server has, and nothing else yet. */
  readonly fresh: LiveDocument;
  /** All of the server's document. */
  readonly serverUpdates: readonly Uint8Array[];
  /** Cells of the edits that were refused together. */
  readonly refused: readonly TouchedCell[];
  /** Cells of edits found to be in bad company earlier: they go one by one. */
  readonly suspected: readonly TouchedCell[];
  /** Cells of all other edits that the server does not have. */
  readonly others: readonly TouchedCell[];
  readonly remedy: Remedy;
  /** How many edits were made in the fresh document so far. */
  readonly carriedSoFar: () => number;
  readonly columns: readonly WorkshopColumn[];
}

export interface Forked {
  /** How many of the edits made in the fresh document have to go one by one; they come first. */
  readonly alone: number;
  /** What stays refused. */
  readonly left: readonly RowChange[];
}

/**
 * Carries edits over into the document that takes the place of theirs, row by row as new edits. What is left behind is
 * left with everything typed into its rows.
 */
export function forkEdits(fork: Fork): Forked {
  const { former, fresh, refused, suspected, others, columns } = fork;
  // With the server's edits in both, they differ by exactly what was typed here.
  former.apply(fork.serverUpdates, remoteEdit);
  const [left, carried] = split(touchedRows([...refused, ...suspected, ...others]), leftIds(fork));
  const aloneIds = fork.remedy === "row-by-row" ? idsOf([...refused, ...suspected]) : none;
  const [alone, together] = split(carried, aloneIds);
  for (const touched of alone) carryRow(former, fresh, { touched, columns });
  const aloneCount = fork.carriedSoFar();
  for (const touched of together) carryRow(former, fresh, { touched, columns });
  fresh.undo.clear();
  return { alone: aloneCount, left: changesBetween(fresh, former, { touched: left, columns }) };
}

function leftIds({ remedy, refused, suspected, others }: Fork): ReadonlySet<RowId> {
  switch (remedy) {
    case "new-id":
      return none;
    case "row-by-row": {
      const ids = idsOf(refused);
      return ids.size === 1 ? ids : none;
    }
    case "leave-suspects":
      return idsOf([...refused, ...suspected]);
    case "none":
      return idsOf([...refused, ...suspected, ...others]);
  }
}

const none: ReadonlySet<RowId> = new Set();

function idsOf(cells: readonly TouchedCell[]): ReadonlySet<RowId> {
  return new Set(touchedRows(cells).map((row) => row.rowId));
}

function split(
  rows: readonly TouchedRow[],
  ids: ReadonlySet<RowId>,
): [inside: readonly TouchedRow[], outside: readonly TouchedRow[]] {
  return [rows.filter(({ rowId }) => ids.has(rowId)), rows.filter(({ rowId }) => !ids.has(rowId))];
}
