import { memo, useCallback } from "react";
import { Link } from "wouter";
import { formatRupiahShort } from "../../../shared/domain/rupiah";
import { titleOf } from "../../../shared/worksheets/row-title";
import { sumOfYears } from "../../../shared/analysis/totals";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { worksheetPath } from "../../app/paths";
import { useWorkshop } from "../../sync/use-workshop";
import { RowMarker } from "../../checks/row-marker";
import { Card } from "../../ui/card";
import { Chip } from "../../ui/chip";
import { RowMenu } from "../../ui/menu";
import { cellWords } from "../../words/cells";
import { useLanguage, useLocalized, useWords, writtenIn } from "../../words/language";
import { stepWords } from "../../words/steps";
import { worksheetWords } from "../../words/worksheet";
import { CellPeople } from "../cells/cell-people";
import { CellText } from "../cells/cell-text";
import { countMissing } from "../cells/form-steps";
import { yearsOf } from "../cells/plan-years";
import { useSelectedRow } from "../trace/use-selected-row";
import { useTableSheet } from "./table-sheet";
import { useRowMenu } from "./use-row-menu";
import styles from "./worksheet-cards.module.css";

interface RowCardProps {
  readonly rowId: RowId;
  readonly among: readonly RowId[];
}

/** A row at a glance; touching it opens its form. */
export const RowCard = memo(function RowCard({ rowId, among }: RowCardProps) {
  const { document } = useTableSheet();
  const row = useRow(document, rowId);
  return row === undefined ? null : <CardOf row={row} among={among} />;
});

function CardOf({ row, among }: { readonly row: Row; readonly among: readonly RowId[] }) {
  const { document, description, dimension } = useTableSheet();
  const workshopId = useWorkshop()?.id;
  const code = useLabel(document, row.id)?.code ?? null;
  const { select } = useSelectedRow();
  const words = useWords(worksheetWords);
  const { unfinished } = useWords(stepWords);
  const localized = useLocalized();
  const onOpen = useCallback(() => select(row.id), [select, row.id]);
  const items = useRowMenu({ rowId: row.id, among, onOpen });
  const text = titleOf(document.worksheet, row);
  const missing = countMissing(row, document.columns);
  if (workshopId === undefined) return null;
  const href = worksheetPath({
    workshopId,
    dimensionId: dimension.id,
    worksheet: document.worksheet,
    rowId: row.id,
  });
  return (
    <Card padding="none">
      <div className={styles.card}>
        <Link href={href} className={styles.link} data-opens={row.id}>
          <span className={styles.code} data-hue={dimension.hue}>
            {code ?? words.noCode}
          </span>
          <span className={text === "" ? styles.unnamed : styles.title}>
            {text === "" ? (
              words.newRow(localized(description.rowName))
            ) : (
              <span lang={writtenIn}>{text}</span>
            )}
          </span>
        </Link>
        <span className={styles.menu}>
          <RowMenu name={code ?? words.noCode} items={items} />
        </span>
      </div>
      <div className={styles.chips}>
        <span className={styles.glance}>
          <Glance row={row} />
          <RowMarker rowId={row.id} />
          {missing > 0 && <Chip tone="warning">{unfinished(missing)}</Chip>}
          {row.sample && <Chip tone="outline">{words.sample}</Chip>}
        </span>
        <CellPeople document={document} rowId={row.id} />
      </div>
    </Card>
  );
}

/** Problems, lead office and horizon of a program; lead office, years and money of an action. */
function Glance({ row }: { readonly row: Row }) {
  const { document } = useTableSheet();
  const say = useWords(cellWords);
  const language = useLanguage();
  const budgets = sumOfYears(yearsOf(row.cells["budgets"] ?? null));
  const shown = document.columns.filter(
    (column) =>
      glanceColumns.has(column.key) && !column.hidden && !isEmptyCell(row.cells[column.key] ?? null),
  );
  return (
    <>
      {shown.map((column) => {
        const content = (
          <CellText document={document} column={column} value={row.cells[column.key] ?? null} brief="card" />
        );
        return column.kind.type === "set" ? (
          <span key={column.key}>{content}</span>
        ) : (
          <Chip key={column.key}>{content}</Chip>
        );
      })}
      {budgets > 0 && <Chip tone="info">{say.rupiah(formatRupiahShort(budgets, language))}</Chip>}
    </>
  );
}

const glanceColumns: ReadonlySet<string> = new Set(["problems", "lead", "horizon", "priority", "status"]);
