import { Plus } from "lucide-react";
import { memo } from "react";
import { formatRupiahShort } from "../../../shared/domain/rupiah";
import { useLanguage, useLocalized, useWords } from "../../words/language";
import { Button } from "../../ui/button";
import { cellWords } from "../../words/cells";
import { worksheetWords } from "../../words/worksheet";
import { OriginName } from "../cells/origin-name";
import type { RowGroup } from "./row-groups";
import { useNewRowFrom } from "./use-new-row";
import { useTableSheet } from "./table-sheet";
import styles from "./group-heading.module.css";
import table from "./worksheet-table.module.css";

interface GroupHeadingProps {
  readonly group: RowGroup;
  /** What its rows cost together. */
  readonly budget: number;
  readonly columnCount: number;
  readonly rowIndex: number;
}

/** The program above its actions, with its sum and a way to add one that inherits from it. */
export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { group, budget, columnCount, rowIndex } = props;
  return (
    <tr className={table.groupRow} aria-rowindex={rowIndex}>
      <th scope="rowgroup" colSpan={columnCount}>
        <GroupName group={group} budget={budget} />
      </th>
    </tr>
  );
});

/** The same words over the cards of a phone. */
export function GroupName({ group, budget }: Pick<GroupHeadingProps, "group" | "budget">) {
  const { originId, hasOrigin, rowIds } = group;
  const { document, description, originWorksheet, write } = useTableSheet();
  const newRowFrom = useNewRowFrom();
  const words = useWords(worksheetWords);
  const say = useWords(cellWords);
  const localized = useLocalized();
  const language = useLanguage();
  const rowName = localized(description.rowName);
  return (
    <div className={styles.groupName}>
      <span className={styles.groupTitle}>
        {originId === null ? (
          words.groupNone
        ) : (
          <OriginName document={document} worksheet={originWorksheet} rowId={originId} />
        )}
      </span>
      <span className={styles.groupSums}>
        {words.rowsCount(rowIds.length, rowName)}
        {budget > 0 && ` · ${say.rupiah(formatRupiahShort(budget, language))}`}
      </span>
      {write && hasOrigin && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onClick={() => newRowFrom(originId)}
        >
          {words.add(rowName)}
        </Button>
      )}
    </div>
  );
}
