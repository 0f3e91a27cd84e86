import type { Quadrant, StrategyKind } from "../../../shared/domain/quadrant";
import { QuadrantBadge } from "../../ui/code-badge";
import styles from "./strategy-page.module.css";

/** The two letters of a kind, each in the colour of its quadrant. */
export function KindBadge({ kind }: { readonly kind: StrategyKind }) {
  const [internal, external] = lettersOf[kind];
  return (
    <span className={styles.badge}>
      <QuadrantBadge quadrant={internal} />
      <QuadrantBadge quadrant={external} />
    </span>
  );
}

const lettersOf: Readonly<Record<StrategyKind, readonly [Quadrant, Quadrant]>> = {
  SO: ["S", "O"],
  WO: ["W", "O"],
  ST: ["S", "T"],
  WT: ["W", "T"],
};
