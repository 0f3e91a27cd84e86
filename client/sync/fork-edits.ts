import { remoteEdit } from "../../shared/documents/origins";
import type { RowChange } from "../../shared/documents/row-changes";
import type { Refusal } from "../../shared/protocol/refusal";
import type { RowId } from "../../shared/worksheets/row";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { LiveDocument } from "./live-document";
import type { TouchedCell } from "./local-store";
import { carryRow, changesBetween } from "./row-edits";
import type { Opened } from "./server-feed";
import { touchedRows, type TouchedRow } from "./touched-cells";
import type { UnsentEdits } from "./unsent-edits";

/** What helps against a refusal. */
type Remedy =
  /** The same edits under another client id. */
  | "new-id"
  /** Rows that were refused together go one by one; one that was refused alone is left behind. */
  | "row-by-row"
  /** All that may be meant is left behind, the rest goes over. */
  | "leave-suspects"
  /** Whatever was typed would be refused as well. */
  | "none";

/** Rows refused one by one before the rest is given up too: the server shuts out who goes on. */
const refusedRowsMax = 2;

export interface Fork {
  readonly former: LiveDocument;
  /** Holds what the server has, and nothing else yet. */
  readonly fresh: LiveDocument;
  /** The whole document of the server. */
  readonly answer: Pick<Opened, "updates" | "access">;
  /** The server refuses the oldest `covers` of these. */
  readonly unsent: Pick<UnsentEdits, "cells" | "held" | "aloneUpTo" | "count">;
  readonly refused: Refused;
  /** How often rows were refused since the server took something. */
  readonly refusedRows: number;
  /** How many edits were made in the fresh document so far. */
  readonly carriedSoFar: () => number;
  readonly columns: readonly WorkshopColumn[];
}

/** What of the unsent edits is meant, as cells. */
interface Meant {
  /** Of the edits that were refused together. */
  readonly refused: readonly TouchedCell[];
  /** Of edits found to be in bad company earlier: they go one by one. */
  readonly suspected: readonly TouchedCell[];
  /** Of all other edits that the server does not have. */
  readonly others: readonly TouchedCell[];
}

export interface Refused {
  /** The oldest so many unsent edits were refused together. */
  readonly covers: number;
  readonly reason: Refusal;
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
  const { former, fresh, answer, unsent, columns } = fork;
  const { covers } = fork.refused;
  const aloneUpTo = Math.max(covers, unsent.aloneUpTo);
  const meant: Meant = {
    refused: unsent.cells(unsent.held, covers),
    suspected: unsent.cells(covers, aloneUpTo),
    others: unsent.cells(aloneUpTo, unsent.count),
  };
  const { refused, suspected, others } = meant;
  const remedy = remedyFor(fork);
  // With the server's edits in both, they differ by exactly what was typed here.
  former.apply(answer.updates, remoteEdit);
  const [left, carried] = split(touchedRows([...refused, ...suspected, ...others]), leftIds(remedy, meant));
  const aloneIds = remedy === "row-by-row" ? idsOf([...refused, ...suspected]) : none;
  const [alone, together] = split(carried, aloneIds);
  for (const touched of alone) carryRow(former, fresh, { touched, columns });
  const aloneCount = fork.carriedSoFar();
  for (const touched of together) carryRow(former, fresh, { touched, columns });
  fresh.undo.clear();
  return { alone: aloneCount, left: changesBetween(fresh, former, { touched: left, columns }) };
}

function remedyFor({ refused: { reason }, answer, refusedRows }: Fork): Remedy {
  const tried = refusedRows >= refusedRowsMax;
  // Also where nothing can be written any more: under an id of its own it can be held.
  if (reason === "client-id-taken") return tried ? "none" : "new-id";
  if (!answer.access.write) return "none";
  if (reason !== "invalid" && reason !== "too-large") return "none";
  return tried ? "leave-suspects" : "row-by-row";
}

function leftIds(remedy: Remedy, { refused, suspected, others }: Meant): ReadonlySet<RowId> {
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
