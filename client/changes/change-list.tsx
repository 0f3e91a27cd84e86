import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { documentAddress, type DocumentAddress, type DocumentKey } from "../../shared/domain/document-key";
import type { HeldChange } from "../../shared/protocol/held-messages";
import { isEmptyCell, type CellValue } from "../../shared/worksheets/cell";
import { worksheets, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import { useReadable } from "../sync/use-readable";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { changeWords } from "../words/changes";
import { useLocalized, useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { OriginName } from "../worksheets/cells/origin-name";
import { changedRows, type ChangedRow } from "./changed-rows";
import { TextDifference } from "./text-difference";
import { ValueOrEmpty } from "./value-or-empty";
import type { AllChanges } from "./use-all-changes";
import styles from "./change-list.module.css";
import named from "./named-cells.module.css";

interface ChangeListProps {
  readonly document: DocumentKey;
  readonly all: AllChanges;
  /** Of the document's worksheet. */
  readonly columns: readonly WorkshopColumn[];
  /** Of one row alone the page says already which it is. */
  readonly namesRows?: boolean;
}

/** As many as fit on a phone's screen. */
const rowsAtFirst = 5;

/** What an edit changes, row by row and cell by cell, in the words of its worksheet. */
export function ChangeList({ document, all, columns, namesRows = true }: ChangeListProps) {
  const words = useWords(changeWords);
  const sentences = useWords(refusalWords);
  const { changes, moreChanges, failure, readAll } = all;
  const [isOpen, setIsOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = changedRows(changes);
  const shown = isOpen ? rows : rows.slice(0, rowsAtFirst);
  const rest = rows.length - shown.length;
  const showAll = async (read: NonNullable<AllChanges["readAll"]>) => {
    setBusy(true);
    if ((await read()) !== null) open();
    setBusy(false);
  };
  const open = () => {
    flushSync(() => setIsOpen(true));
    // Who pressed reads on where the list went on, not behind its end.
    const next = list.current?.children[rowsAtFirst];
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
  return (
    <div className={styles.changes}>
      <ul ref={list} className={styles.rows}>
        {shown.map((row, at) => (
          <RowChanges
            key={row.rowId}
            takesFocus={at === rowsAtFirst}
            {...{ row, document, columns, namesRows }}
          />
        ))}
      </ul>
      {failure !== null && <Notice tone="error">{sentences[failure]}</Notice>}
      {readAll !== null && (
        <Button variant="ghost" size="sm" busy={busy} onClick={() => void showAll(readAll)}>
          {words.showAll(changes.length + moreChanges)}
        </Button>
      )}
      {readAll === null && rest > 0 && (
        <Button variant="ghost" size="sm" onClick={open}>
          {words.moreRows(rest)}
        </Button>
      )}
      {readAll === null && moreChanges > 0 && <p className={styles.more}>{words.moreChanges(moreChanges)}</p>}
    </div>
  );
}

interface RowChangesProps extends Pick<ChangeListProps, "document" | "columns"> {
  readonly row: ChangedRow;
  readonly namesRows: boolean;
  readonly takesFocus: boolean;
}

function RowChanges({ row, document, columns, namesRows, takesFocus }: RowChangesProps) {
  const words = useWords(changeWords);
  const localized = useLocalized();
  const isReadable = useReadable();
  const address = documentAddress(document);
  const { rowName, titleColumn } = worksheets[address.worksheet];
  const isNamed = row.cells.some((change) => change.column === titleColumn);
  const isAdded = row.events.includes("added");
  const events = row.events.filter((event) => event !== "added");
  const isKnown = !namesRows && !isAdded;
  return (
    <li className={styles.row} tabIndex={takesFocus ? -1 : undefined}>
      {!(isKnown && events.length === 0) && (
        <p className={styles.rowHead}>
          {isKnown ? null : !isAdded && !isNamed && isReadable(address) ? (
            <OriginName document={address} worksheet={address.worksheet} rowId={row.rowId} />
          ) : (
            <b>
              {isAdded ? words.newRow(localized(rowName)) : (row.code ?? words.noCode(localized(rowName)))}
            </b>
          )}
          {isAdded && row.code !== null && <span className={styles.event}>{row.code}</span>}
          {events.map((event) => (
            <span key={event} className={styles.event}>
              {words.event(event)}
            </span>
          ))}
        </p>
      )}
      {row.cells.length > 0 && (
        <dl className={named.cells}>
          {row.cells.map((change) => (
            <div key={change.column}>
              <dt>{labelOf(change)}</dt>
              <dd>
                <CellChange change={change} column={columnOf(change)} document={address} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );

  function columnOf({ column: key }: HeldChange): WorkshopColumn | undefined {
    return columns.find((column) => column.key === key);
  }

  function labelOf(change: HeldChange): string {
    const column = columnOf(change);
    return column === undefined ? words.unknownColumn(change.column) : localized(column.label);
  }
}

interface CellChangeProps {
  readonly change: HeldChange;
  /** Undefined for a column the workshop has removed since. */
  readonly column: WorkshopColumn | undefined;
  readonly document: DocumentAddress;
}

function CellChange({ change: { before, after }, column, document }: CellChangeProps) {
  const words = useWords(changeWords);
  if (column === undefined) return <p className={styles.text}>{plainText(after)}</p>;
  const { type } = column.kind;
  const isText = type === "prose" || type === "text";
  if (isText && typeof before === "string" && typeof after === "string" && before !== "" && after !== "")
    return <TextDifference before={before} after={after} />;
  const shown = (value: CellValue) => <ValueOrEmpty {...{ document, column, value }} />;
  // What a device keeps of a refused edit does not say what stood there before.
  if (isEmptyCell(before)) return shown(after);
  return (
    <div className={styles.replaced}>
      <div className={styles.before}>
        <span className={named.side}>{words.before}</span>
        {shown(before)}
      </div>
      <div>
        <span className={named.side}>{words.after}</span>
        {shown(after)}
      </div>
    </div>
  );
}

/** The stored value of a column nobody knows any more. */
function plainText(value: CellValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
