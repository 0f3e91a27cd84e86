import { GroupName } from "./group-heading";
import { RowCard } from "./row-card";
import { useTableSheet } from "./table-sheet";
import { useRowGroups } from "./use-row-groups";
import styles from "./worksheet-cards.module.css";

/** The rows of a worksheet on a phone: one card each, actions under their program. */
export function WorksheetCards() {
  const isGrouped = useTableSheet().document.worksheet === "action";
  const groups = useRowGroups();
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.originId ?? ""} className={styles.group}>
          {isGrouped && (
            <h2 className={styles.heading}>
              <GroupName group={group} />
            </h2>
          )}
          <ul className={styles.cards}>
            {group.rows.map((row) => (
              <li key={row.id}>
                <RowCard rowId={row.id} among={group.rows} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
