import { useRef, type ReactNode } from "react";
import { setValue, setYear } from "../../../shared/documents/write-rows";
import type { SingleValue } from "../../../shared/documents/replaced-values";
import type { RowId } from "../../../shared/worksheets/row";
import { yearText } from "../../../shared/worksheets/cell-text";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import { useDocumentState } from "../../sync/use-document-state";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import floating from "../../ui/floating.module.css";
import { useFloating } from "../../ui/floating";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import { CellText } from "./cell-text";
import type { EditorVariant } from "./editor-props";
import { yearsOf } from "./plan-years";
import { forgetReplaced, useReplacedValue, type ReplacedValue } from "./replaced-values";
import { useCell } from "./use-cell";
import styles from "./cells.module.css";

interface ReplacedNoteProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly column: WorkshopColumn;
  readonly variant: EditorVariant;
  /** Of a cell of years. */
  readonly year?: string | undefined;
  /** Whether a cell of the table is the one somebody is at; its note floats beside it only then. */
  readonly isHere?: boolean;
}

/** Two wrote at once and the other's value stayed: whose, what mine was, and the way to put it back. */
export function ReplacedNote(props: ReplacedNoteProps) {
  const { document, rowId, column, year } = props;
  const replaced = useReplacedValue(document, { rowId, column: column.key, year: year ?? null });
  return replaced === undefined ? null : <NoteOf {...props} replaced={replaced} />;
}

function NoteOf(props: ReplacedNoteProps & { readonly replaced: ReplacedValue }) {
  const { document, rowId, column, variant, year, isHere = true, replaced } = props;
  const place = { rowId, column: column.key, year: year ?? null };
  const cell = useCell(document, rowId, column.key);
  const { write } = useDocumentState(document);
  const say = useWords(cellWords);
  const language = useLanguage();
  const stored = year === undefined ? cell : (yearsOf(cell)[year] ?? null);
  const show = (value: SingleValue) =>
    value === null || value === "" || value === false ? (
      say.empty
    ) : column.kind.type === "years" && typeof value !== "boolean" ? (
      yearText(value, column.kind.of, language)
    ) : (
      <CellText document={document} column={column} value={value} brief />
    );
  // A table moves its own focus; the form of the row beside it has the same note.
  const tabIndex = variant === "grid" ? -1 : undefined;
  const putBack = () => document.asOneStep(() => writeBack(document, place, replaced.mine));
  const note = (
    <div className={styles.changed} role="note">
      <p>
        {say.replacedBy(replaced.by ?? say.somebody)}{" "}
        {isSingle(stored) && (
          <>
            {say.itStays} <b>{show(stored)}</b>.
          </>
        )}{" "}
        {say.yours} <b>{show(replaced.mine)}</b>.
      </p>
      <p className={styles.changedActions}>
        {write && (
          <button type="button" className={styles.take} tabIndex={tabIndex} onClick={putBack}>
            {say.useMine}
          </button>
        )}
        <button
          type="button"
          className={styles.take}
          tabIndex={tabIndex}
          onClick={() => forgetReplaced(document, place)}
        >
          {say.leaveIt}
        </button>
      </p>
    </div>
  );
  if (variant !== "grid") return note;
  return (
    <BesideCell note={note} isOpen={isHere}>
      {say.yours} <b>{show(replaced.mine)}</b>
    </BesideCell>
  );
}

interface BesideCellProps {
  readonly note: ReactNode;
  readonly isOpen: boolean;
  /** What the cell itself says. */
  readonly children: ReactNode;
}

/** A column of numbers is too narrow for sentences: the cell says what was mine, the note floats below it. */
function BesideCell({ note, isOpen, children }: BesideCellProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const float = useRef<HTMLDivElement>(null);
  useFloating({ anchor, float, open: isOpen, align: "end" });
  return (
    <>
      <span ref={anchor} className={styles.mine}>
        {children}
      </span>
      <div ref={float} popover="manual" className={`${floating.float} ${styles.beside}`}>
        {isOpen && note}
      </div>
    </>
  );
}

function isSingle(value: unknown): value is SingleValue {
  return value === null || typeof value !== "object";
}

function writeBack(
  { doc }: WorksheetDocument,
  { year, ...cell }: { readonly rowId: RowId; readonly column: string; readonly year: string | null },
  value: SingleValue,
): void {
  if (year === null) setValue(doc, cell, value);
  else if (typeof value !== "boolean") setYear(doc, { ...cell, year: Number(year) }, value);
}
