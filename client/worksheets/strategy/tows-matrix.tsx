import { useMemo, useState, type ReactNode } from "react";
import type { StrategyKind } from "../../../shared/domain/quadrant";
import { entriesOf } from "../../../shared/worksheets/cell";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useRow } from "../../sync/use-rows";
import { Spoken } from "../../ui/spoken";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import type { OriginRows } from "../cells/use-origins";
import { useStrategySheet } from "./strategy-sheet";
import { TowsItems } from "./tows-items";
import { pickItem } from "./tows-pick";
import styles from "./tows-matrix.module.css";

interface TowsMatrixProps {
  readonly items: OriginRows;
  /** How many strategies use each item. */
  readonly uses: ReadonlyMap<RowId, number>;
  /** The strategy whose sentence is being written; taps add items to it. */
  readonly editing: RowId | null;
  readonly onMake: (items: readonly Row[]) => void;
  /** The strategies of one kind. */
  readonly cell: (kind: StrategyKind) => ReactNode;
}

/**
 * [TOWS1] The SWOT matrix: what is inside the region down, what is outside across, strategies where they meet. A tap
 * on an item of either side makes a strategy; while its sentence is written, further taps add items to it.
 */
export function TowsMatrix({ items, uses, editing, onMake, cell }: TowsMatrixProps) {
  const { document, write, actions } = useStrategySheet();
  const words = useWords(strategyWords);
  const [picked, setPicked] = useState<readonly RowId[]>([]);
  const edited = useRow(document, editing ?? "");
  const shown = useMemo(
    () =>
      new Set(edited === undefined ? picked : entriesOf(edited.cells["origins"] ?? null).map(({ id }) => id)),
    [edited, picked],
  );
  const tap = (item: Row) => {
    if (edited !== undefined) {
      actions.setOrigin(edited.id, item.id, !shown.has(item.id));
      return;
    }
    const next = pickItem(picked, item, items.rows);
    setPicked(next.kind === "picked" ? next.picked : []);
    if (next.kind === "made") onMake(next.items);
  };
  const side = { items, uses, picked: shown, onTap: tap };
  const next = !write ? "" : edited !== undefined ? words.towsAdd : picked.length > 0 ? words.towsOther : "";
  const unused = items.rows.filter(({ id }) => !uses.has(id)).length;
  return (
    <div className={styles.frame}>
      <div className={styles.matrix}>
        <div className={styles.help}>
          <p>{write && (next === "" ? words.towsHelp : next)}</p>
          <Spoken>{next}</Spoken>
          {/* Changes with what others do, and is not said each time. */}
          {unused > 0 && <b className={styles.unused}>{words.unusedCount(unused)}</b>}
        </div>
        <TowsItems quadrant="O" {...side} />
        <TowsItems quadrant="T" {...side} />
        <TowsItems quadrant="S" {...side} />
        <div className={styles.cell}>{cell("SO")}</div>
        <div className={styles.cell}>{cell("ST")}</div>
        <TowsItems quadrant="W" {...side} />
        <div className={styles.cell}>{cell("WO")}</div>
        <div className={styles.cell}>{cell("WT")}</div>
      </div>
    </div>
  );
}
