import { groupUnder, pointTo, putInFront, setApart, ungroup } from "../../../../shared/documents/group-rows";
import { formerPointers, pointerChanges } from "../../../../shared/worksheets/group-pointers";
import { leadersOf } from "../../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../../shared/worksheets/row";
import { useLabel } from "../../../sync/use-labels";
import { useLive } from "../../../sync/use-live";
import { useRoom } from "../../../sync/room-context";
import { showUndo } from "../../../ui/toast";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { useSwotSheet } from "../swot-sheet";

interface Saying {
  /** The place where it was pressed says what happened and offers the way back itself. */
  readonly quietly?: boolean;
}

export interface Grouping {
  /** Gives the way back: everything that was moved by it stands where it stood, save for what was moved on since. */
  readonly group: (items: { readonly rowId: RowId; readonly leaderId: RowId }, saying?: Saying) => () => void;
  readonly separate: (rowId: RowId) => void;
  /** Lets two items that stand together stand apart, whichever of them leads; says nothing. */
  readonly setApart: (pair: readonly [RowId, RowId]) => void;
  readonly lead: (rowId: RowId) => void;
}

/** [GROUP1] Grouping and its undoing; each is one step of undo. */
export function useGrouping(): Grouping {
  const { document } = useSwotSheet();
  const { content } = useRoom().replica(document.key);
  const words = useWords(similarWords);
  const nameOf = (rowId: RowId) => content.labels.value.get(rowId)?.code ?? words.newItem;
  const change = (edit: (rows: readonly Row[]) => void, said: string | null) => {
    const before = content.rows.value;
    document.asOneStep(() => edit(before));
    const changes = pointerChanges(before, content.rows.value);
    const undo = () =>
      document.asOneStep(() => pointTo(document.doc, formerPointers(changes, content.rows.value)));
    if (said !== null && changes.length > 0) showUndo(said, undo);
    return undo;
  };
  return {
    group: ({ rowId, leaderId }, { quietly = false } = {}) =>
      change(
        (rows) => groupUnder(document.doc, rows, { rowId, leaderId }),
        quietly ? null : words.merged(nameOf(leaderId), nameOf(rowId)),
      ),
    separate: (rowId) =>
      void change((rows) => ungroup(document.doc, rows, rowId), words.separated(nameOf(rowId))),
    setApart: (pair) => void change((rows) => setApart(document.doc, rows, pair), null),
    lead: (rowId) => void change((rows) => putInFront(document.doc, rows, rowId), words.leads(nameOf(rowId))),
  };
}

/** The items that stand under an item, in shared order; renders again only when they are others. */
export function useDuplicates(rowId: RowId): readonly RowId[] {
  const { document } = useSwotSheet();
  const ids = useLive(useRoom().replica(document.key).content.rows, (rows) => {
    const leaders = leadersOf(rows);
    if (leaders.size === 0) return "";
    return rows.flatMap(({ id }) => (leaders.get(id) === rowId ? [id] : [])).join(" ");
  });
  return ids === "" ? [] : ids.split(" ");
}

/** What an item stands under; null for one that leads or stands alone. */
export function useLeader(rowId: RowId): RowId | null {
  const { document } = useSwotSheet();
  const rows = useRoom().replica(document.key).content.rows;
  return useLive(rows, (now) => leadersOf(now).get(rowId) ?? null);
}

/** The code of an item, or words for one that has none yet. */
export function useItemName(rowId: RowId): string {
  const { document } = useSwotSheet();
  const words = useWords(similarWords);
  return useLabel(document, rowId)?.code ?? words.newItem;
}
