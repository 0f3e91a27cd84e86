import { memo, useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useDrawnGroups, type DrawnGroup } from "./drawn-cards";
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

interface WorksheetCardsProps {
  /** The row whose form was open before; null for none. */
  readonly cameFrom: RowId | null;
}

/** The rows of a worksheet on a phone: one card each, actions under their program. */
export function WorksheetCards({ cameFrom }: WorksheetCardsProps) {
  const [view] = useRowView();
  const [hasView, setHasView] = useState(false);
  // Somebody who empties the field goes on to type in it.
  if (!hasView && !isSharedView(view)) setHasView(true);
  return hasView ? <CardsOfView cameFrom={cameFrom} /> : <AllCards cameFrom={cameFrom} />;
}

/** [VIEW1] A link may ask for some rows, or another order: it is said, and there is a way back. */
function CardsOfView({ cameFrom }: WorksheetCardsProps) {
  const { groups, isSorted, ...view } = useShownGroups();
  return (
    <>
      <ViewBar {...view} />
      <Groups groups={groups} isSorted={isSorted} cameFrom={cameFrom} />
    </>
  );
}

function AllCards({ cameFrom }: WorksheetCardsProps) {
  return <Groups groups={useRowGroups()} isSorted={false} cameFrom={cameFrom} />;
}

interface GroupsProps extends WorksheetCardsProps {
  readonly groups: readonly RowGroup[];
  /** Sorted rows stand in no groups and are not moved among each other. */
  readonly isSorted: boolean;
}

function Groups({ groups, isSorted, cameFrom }: GroupsProps) {
  const isGrouped = useTableSheet().document.worksheet === "action" && !isSorted;
  const budgets = useGroupBudgets(groups);
  const drawn = useDrawnGroups(groups, cameFrom);
  return (
    <div className={styles.groups}>
      {drawn.map(({ group, cards }, at) => (
        <section key={group.originId ?? ""} className={styles.group}>
          {isGrouped && (
            <h2 className={styles.heading}>
              <GroupName group={group} budget={budgets[at] ?? 0} />
            </h2>
          )}
          <GroupCards group={group} cards={cards} isSorted={isSorted} />
        </section>
      ))}
    </div>
  );
}

interface GroupCardsProps extends DrawnGroup, Pick<GroupsProps, "isSorted"> {}

const GroupCards = memo(function GroupCards({ group, cards, isSorted }: GroupCardsProps) {
  const ids = group.rowIds;
  return (
    <ul className={styles.cards}>
      {ids.slice(0, cards).map((id) => (
        <li key={id}>
          <RowCard rowId={id} among={isSorted ? noIds : ids} />
        </li>
      ))}
    </ul>
  );
});

const noIds: readonly RowId[] = [];
