import {
  heldRowColumn,
  heldRowEvents,
  type HeldChange,
  type HeldRowEvent,
} from "../../shared/protocol/held-messages";

/** What became of one row. */
export interface ChangedRow {
  readonly rowId: string;
  readonly code: string | null;
  readonly events: readonly HeldRowEvent[];
  readonly cells: readonly HeldChange[];
}

/** Changes by row, in the order in which the rows come first. */
export function changedRows(changes: readonly HeldChange[]): readonly ChangedRow[] {
  const rows = new Map<string, HeldChange[]>();
  for (const change of changes) rows.set(change.rowId, [...(rows.get(change.rowId) ?? []), change]);
  return [...rows].map(([rowId, ofRow]) => ({
    rowId,
    code: ofRow.find((change) => change.code !== null)?.code ?? null,
    events: heldRowEvents.filter((event) => ofRow.some((change) => isEvent(change, event))),
    cells: ofRow.filter((change) => change.column !== heldRowColumn),
  }));
}

function isEvent({ column, after }: HeldChange, event: HeldRowEvent): boolean {
  return column === heldRowColumn && after === event;
}
