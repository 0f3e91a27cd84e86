import { ArrowLeft, RotateCcw } from "lucide-react";
import { useMemo } from "react";
import { quadrants } from "../../shared/domain/quadrant";
import { isEmptyCell } from "../../shared/worksheets/cell";
import type { Row } from "../../shared/worksheets/row";
import { isSameCell } from "../../shared/worksheets/same-cell";
import { titleOf } from "../../shared/worksheets/row-title";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useDocumentState } from "../sync/use-document-state";
import { useLabel } from "../sync/use-labels";
import { useRows } from "../sync/use-rows";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { QuadrantBadge } from "../ui/code-badge";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { historyWords } from "../words/history";
import { useLocalized, useWords, writtenIn } from "../words/language";
import { refusalWords } from "../words/refusals";
import { momentRows, type RowThen } from "./moment-rows";
import { restoreIn } from "./restore-in";
import type { ReadMoment } from "./use-history";
import { ValueOrEmpty } from "../changes/value-or-empty";
import named from "../changes/named-cells.module.css";
import styles from "./history.module.css";

interface MomentViewProps {
  readonly document: WorksheetDocument;
  readonly read: ReadMoment;
  /** How the moment is called. */
  readonly time: string;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** [HIST3] A worksheet as it was: to read, beside how its rows stand now, and to restore. */
export function MomentView({ document, read, time, onBack, onRestored }: MomentViewProps) {
  const words = useWords(historyWords);
  const sentences = useWords(refusalWords);
  return (
    <div className={styles.history}>
      <div className={styles.actions}>
        <Button variant="ghost" size="sm" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <p className={styles.lead}>{words.momentHelp}</p>
      {read.kind === "reading" && <SkeletonCards count={4} />}
      {read.kind === "failed" && <Notice tone="error">{sentences[read.failure]}</Notice>}
      {read.kind === "read" && (
        <Rows document={document} then={read.moment.rows} time={time} onRestored={onRestored} />
      )}
    </div>
  );
}

interface RowsProps {
  readonly document: WorksheetDocument;
  readonly then: readonly Row[];
  readonly time: string;
  readonly onRestored: () => void;
}

function Rows({ document, then, time, onRestored }: RowsProps) {
  const words = useWords(historyWords);
  const now = useRows(document);
  const { write } = useDocumentState(document);
  const { columns } = document;
  const { rows, younger, isPresent } = useMemo(() => momentRows(then, now, columns), [then, now, columns]);
  const restore = () => {
    restoreIn(document).worksheet(then, time);
    onRestored();
  };
  return (
    <>
      {isPresent && <Notice>{words.isPresent}</Notice>}
      {/* Before the rows: nobody scrolls past two hundred of them to find it. */}
      {younger > 0 && <p className={styles.lead}>{words.younger(younger)}</p>}
      {write && !isPresent && (
        <div className={styles.actions}>
          <Button variant="primary" icon={<RotateCcw aria-hidden="true" />} onClick={restore}>
            {words.restoreWorksheet}
          </Button>
        </div>
      )}
      {rows.length === 0 && <p className={styles.lead}>{words.noRows}</p>}
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={words.rowsThen}>
          {rows.map((then) => (
            <RowOfThen key={then.row.id} {...{ document, then, time, write }} />
          ))}
        </ul>
      )}
    </>
  );
}

interface RowOfThenProps {
  readonly document: WorksheetDocument;
  readonly then: RowThen;
  readonly time: string;
  readonly write: boolean;
}

function RowOfThen({ document, then, time, write }: RowOfThenProps) {
  const { row, now, standing } = then;
  const words = useWords(historyWords);
  const localized = useLocalized();
  const code = useLabel(document, row.id)?.code ?? null;
  const { titleColumn } = worksheets[document.worksheet];
  const quadrant = quadrants.find((one) => one === row.cells["quadrant"]);
  const text = titleOf(document.worksheet, row);
  const cells = document.columns
    .map((column) => ({
      column,
      value: row.cells[column.key] ?? null,
      today: now?.cells[column.key] ?? null,
    }))
    .map((cell) => ({ ...cell, differs: now !== undefined && !isSameCell(cell.value, cell.today) }))
    .filter(({ column, value, differs }) => differs || (column.key !== titleColumn && !isEmptyCell(value)));
  return (
    <li>
      <details className={styles.row}>
        <summary>
          {quadrant !== undefined && <QuadrantBadge quadrant={quadrant} size="sm" />}
          <span className={styles.rowText}>
            {code !== null && <b>{code}</b>}{" "}
            {text === "" ? words.withoutText : <span lang={writtenIn}>{text}</span>}
          </span>
          {standing !== "same" && <Chip tone="warning">{words[standing]}</Chip>}
        </summary>
        <dl className={`${named.cells} ${styles.cells}`}>
          {cells.map(({ column, value, today, differs }) => (
            <div key={column.key}>
              <dt>{localized(column.label)}</dt>
              <dd>
                <ValueOrEmpty {...{ document, column, value }} />
                {differs && (
                  <div className={styles.nowadays}>
                    <span className={named.side}>{words.today}</span>
                    <ValueOrEmpty {...{ document, column }} value={today} />
                  </div>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {write && (standing === "changed" || standing === "trashed") && (
          <Button size="sm" onClick={() => restoreIn(document).row(row, time)}>
            {words.restoreRow}
          </Button>
        )}
      </details>
    </li>
  );
}
