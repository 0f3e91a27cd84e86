import { memo, useCallback, useEffect, useRef } from "react";
import { reachedTarget } from "../../../shared/analysis/reached-target";
import { formatMeasure } from "../../../shared/domain/measure";
import { formatRupiah } from "../../../shared/domain/rupiah";
import { isEmptyCell, type CellValue } from "../../../shared/worksheets/cell";
import type { ColumnKind } from "../../../shared/worksheets/column";
import type { RowId } from "../../../shared/worksheets/row";
import { useRow } from "../../sync/use-rows";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import { pasteWords } from "../../words/paste";
import { worksheetWords } from "../../words/worksheet";
import { AmountText } from "../cells/amount-text";
import { CellEditor } from "../cells/cell-editor";
import { CellText } from "../cells/cell-text";
import { fieldCodecs, problemOf } from "../cells/field-codec";
import { MeasureText } from "../cells/measure-text";
import { yearsOf } from "../cells/plan-years";
import { ReplacedNote } from "../cells/replaced-note";
import { isOpenIn, type DoubtfulCell } from "../paste/doubtful-cells";
import type { GridColumn } from "./grid-columns";
import { takeCaret, useGridStore } from "./grid-state";
import { useTableSheet } from "./table-sheet";
import { focusField, mayTakeFocus } from "./take-focus";
import styles from "./table-cell.module.css";
import table from "./worksheet-table.module.css";

interface TableCellProps {
  readonly rowId: RowId;
  readonly column: Exclude<GridColumn, { type: "code" }>;
  readonly value: CellValue;
  /** What was typed here and could not be stored. */
  readonly unread: string | undefined;
  /** What a paste left to look at here. */
  readonly doubt: DoubtfulCell | undefined;
  /** Somebody replaced a value of mine here, written at once with it. */
  readonly wasReplaced: boolean;
  readonly frozen: "code" | "title" | undefined;
  readonly isActive: boolean;
  /** The Tab key stops here. */
  readonly isStop: boolean;
  readonly isInRange: boolean;
  readonly isEditing: boolean;
  /** Who else is here, in words; "" for nobody. */
  readonly who: string;
}

/** One cell: its text, or while it is edited its field. */
export const TableCell = memo(function TableCell(props: TableCellProps) {
  const { rowId, column, value, unread, frozen, isActive, isStop, isInRange, isEditing, who } = props;
  const { document } = useTableSheet();
  const grid = useGridStore();
  const cell = useRef<HTMLTableCellElement>(null);
  const year = column.type === "year" ? column.year : undefined;
  const doubt = props.doubt !== undefined && isOpenIn(props.doubt, value) ? props.doubt : undefined;
  useEffect(() => {
    if (isEditing) focusField(cell.current, takeCaret(grid));
    else if (isActive && mayTakeFocus(cell.current)) cell.current?.focus();
  }, [grid, isActive, isEditing]);
  const stopEditing = useCallback(() => grid.setState({ editing: null }), [grid]);
  return (
    <td
      ref={cell}
      className={table.cell}
      data-row={rowId}
      data-column={column.id}
      data-frozen={frozen}
      data-number={isNumber(column)}
      data-editing={isEditing}
      data-who={who !== ""}
      data-total={column.type === "total"}
      data-unread={unread !== undefined}
      data-doubt={doubt !== undefined}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isActive || isInRange}
      data-range={isInRange}
      aria-readonly={column.type === "total"}
    >
      {isEditing && column.type !== "total" ? (
        <CellEditor
          document={document}
          rowId={rowId}
          column={column.column}
          variant="grid"
          {...(year === undefined ? {} : { year })}
          onDone={stopEditing}
        />
      ) : (
        <div className={styles.shown} data-long={isLong(unread ?? value, column.width)}>
          {unread ?? <Shown column={column} value={value} />}
        </div>
      )}
      {!isEditing && column.column.key === "targetMode" && <Reached rowId={rowId} />}
      {!isEditing && unread !== undefined && <Problem text={unread} kind={column.column.kind} />}
      {!isEditing && doubt !== undefined && <Doubted doubt={doubt} isEmpty={isEmptyCell(value)} />}
      {!isEditing && props.wasReplaced && (
        <ReplacedNote
          {...{ document, rowId, year }}
          column={column.column}
          variant="grid"
          isHere={isActive}
        />
      )}
      {who !== "" && <span className={styles.who}>{who}</span>}
    </td>
  );
});

/** Why what was typed is not stored. */
function Problem({ text, kind }: { readonly text: string; readonly kind: ColumnKind }) {
  const say = useWords(cellWords);
  const problem = problemOf(text, kind, fieldCodecs[useLanguage()]);
  if (problem === null) return null;
  // The field says the rest: here it would make the row as tall as a page.
  const [sentence] = say.fieldProblem(problem).split(". ");
  return <span className={styles.problem}>{sentence}</span>;
}

/** What was pasted here and could not be taken over as it stands. */
function Doubted({ doubt, isEmpty }: { readonly doubt: DoubtfulCell; readonly isEmpty: boolean }) {
  const words = useWords(pasteWords);
  return (
    <span className={styles.doubt}>
      {isEmpty && <q>{doubt.text}</q>} {words.toCheckHere}
    </span>
  );
}

function Shown({ column, value }: Pick<TableCellProps, "column" | "value">) {
  const { document } = useTableSheet();
  const { kind } = column.column;
  switch (column.type) {
    case "cell":
      return <CellText document={document} column={column.column} value={value} brief />;
    case "year":
      if (kind.type !== "years" || (typeof value !== "number" && typeof value !== "string")) return null;
      if (kind.of === "money" && typeof value === "number") return <AmountText value={value} />;
      return <MeasureText value={value} />;
    case "total":
      return typeof value === "number" && value > 0 ? <Total value={value} /> : null;
  }
}

function Total({ value }: { readonly value: number }) {
  return formatRupiah(value, useLanguage());
}

/** What the yearly targets of a row come to, beside how they are counted. */
function Reached({ rowId }: { readonly rowId: RowId }) {
  const { document } = useTableSheet();
  const cells = useRow(document, rowId)?.cells ?? {};
  const words = useWords(worksheetWords);
  const language = useLanguage();
  const reached = reachedTarget(yearsOf(cells["targets"] ?? null), cells["targetMode"] ?? null);
  if (reached === null) return null;
  const unit = cells["unit"];
  const sentence =
    reached === "unclear"
      ? words.reachedUnclear
      : words.reached(
          [formatMeasure(reached, language), typeof unit === "string" ? unit : ""].join(" ").trim(),
        );
  return (
    <span className={styles.reached} data-unclear={reached === "unclear"}>
      {sentence}
    </span>
  );
}

/** Whether a text may need more than the five lines that are shown, of which words fill at least three. */
function isLong(value: CellValue, width: number): boolean {
  return typeof value === "string" && (value.length > 3 * width || value.includes("\n"));
}

function isNumber({ column }: TableCellProps["column"]): boolean {
  const { type } = column.kind;
  return type === "money" || type === "measure" || type === "years";
}
