import { useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { GroupName } from "./group-heading";
import { RowCard } from "./row-card";
import { useTableSheet } from "./table-sheet";
import type { RowGroup } from "./row-groups";
import { useGroupBudgets } from "./use-group-budgets";
import { isSharedView } from "./row-view";
import { useRowGroups } from "./use-row-groups";
import { useRowView } from "./use-row-view";
import { useShownGroups } from "./use-shown-groups";
import { ViewBar } from "./view-bar";
import styles from "./worksheet-cards.module.css";

/** The rows of a worksheet on a phone: one card each, actions under their program. */
export function WorksheetCards() {
  const [view] = useRowView();
  const [hasView, setHasView] = useState(false);
  // Somebody who empties the field goes on to type in it.
  if (!hasView && !isSharedView(view)) setHasView(true);
  return hasView ? <CardsOfView /> : <AllCards />;
}

/** [VIEW1] A link may ask for some rows, or another order: it is said, and there is a way back. */
function CardsOfView() {
  const { groups, isSorted, ...view } = useShownGroups();
  return (
    <>
      <ViewBar {...view} />
      <Groups groups={groups} isSorted={isSorted} />
    </>
  );
}

function AllCards() {
  return <Groups groups={useRowGroups()} isSorted={false} />;
}

interface GroupsProps {
  readonly groups: readonly RowGroup[];
  /** Sorted rows stand in no groups and are not moved among each other. */
  readonly isSorted: boolean;
}

function Groups({ groups, isSorted }: GroupsProps) {
  const isGrouped = useTableSheet().document.worksheet === "action" && !isSorted;
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
          <GroupCards group={group} isSorted={isSorted} />
        </section>
      ))}
    </div>
  );
}

interface GroupCardsProps extends Pick<GroupsProps, "isSorted"> {
  readonly group: RowGroup;
}

function GroupCards({ group, isSorted }: GroupCardsProps) {
  const ids = group.rowIds;
  return (
    <ul className={styles.cards}>
      {ids.map((id) => (
        <li key={id}>
          <RowCard rowId={id} among={isSorted ? noIds : ids} />
        </li>
      ))}
    </ul>
  );
}

const noIds: readonly RowId[] = [];
