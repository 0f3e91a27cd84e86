import { ChevronDown, ChevronUp } from "lucide-react";
import { memo, useMemo } from "react";
import { fundingTotals, type FundingTotal } from "../../../shared/analysis/funding-totals";
import { sumOfYears, totalsByYear } from "../../../shared/analysis/totals";
import { formatRupiah, formatRupiahShort } from "../../../shared/domain/rupiah";
import { listName } from "../../../shared/worksheets/list-name";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { usePresentRowsBy } from "../../sync/use-rows-by";
import { IconButton } from "../../ui/icon-button";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { yearsOf } from "../cells/plan-years";
import { toggleFold, useUnfolded } from "./fold-state";
import type { GridColumn } from "./grid-columns";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-table.module.css";

/** Names the sums by source among what is unfolded. */
const sourcesKey = "#sources";

/** What the sums are made of. */
const summedColumns = ["budgets", "funding"];

interface TableFootProps {
  readonly columns: readonly GridColumn[];
  /** The rows that are shown; null for all. */
  readonly shownIds: ReadonlySet<RowId> | null;
}

/**
 * Sums of the money columns, per year and altogether; unfolded also by funding source. While a filter leaves rows out,
 * those of what is shown stand above those of everything.
 */
export const TableFoot = memo(function TableFoot({ columns, shownIds }: TableFootProps) {
  const { document } = useTableSheet();
  const rows = usePresentRowsBy(document, summedColumns);
  const sources = useMemo(() => fundingTotals(rows), [rows]);
  const nameOf = useSourceName();
  const words = useWords(worksheetWords);
  const isUnfolded = useUnfolded().has(sourcesKey);
  if (!columns.some(isYearlyMoney)) return null;
  const all = budgetsOf(rows);
  const shown = shownIds === null ? null : budgetsOf(rows.filter((row) => shownIds.has(row.id)));
  return (
    <tfoot className={styles.foot}>
      {isUnfolded &&
        sources.map((share) => (
          <tr key={nameOf(share)} data-part="source">
            <th scope="row" colSpan={2} data-frozen="code">
              {nameOf(share)}
            </th>
            <Sums columns={columns} {...share} />
          </tr>
        ))}
      {shown !== null && (
        <tr data-part="shown">
          <th scope="row" colSpan={2} data-frozen="code">
            <SumName name={words.shownTotal} {...shown} />
          </th>
          <Sums columns={columns} {...shown} />
        </tr>
      )}
      <tr>
        <th scope="row" colSpan={2} data-frozen="code">
          <span className={styles.headerWords}>
            <SumName name={words.grandTotal} {...all} />
            {sources.length > 0 && (
              <IconButton
                size="sm"
                label={isUnfolded ? words.foldSources : words.unfoldSources}
                aria-expanded={isUnfolded}
                icon={isUnfolded ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
                onClick={() => toggleFold(sourcesKey)}
              />
            )}
          </span>
        </th>
        <Sums columns={columns} {...all} />
      </tr>
    </tfoot>
  );
});

/** The columns of money stand far to the right: what they come to is said beside the name as well. */
function SumName({ name, total }: { readonly name: string; readonly total: number }) {
  const say = useWords(cellWords);
  const short = formatRupiahShort(total, useLanguage());
  return (
    <span>
      {name} {total > 0 && <span className={styles.footSum}>{say.rupiah(short)}</span>}
    </span>
  );
}

function budgetsOf(rows: readonly Row[]): Pick<FundingTotal, "years" | "total"> {
  const budgets = rows.map((row) => yearsOf(row.cells["budgets"] ?? null));
  return {
    years: totalsByYear(budgets, []),
    total: budgets.reduce((sum, one) => sum + sumOfYears(one), 0),
  };
}

function useSourceName(): (total: FundingTotal) => string {
  const { settings, dimension } = useTableSheet();
  const words = useWords(worksheetWords);
  return ({ source }) => {
    if (typeof source === "string") return source === "none" ? words.noSource : words.severalSources;
    return source.text ?? listName("fundingSources", source.id, { settings, dimension }) ?? source.id;
  };
}

interface SumsProps extends Pick<FundingTotal, "years" | "total"> {
  readonly columns: readonly GridColumn[];
}

function Sums({ columns, years, total }: SumsProps) {
  const language = useLanguage();
  const sumFor = (column: GridColumn): string => {
    if (!isYearlyMoney(column)) return "";
    const sum = column.type === "year" ? (years[column.year] ?? 0) : total;
    return sum === 0 ? "" : formatRupiah(sum, language);
  };
  return columns.slice(2).map((column) => (
    <td key={column.id} data-total={column.type !== "year"}>
      {sumFor(column)}
    </td>
  ));
}

function isYearlyMoney(column: GridColumn): boolean {
  return column.type !== "code" && column.column.kind.type === "years" && column.column.kind.of === "money";
}
