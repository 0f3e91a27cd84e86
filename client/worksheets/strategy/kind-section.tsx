import { strategyKindMeanings, type StrategyKind } from "../../../shared/domain/quadrant";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useLocalized, useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { KindBadge } from "./kind-badge";
import { StrategyCard, type StrategyHandlers } from "./strategy-card";
import styles from "./strategy-page.module.css";

interface KindSectionProps {
  /** Null: strategies that have no kind yet. */
  readonly kind: StrategyKind | null;
  readonly rows: readonly Row[];
  /** How many programs carry out each strategy. */
  readonly uses: ReadonlyMap<RowId, number>;
  readonly editing: RowId | null;
  readonly selected: RowId | null;
  readonly handlers: StrategyHandlers;
}

/** The strategies of one kind, in shared order. */
export function KindSection({ kind, rows, uses, editing, selected, handlers }: KindSectionProps) {
  const words = useWords(strategyWords);
  const localized = useLocalized();
  return (
    <section className={styles.kind} aria-label={kind ?? words.withoutKind}>
      <h2 className={styles.kindHead}>
        {kind === null ? words.withoutKind : <KindBadge kind={kind} />}
        <small>{kind === null ? words.withoutKindHelp : localized(strategyKindMeanings[kind])}</small>
      </h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{words.emptyKind}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, at) => (
            <StrategyCard
              key={row.id}
              rowId={row.id}
              handlers={handlers}
              editing={editing === row.id}
              selected={selected === row.id}
              before={rows[at - 1]?.id}
              after={rows[at + 1]?.id}
              programs={uses.get(row.id) ?? 0}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
