import { entriesOf } from "../../../shared/worksheets/cell";
import type { Row } from "../../../shared/worksheets/row";
import { Button } from "../../ui/button";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { useOriginRows } from "../cells/use-origins";
import { kindOfItems, useStrategySheet } from "./strategy-sheet";
import styles from "./strategy-card.module.css";

/**
 * Says so when the picked items lead to another kind than the strategy has, and offers to follow them. The kind is
 * never changed by itself: a group may have overruled it on purpose.
 */
export function KindHint({ row }: { readonly row: Row }) {
  const { document, write, actions } = useStrategySheet();
  const { rows } = useOriginRows(document, "swot");
  const words = useWords(strategyWords);
  const origins = new Set(entriesOf(row.cells["origins"] ?? null).map((entry) => entry.id));
  const kind = kindOfItems(rows.filter((item) => origins.has(item.id)));
  if (!write || kind === undefined || kind === row.cells["kind"]) return null;
  return (
    <p className={styles.hint}>
      {words.kindDiffers(kind)}{" "}
      <Button size="sm" onClick={() => actions.setKind(row.id, kind)}>
        {words.followKind(kind)}
      </Button>
    </p>
  );
}
