import { memo, useCallback, useEffect, useId, useRef } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { RowMarker } from "../../checks/row-marker";
import { Chip } from "../../ui/chip";
import { RowMenu } from "../../ui/menu";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { useSelectedRow, type SelectedRow } from "../trace/use-selected-row";
import { codeColumnId } from "./grid-columns";
import { mayTakeFocus } from "./take-focus";
import { useRowMenu } from "./use-row-menu";
import styles from "./worksheet-table.module.css";

interface CodeCellProps {
  readonly rowId: RowId;
  readonly code: string | null;
  readonly isSample: boolean;
  readonly among: readonly RowId[];
  readonly isActive: boolean;
  readonly isStop: boolean;
  readonly isInRange: boolean;
  /** The row is selected or pointed at: its menu is there. */
  readonly hasMenu: boolean;
}

/** The head of a row: its code, which opens its details, and what can be done with it. */
export const CodeCell = memo(function CodeCell(props: CodeCellProps) {
  const { rowId, code, isSample, among, isActive, isStop, isInRange, hasMenu } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  const { selected, select } = useSelectedRow();
  const words = useWords(worksheetWords);
  const id = useId();
  useEffect(() => {
    if (isActive && mayTakeFocus(cell.current)) cell.current?.focus();
  }, [isActive]);
  return (
    <th
      ref={cell}
      scope="row"
      className={styles.codeCell}
      data-frozen="code"
      data-row={rowId}
      data-column={codeColumnId}
      data-open={selected === rowId}
      data-range={isInRange}
      tabIndex={isStop ? 0 : -1}
      // Named by its code alone: the name is said again with every cell of another row.
      aria-labelledby={`${id}-code`}
      aria-describedby={`${id}-marks`}
      // Enter unfolds the details. It also tells a screen reader that reads with the arrows to leave them to the table.
      aria-expanded={selected === rowId}
    >
      <span className={styles.codeRow}>
        <button
          type="button"
          id={`${id}-code`}
          tabIndex={-1}
          className={styles.code}
          title={words.open}
          onClick={() => select(selected === rowId ? null : rowId)}
        >
          {code ?? words.noCode}
        </button>
        <span className={styles.rowMenu}>
          {hasMenu && <MenuOfRow name={code ?? words.noCode} {...{ rowId, among, select }} />}
        </span>
      </span>
      <span id={`${id}-marks`}>
        <RowMarker rowId={rowId} /> {isSample && <Chip tone="outline">{words.sample}</Chip>}
      </span>
    </th>
  );
});

interface MenuOfRowProps extends Pick<CodeCellProps, "rowId" | "among">, Pick<SelectedRow, "select"> {
  readonly name: string;
}

function MenuOfRow({ rowId, among, select, name }: MenuOfRowProps) {
  const onOpen = useCallback(() => select(rowId), [select, rowId]);
  return <RowMenu name={name} items={useRowMenu({ rowId, among, onOpen })} />;
}
