import type { RowId } from "../../../../shared/worksheets/row";
import { ActionNotice } from "../../../facilitator/action-notice";
import { useCommandAction } from "../../../facilitator/use-command-action";
import { useRelations, type Relation } from "../../../sync/use-item-links";
import { Button } from "../../../ui/button";
import { showUndo } from "../../../ui/toast";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { useSwotSheet } from "../swot-sheet";
import { ItemElsewhere } from "./item-elsewhere";
import { useDuplicates } from "./use-grouping";
import styles from "./item-elsewhere.module.css";

/** [RELATE1] What belongs together with an item, or with what is grouped under it, in the worksheets of other groups. */
export function RelatedItems({ rowId }: { readonly rowId: RowId }) {
  const { settings, write } = useSwotSheet();
  const words = useWords(similarWords);
  const relations = useRelations([rowId, ...useDuplicates(rowId)]);
  const action = useCommandAction();
  if (relations.length === 0 && action.failure === null) return null;
  const groupOf = ({ other }: Relation) =>
    settings.dimensions.find(({ id }) => id === other.dimensionId)?.shortName ?? "";
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
    <section className={styles.elsewhere}>
      <h3>{words.relatedTitle}</h3>
      <ActionNotice action={action} />
      <ul>
        {relations.map((relation) => (
          <ItemElsewhere key={relation.other.rowId} item={relation.other}>
            {write && (
              <Button
                size="sm"
                variant="ghost"
                busy={action.busy}
                aria-label={words.unrelateOf(groupOf(relation))}
                onClick={() => unrelate(relation)}
              >
                {words.unrelate}
              </Button>
            )}
          </ItemElsewhere>
        ))}
      </ul>
    </section>
  );
}
