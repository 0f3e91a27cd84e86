import type { Row } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { Button } from "../../ui/button";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import type { OriginRows } from "../cells/use-origins";
import { useStrategySheet } from "./strategy-sheet";
import styles from "./strategy-page.module.css";

interface UnusedItemsProps {
  readonly items: OriginRows;
  readonly unused: readonly Row[];
  readonly onPick: (item: Row) => void;
}

/** SWOT items no strategy uses, where there is no room for the matrix. */
export function UnusedItems({ items, unused, onPick }: UnusedItemsProps) {
  const { write } = useStrategySheet();
  const words = useWords(strategyWords);
  if (unused.length === 0) return null;
  return (
    <details className={styles.unused}>
      <summary>{words.unusedCount(unused.length)}</summary>
      <ul className={styles.list}>
        {unused.map((item) => (
          <li key={item.id} className={styles.unusedItem}>
            <span>
              <b>{items.labels.get(item.id)?.code ?? ""}</b> {titleOf("swot", item)}
            </span>
            {write && (
              <Button size="sm" onClick={() => onPick(item)}>
                {words.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
