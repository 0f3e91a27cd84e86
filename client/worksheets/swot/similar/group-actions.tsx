import { Layers2 } from "lucide-react";
import type { RowId } from "../../../../shared/worksheets/row";
import { titleOf } from "../../../../shared/worksheets/row-title";
import { useLabels } from "../../../sync/use-labels";
import { usePresentRows } from "../../../sync/use-rows";
import { Button } from "../../../ui/button";
import { Menu } from "../../../ui/menu";
import { Notice } from "../../../ui/notice";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { leadersOf } from "../../../../shared/worksheets/grouped-items";
import { listKeyOf } from "../item-lists";
import { useSwotSheet } from "../swot-sheet";
import { useGrouping, useItemName, useLeader } from "./use-grouping";
import styles from "../item-card.module.css";

/** Groups the selected item with another one of its quadrant, whether they look alike or not. */
export function GroupMenu({ rowId }: { readonly rowId: RowId }) {
  const { document } = useSwotSheet();
  const rows = usePresentRows(document);
  const labels = useLabels(document);
  const words = useWords(similarWords);
  const { group } = useGrouping();
  const own = rows.find(({ id }) => id === rowId);
  const leaders = leadersOf(rows);
  const others = rows.filter(
    (row) => own !== undefined && row !== own && listKeyOf(row) === listKeyOf(own) && !leaders.has(row.id),
  );
  if (others.length === 0 || leaders.has(rowId)) return null;
  return (
    <div>
      <Menu
        label={words.groupWith}
        look="quiet"
        align="start"
        trigger={
          <span className={styles.moveTrigger}>
            <Layers2 aria-hidden="true" />
            {words.groupWith}
          </span>
        }
        items={others.map((row) => ({
          id: row.id,
          label: labels.get(row.id)?.code ?? words.newItem,
          detail: titleOf("swot", row),
          onSelect: () => group({ rowId, leaderId: row.id }),
        }))}
      />
    </div>
  );
}

/** Says what an item is grouped with, and separates it. */
export function GroupedNotice({ rowId }: { readonly rowId: RowId }) {
  const leader = useLeader(rowId);
  return leader === null ? null : <Grouped rowId={rowId} leader={leader} />;
}

function Grouped({ rowId, leader }: { readonly rowId: RowId; readonly leader: RowId }) {
  const { write } = useSwotSheet();
  const words = useWords(similarWords);
  const name = useItemName(leader);
  const { separate } = useGrouping();
  return (
    <Notice
      action={
        write && (
          <Button size="sm" onClick={() => separate(rowId)}>
            {words.separate}
          </Button>
        )
      }
    >
      {words.partOf(name)}
    </Notice>
  );
}
