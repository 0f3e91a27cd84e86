import { memo, useState } from "react";
import { placeKey } from "../../../shared/documents/replaced-values";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { fieldKeyOf } from "../cells/field-key";
import { useReplacedValues } from "../cells/replaced-values";
import { useUnreadTexts } from "../cells/unread-texts";
import { liesIn, usePeopleAt } from "../cells/use-cell";
import { doubtAt, useDoubtsIn } from "../paste/doubtful-cells";
import { CodeCell } from "./code-cell";
import { valueAt } from "./grid-cells";
import type { GridColumn } from "./grid-columns";
import { useGrid } from "./grid-state";
import { TableCell } from "./table-cell";
import { frozenAt } from "./table-head";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-table.module.css";

interface TableRowProps {
  readonly rowId: RowId;
  /** In the whole table, counted from 1. */
  readonly rowIndex: number;
  readonly columns: readonly GridColumn[];
  /** The Tab key enters the table here. */
  readonly isEntry: boolean;
  /** Rows among which this one moves. */
  readonly among: readonly RowId[];
}

/** One row: listens to its own row, people and selection, so that a keystroke renders this row and one of its cells. */
export const TableRow = memo(function TableRow({ rowId, rowIndex, columns, isEntry, among }: TableRowProps) {
  const { document } = useTableSheet();
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const activeColumn = useGrid((state) => (state.place?.rowId === rowId ? state.place.columnId : null));
  const isEditing = useGrid((state) => state.place?.rowId === rowId && state.editing !== null);
  const inRange = useGrid((state) =>
    state.range?.rowIds.has(rowId) === true ? state.range.columnIds : null,
  );
  const whoIsAt = useWhoIsAt(rowId);
  const unread = useUnreadTexts();
  const doubts = useDoubtsIn(document.key, rowId);
  const replaced = useReplacedValues(document);
  const [isPointed, setPointed] = useState(isTouched);
  if (row === undefined) return null;
  return (
    <tr
      className={styles.row}
      aria-rowindex={rowIndex}
      data-content=""
      data-active={activeColumn !== null}
      data-sample={row.sample}
      // A move, not an entry: rows that scroll by below a pointer that rests need no menu.
      onPointerMove={isPointed ? undefined : () => setPointed(true)}
    >
      {columns.map((column, at) => {
        const isActive = column.id === activeColumn;
        const isStop = isActive || (isEntry && at === 0);
        if (column.type === "code") {
          return (
            <CodeCell
              key={column.id}
              {...{ rowId, code, among, isActive, isStop }}
              isSample={row.sample}
              hasMenu={isPointed || activeColumn !== null}
              isInRange={inRange?.has(column.id) === true}
            />
          );
        }
        const year = column.type === "year" ? column.year : null;
        const { key } = column.column;
        return (
          <TableCell
            key={column.id}
            rowId={rowId}
            column={column}
            value={valueAt(row, column)}
            unread={unread.get(fieldKeyOf(document.key, { rowId, column: key }, year ?? undefined))}
            doubt={column.type === "total" ? undefined : doubtAt(doubts, key, year)}
            wasReplaced={replaced.has(placeKey({ rowId, column: key, year }))}
            frozen={frozenAt(at)}
            isActive={isActive}
            isStop={isStop}
            isInRange={inRange?.has(column.id) === true}
            isEditing={isActive && isEditing}
            who={whoIsAt(column.id)}
          />
        );
      })}
    </tr>
  );
});

/** A finger points at nothing before it touches. */
function isTouched(): boolean {
  return window.matchMedia("(hover: none)").matches;
}

/** Words about the others in a cell; "" for most. */
function useWhoIsAt(rowId: RowId): (column: string) => string {
  const { document } = useTableSheet();
  const people = usePeopleAt(document, rowId);
  const words = useWords(worksheetWords);
  return (column) => {
    const here = people.filter((person) => liesIn(person.focus.column, column));
    const person = here.find((one) => one.focus.typing) ?? here[0];
    if (person === undefined) return "";
    return person.focus.typing ? words.typing(person.name) : words.here(person.name);
  };
}
