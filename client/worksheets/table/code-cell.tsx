import { useEffect, useRef } from "react";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { RowMarker } from "../../checks/row-marker";
import { Chip } from "../../ui/chip";
import { RowMenu } from "../../ui/menu";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { useSelectedRow } from "../trace/use-selected-row";
import { codeColumnId } from "./grid-columns";
import { mayTakeFocus } from "./take-focus";
import { useRowMenu } from "./use-row-menu";
import styles from "./worksheet-table.module.css";

interface CodeCellProps {
  readonly row: Row;
  readonly code: string | null;
  readonly among: readonly RowId[];
  readonly isActive: boolean;
  readonly isStop: boolean;
  readonly isInRange: boolean;
}

/** The head of a row: its code, which opens its details, and what can be done with it. */
export function CodeCell({ row, code, among, isActive, isStop, isInRange }: CodeCellProps) {
  const cell = useRef<HTMLTableCellElement>(null);
  const { selected, select } = useSelectedRow();
  const words = useWords(worksheetWords);
  const items = useRowMenu({ row, among, onOpen: () => select(row.id) });
  useEffect(() => {
    if (isActive && mayTakeFocus(cell.current)) cell.current?.focus();
  }, [isActive]);
  return (
    <th
      ref={cell}
      scope="row"
      className={styles.codeCell}
      data-frozen="code"
      data-row={row.id}
      data-column={codeColumnId}
      data-open={selected === row.id}
      data-range={isInRange}
      tabIndex={isStop ? 0 : -1}
    >
      <span className={styles.codeRow}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.code}
          title={words.open}
          onClick={() => select(selected === row.id ? null : row.id)}
        >
          {code ?? words.noCode}
        </button>
        <span className={styles.rowMenu}>
          <RowMenu name={code ?? words.noCode} items={items} />
        </span>
      </span>
      <RowMarker rowId={row.id} />
      {row.sample && <Chip tone="outline">{words.sample}</Chip>}
    </th>
  );
}
