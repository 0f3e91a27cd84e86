import type { ReactNode } from "react";
import { Link } from "wouter";
import type { LinkedItem } from "../../../../shared/protocol/item-link-messages";
import { worksheetPath } from "../../../app/paths";
import { useReadable } from "../../../sync/use-readable";
import { useWorkshop } from "../../../sync/use-workshop";
import { DimensionBadge } from "../../../ui/code-badge";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { OriginName } from "../../cells/origin-name";
import quiet from "../../../ui/quiet-link.module.css";
import styles from "./item-elsewhere.module.css";

interface ItemElsewhereProps {
  readonly item: LinkedItem;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A line about an item of another group, with the way to it; of a worksheet that may not be read only the group. */
export function ItemElsewhere({ item: { dimensionId, rowId }, children }: ItemElsewhereProps) {
  const words = useWords(similarWords);
  const workshop = useWorkshop();
  const isReadable = useReadable();
  const dimension = workshop?.settings.dimensions.find(({ id }) => id === dimensionId);
  if (workshop === null || dimension === undefined) return null;
  const address = { dimensionId, worksheet: "swot" } as const;
  const badge = <DimensionBadge dimension={dimension} size="sm" look="soft" />;
  return (
    <li className={styles.item}>
      {isReadable(address) ? (
        <Link
          href={worksheetPath({ workshopId: workshop.id, ...address, rowId })}
          className={`${quiet.link} ${styles.link}`}
        >
          {badge}
          <OriginName document={address} worksheet="swot" rowId={rowId} />
        </Link>
      ) : (
        <span className={`${quiet.link} ${styles.link}`}>
          {badge}
          {words.notOpened}
        </span>
      )}
      {Boolean(children) && <span className={styles.actions}>{children}</span>}
    </li>
  );
}
