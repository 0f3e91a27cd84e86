import { GroupName } from "./group-heading";
import { RowCard } from "./row-card";
import { useTableSheet } from "./table-sheet";
import type { RowGroup } from "./row-groups";
import { useGroupBudgets } from "./use-group-budgets";
import { useRowGroups } from "./use-row-groups";
import styles from "./worksheet-cards.module.css";

/** The rows of a worksheet on a phone: one card each, actions under their program. */
export function WorksheetCards() {
  const isGrouped = useTableSheet().document.worksheet === "action";
  const groups = useRowGroups();
  const budgets = useGroupBudgets(groups);
  return (
    <div className={styles.groups}>
      {groups.map((group, at) => (
        <section key={group.originId ?? ""} className={styles.group}>
          {isGrouped && (
            <h2 className={styles.heading}>
              <GroupName group={group} budget={budgets[at] ?? 0} />
            </h2>
          )}
          <GroupCards group={group} />
        </section>
      ))}
    </div>
  );
}

function GroupCards({ group }: { readonly group: RowGroup }) {
  const ids = group.rowIds;
  return (
    <ul className={styles.cards}>
      {ids.map((id) => (
        <li key={id}>
          <RowCard rowId={id} among={ids} />
        </li>
      ))}
    </ul>
  );
}
