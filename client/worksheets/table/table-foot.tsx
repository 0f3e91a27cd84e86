import { ChevronDown, ChevronUp } from "lucide-react";
import { fundingTotals, type FundingTotal } from "../../../shared/analysis/funding-totals";
import { sumOfYears, totalsByYear } from "../../../shared/analysis/totals";
import { formatRupiah } from "../../../shared/domain/rupiah";
import { listName } from "../../../shared/worksheets/list-name";
import { usePresentRows } from "../../sync/use-rows";
import { IconButton } from "../../ui/icon-button";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { yearsOf } from "../cells/plan-years";
import { toggleFold, useUnfolded } from "./fold-state";
import type { GridColumn } from "./grid-columns";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-table.module.css";

/** Names the sums by source among what is unfolded. */
const sourcesKey = "#sources";

/** Sums of the money columns, per year and altogether; unfolded also by funding source. */
export function TableFoot({ columns }: { readonly columns: readonly GridColumn[] }) {
  const { document, settings, dimension } = useTableSheet();
  const rows = usePresentRows(document);
  const words = useWords(worksheetWords);
  const isUnfolded = useUnfolded().has(sourcesKey);
  if (!columns.some(isYearlyMoney)) return null;
  const sources = fundingTotals(rows);
  const nameOf = ({ source }: FundingTotal): string => {
    if (typeof source === "string") return source === "none" ? words.noSource : words.severalSources;
    return source.text ?? listName("fundingSources", source.id, { settings, dimension }) ?? source.id;
  };
  const budgets = rows.map((row) => yearsOf(row.cells["budgets"] ?? null));
  const all = {
    years: totalsByYear(budgets, []),
    total: budgets.reduce((sum, one) => sum + sumOfYears(one), 0),
  };
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
      <tr>
        <th scope="row" colSpan={2} data-frozen="code">
          <span className={styles.headerWords}>
            {words.grandTotal}
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
}

interface SumsProps extends Pick<FundingTotal, "years" | "total"> {
  readonly columns: readonly GridColumn[];
}

function Sums({ columns, years, total }: SumsProps) {
  const sumFor = (column: GridColumn): string => {
    if (!isYearlyMoney(column)) return "";
    const sum = column.type === "year" ? (years[column.year] ?? 0) : total;
    return sum === 0 ? "" : formatRupiah(sum);
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
