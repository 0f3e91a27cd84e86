import { Plus } from "lucide-react";
import { sumOfYears } from "../../../shared/analysis/totals";
import { formatRupiahShort } from "../../../shared/domain/rupiah";
import { useLocalized, useWords } from "../../words/language";
import { Button } from "../../ui/button";
import { cellWords } from "../../words/cells";
import { worksheetWords } from "../../words/worksheet";
import { OriginName } from "../cells/origin-name";
import { yearsOf } from "../cells/plan-years";
import { useOriginRows } from "../cells/use-origins";
import type { RowGroup } from "./row-groups";
import { useNewRow } from "./use-new-row";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-table.module.css";

interface GroupHeadingProps {
  readonly group: RowGroup;
  readonly columnCount: number;
  readonly rowIndex: number;
}

/** The program above its actions, with its sum and a way to add one that inherits from it. */
export function GroupHeading({ group, columnCount, rowIndex }: GroupHeadingProps) {
  return (
    <tr className={styles.groupRow} aria-rowindex={rowIndex}>
      <th scope="rowgroup" colSpan={columnCount}>
        <GroupName group={group} />
      </th>
    </tr>
  );
}

/** The same words over the cards of a phone. */
export function GroupName({ group }: { readonly group: RowGroup }) {
  const { document, description, originWorksheet, write } = useTableSheet();
  const origins = useOriginRows(document, originWorksheet).rows;
  const newRow = useNewRow();
  const words = useWords(worksheetWords);
  const say = useWords(cellWords);
  const localized = useLocalized();
  const origin = origins.find((row) => row.id === group.originId);
  const budget = group.rows.reduce((sum, row) => sum + sumOfYears(yearsOf(row.cells["budgets"] ?? null)), 0);
  const rowName = localized(description.rowName);
  return (
    <div className={styles.groupName}>
      <span className={styles.groupTitle}>
        {group.originId === null ? (
          words.groupNone
        ) : (
          <OriginName document={document} worksheet={originWorksheet} rowId={group.originId} />
        )}
      </span>
      <span className={styles.groupSums}>
        {words.rowsCount(group.rows.length, rowName)}
        {budget > 0 && ` · ${say.rupiah(formatRupiahShort(budget))}`}
      </span>
      {write && origin !== undefined && (
        <Button variant="ghost" size="sm" icon={<Plus aria-hidden="true" />} onClick={() => newRow([origin])}>
          {words.add(rowName)}
        </Button>
      )}
    </div>
  );
}
