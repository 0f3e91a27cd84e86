import { sumOfYears, totalsByYear } from "../../../shared/analysis/totals";
import { formatRupiah } from "../../../shared/domain/rupiah";
import { usePresentRows } from "../../sync/use-rows";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { yearsOf } from "../cells/plan-years";
import type { GridColumn } from "./grid-columns";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-table.module.css";

/** Sums of the money columns, per year and altogether; there only where a worksheet has some. */
export function TableFoot({ columns }: { readonly columns: readonly GridColumn[] }) {
  const { document } = useTableSheet();
  const rows = usePresentRows(document);
  const words = useWords(worksheetWords);
  const hasMoney = columns.some(isYearlyMoney);
  if (!hasMoney) return null;
  const sumFor = (column: GridColumn): string => {
    if (column.type === "code" || !isYearlyMoney(column)) return "";
    const values = rows.map((row) => yearsOf(row.cells[column.column.key] ?? null));
    const sum =
      column.type === "year"
        ? (totalsByYear(values, [])[column.year] ?? 0)
        : values.reduce((total, one) => total + sumOfYears(one), 0);
    return sum === 0 ? "" : formatRupiah(sum);
  };
  return (
    <tfoot className={styles.foot}>
      <tr>
        <th scope="row" colSpan={2} data-frozen="code">
          {words.grandTotal}
        </th>
        {columns.slice(2).map((column) => (
          <td key={column.id} data-total={column.type !== "year"}>
            {sumFor(column)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function isYearlyMoney(column: GridColumn): boolean {
  return column.type !== "code" && column.column.kind.type === "years" && column.column.kind.of === "money";
}
