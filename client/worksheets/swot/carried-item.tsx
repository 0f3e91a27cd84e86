import type { RefObject } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { Card } from "../../ui/card";
import { ItemCode } from "./item-card";
import { listKeyOf } from "./item-lists";
import { useSwotSheet } from "./swot-sheet";
import type { Lift } from "./use-arrange";
import styles from "./item-card.module.css";

interface CarriedItemProps {
  readonly lift: Lift | null;
  readonly picture: RefObject<HTMLDivElement | null>;
}

/** The picture of an item while it is dragged. */
export function CarriedItem({ lift, picture }: CarriedItemProps) {
  return (
    <div ref={picture} className={styles.inHand} aria-hidden="true">
      {lift?.by === "hand" && <Picture rowId={lift.rowId} />}
    </div>
  );
}

function Picture({ rowId }: { readonly rowId: RowId }) {
  const { document } = useSwotSheet();
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  if (row === undefined) return null;
  const text = row.cells["text"];
  return (
    <div data-quadrant={listKeyOf(row)}>
      <Card edge>
        <p className={styles.inHandText}>
          <ItemCode code={code} />
          {typeof text === "string" ? text : ""}
        </p>
      </Card>
    </div>
  );
}
