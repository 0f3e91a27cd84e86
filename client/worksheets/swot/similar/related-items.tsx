import { Link } from "wouter";
import type { RowId } from "../../../../shared/worksheets/row";
import { ActionNotice } from "../../../facilitator/action-notice";
import { useCommandAction } from "../../../facilitator/use-command-action";
import { worksheetPath } from "../../../app/paths";
import { useRelations, type Relation } from "../../../sync/use-item-links";
import { useReadable } from "../../../sync/use-readable";
import { useWorkshop } from "../../../sync/use-workshop";
import { Button } from "../../../ui/button";
import { DimensionBadge } from "../../../ui/code-badge";
import { showUndo } from "../../../ui/toast";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { OriginName } from "../../cells/origin-name";
import { useSwotSheet } from "../swot-sheet";
import { useDuplicates } from "./use-grouping";
import styles from "./related-items.module.css";

/** [RELATE1] What belongs together with an item, or with what is grouped under it, in the worksheets of other groups. */
export function RelatedItems({ rowId }: { readonly rowId: RowId }) {
  const { write } = useSwotSheet();
  const words = useWords(similarWords);
  const relations = useRelations([rowId, ...useDuplicates(rowId)]);
  const action = useCommandAction();
  if (relations.length === 0 && action.failure === null) return null;
  const unrelate = ({ links }: Relation) => {
    const changes = (linked: boolean) =>
      links.map(
        ({ items }) =>
          () =>
            ({ type: "items:link", items, linked }) as const,
      );
    action.run(changes(false), () => showUndo(words.unrelated, () => action.run(changes(true))));
  };
  return (
    <section className={styles.related}>
      <h3>{words.relatedTitle}</h3>
      <ActionNotice action={action} />
      <ul>
        {relations.map((relation) => (
          <RelatedItem
            key={relation.other.rowId}
            relation={relation}
            busy={action.busy}
            {...(write ? { onUnrelate: () => unrelate(relation) } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

interface RelatedItemProps {
  readonly relation: Relation;
  readonly busy: boolean;
  /** For those who may. */
  readonly onUnrelate?: () => void;
}

function RelatedItem({ relation: { other }, busy, onUnrelate }: RelatedItemProps) {
  const words = useWords(similarWords);
  const workshop = useWorkshop();
  const isReadable = useReadable();
  const dimension = workshop?.settings.dimensions.find(({ id }) => id === other.dimensionId);
  if (workshop === null || dimension === undefined) return null;
  const address = { dimensionId: other.dimensionId, worksheet: "swot" } as const;
  const path = worksheetPath({ workshopId: workshop.id, ...address, rowId: other.rowId });
  return (
    <li className={styles.item}>
      {isReadable(address) ? (
        <Link href={path} className={styles.link}>
          <DimensionBadge dimension={dimension} size="sm" look="soft" />
          <OriginName document={address} worksheet="swot" rowId={other.rowId} />
        </Link>
      ) : (
        <span className={styles.link}>
          <DimensionBadge dimension={dimension} size="sm" look="soft" />
          {words.notOpened}
        </span>
      )}
      {onUnrelate !== undefined && (
        <Button
          size="sm"
          variant="ghost"
          busy={busy}
          aria-label={words.unrelateOf(dimension.shortName)}
          onClick={onUnrelate}
        >
          {words.unrelate}
        </Button>
      )}
    </li>
  );
}
