import { quadrantNames, type Quadrant } from "../../../shared/domain/quadrant";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { QuadrantBadge } from "../../ui/code-badge";
import { useLocalized, useWords, writtenIn } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import type { OriginRows } from "../cells/use-origins";
import { quadrantOf, useStrategySheet } from "./strategy-sheet";
import styles from "./tows-matrix.module.css";

export interface TowsItemsProps {
  readonly quadrant: Quadrant;
  readonly items: OriginRows;
  /** How many strategies use each item. */
  readonly uses: ReadonlyMap<RowId, number>;
  readonly picked: ReadonlySet<RowId>;
  readonly onTap: (item: Row) => void;
}

/** The items of one quadrant at the edge of the matrix, to be tapped; those no strategy uses stand out. */
export function TowsItems({ quadrant, items, uses, picked, onTap }: TowsItemsProps) {
  const { write } = useStrategySheet();
  const words = useWords(strategyWords);
  const localized = useLocalized();
  const own = items.rows.filter((item) => quadrantOf(item) === quadrant && titleOf("swot", item) !== "");
  return (
    <section
      className={styles.items}
      data-quadrant={quadrant}
      aria-label={localized(quadrantNames[quadrant])}
    >
      <h2 className={styles.quadrantHead}>
        <QuadrantBadge quadrant={quadrant} />
        {localized(quadrantNames[quadrant])}
      </h2>
      {own.length === 0 && <p className={styles.noItems}>{words.noItems}</p>}
      <ul className={styles.itemList}>
        {own.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.item}
              aria-pressed={picked.has(item.id)}
              data-used={uses.has(item.id)}
              disabled={!write}
              // A sentence that is being written stays open.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTap(item)}
            >
              <span lang={writtenIn}>
                <b className={styles.itemCode}>{items.labels.get(item.id)?.code ?? ""}</b>{" "}
                {titleOf("swot", item)}
              </span>
              <small>{uses.has(item.id) ? words.strategies(uses.get(item.id) ?? 0) : words.unused}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
