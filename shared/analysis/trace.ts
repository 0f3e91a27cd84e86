import { worksheetKeys, type WorksheetKey } from "../domain/worksheet-key";
import { leadersOf } from "../worksheets/grouped-items";
import type { Row, RowId } from "../worksheets/row";
import { originIdsOf } from "./workshop-rows";

/** All rows of one dimension, those in Sampah included; null for a worksheet that has not been read yet. */
export type TraceSources = { readonly [W in WorksheetKey]: readonly Row[] | null };

/** A row of the thread. `missing`: nobody has it any more; `unread`: its worksheet has not been read yet. */
export type TraceLink =
  | { readonly state: "present" | "trashed"; readonly rowId: RowId; readonly row: Row }
  | { readonly state: "missing" | "unread"; readonly rowId: RowId };

export interface TraceGroup {
  readonly worksheet: WorksheetKey;
  /** In shared order; what is missing stands last. */
  readonly links: readonly TraceLink[];
}

export interface Trace {
  /** Nearest worksheet first; groups without rows are left out. */
  readonly origins: readonly TraceGroup[];
  readonly consequences: readonly TraceGroup[];
}

/**
 * [TRACE1] The thread of one row through SWOT, strategy, program and action: all it comes from and all it leads to.
 * An origin in Sampah or gone altogether stays in the list; the thread is not followed beyond it. [GROUP3] What is made
 * from a SWOT item that is grouped under this one was made from this one.
 */
export function traceOf(worksheet: WorksheetKey, rowId: RowId, sources: TraceSources): Trace {
  return {
    origins: originGroups(worksheet, rowId, sources),
    consequences: consequenceGroups(worksheet, rowId, sources),
  };
}

/**
 * How many present rows of `worksheet` were made directly from each row; a row without any is absent. Where origins are
 * grouped (`leaders`), whatever is made from one of them is made from their leader.
 */
export function usesByOrigin(
  worksheet: WorksheetKey,
  rows: readonly Row[],
  leaders?: ReadonlyMap<RowId, RowId>,
): ReadonlyMap<RowId, number> {
  const uses = new Map<RowId, number>();
  for (const row of rows) {
    if (row.trashed) continue;
    const origins = originIdsOf(worksheet, row).map((id) => leaders?.get(id) ?? id);
    for (const origin of new Set(origins)) uses.set(origin, (uses.get(origin) ?? 0) + 1);
  }
  return uses;
}

function originGroups(worksheet: WorksheetKey, rowId: RowId, sources: TraceSources): readonly TraceGroup[] {
  const groups: TraceGroup[] = [];
  let made = (sources[worksheet] ?? []).filter((row) => row.id === rowId);
  for (let at = worksheetKeys.indexOf(worksheet); at > 0; at -= 1) {
    const [from, child] = [worksheetKeys[at - 1], worksheetKeys[at]];
    if (from === undefined || child === undefined) break;
    const ids = new Set(made.flatMap((row) => originIdsOf(child, row)));
    const links = linksTo(ids, sources[from]);
    if (links.length > 0) groups.push({ worksheet: from, links });
    made = links.flatMap((link) => (link.state === "present" ? [link.row] : []));
  }
  return groups;
}

function consequenceGroups(
  worksheet: WorksheetKey,
  rowId: RowId,
  sources: TraceSources,
): readonly TraceGroup[] {
  const groups: TraceGroup[] = [];
  let origins: ReadonlySet<RowId> = new Set([
    rowId,
    ...ledBy(worksheet === "swot" ? sources.swot : null, rowId),
  ]);
  for (const child of worksheetKeys.slice(worksheetKeys.indexOf(worksheet) + 1)) {
    const made = (sources[child] ?? []).filter(
      (row) => !row.trashed && originIdsOf(child, row).some((id) => origins.has(id)),
    );
    if (made.length > 0) groups.push({ worksheet: child, links: made.map(linkTo) });
    origins = new Set(made.map((row) => row.id));
  }
  return groups;
}

function ledBy(items: readonly Row[] | null, leader: RowId): readonly RowId[] {
  return [...leadersOf(items ?? [])].filter(([, above]) => above === leader).map(([id]) => id);
}

function linksTo(ids: ReadonlySet<RowId>, rows: readonly Row[] | null): readonly TraceLink[] {
  const found = (rows ?? []).filter((row) => ids.has(row.id));
  const known = new Set(found.map((row) => row.id));
  const gone = [...ids].filter((id) => !known.has(id)).sort();
  const state = rows === null ? "unread" : "missing";
  return [...found.map(linkTo), ...gone.map((rowId): TraceLink => ({ state, rowId }))];
}

function linkTo(row: Row): TraceLink {
  return { state: row.trashed ? "trashed" : "present", rowId: row.id, row };
}
