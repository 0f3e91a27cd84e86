import { Link2 } from "lucide-react";
import { Link } from "wouter";
import type { RowId } from "../../../../shared/worksheets/row";
import { worksheetPath } from "../../../app/paths";
import { useRelations } from "../../../sync/use-item-links";
import { useWorkshop } from "../../../sync/use-workshop";
import { useWords } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { ItemStack } from "./item-stack";
import { useDuplicates } from "./use-grouping";
import styles from "./item-foot.module.css";

export interface ItemFootProps {
  readonly rowId: RowId;
  readonly onOpen: (rowId: RowId) => void;
}

/** The foot of a card: what is grouped under the item, and what it belongs together with in other groups. */
export function ItemFoot({ rowId, onOpen }: ItemFootProps) {
  const duplicates = useDuplicates(rowId);
  return (
    <>
      {duplicates.length > 0 && <ItemStack {...{ rowId, duplicates, onOpen }} />}
      <RelatedGroups rowIds={[rowId, ...duplicates]} />
    </>
  );
}

function RelatedGroups({ rowIds }: { readonly rowIds: readonly RowId[] }) {
  const words = useWords(similarWords);
  const workshop = useWorkshop();
  const relations = useRelations(rowIds);
  if (workshop === null || relations.length === 0) return null;
  return (
    <p className={styles.related}>
      {relations.map(({ other: { dimensionId, rowId } }) => {
        const group = workshop.settings.dimensions.find(({ id }) => id === dimensionId);
        const href = worksheetPath({ workshopId: workshop.id, dimensionId, worksheet: "swot", rowId });
        return (
          <Link key={rowId} href={href} className={styles.link}>
            <Link2 aria-hidden="true" />
            {words.related(group?.shortName ?? "")}
          </Link>
        );
      })}
    </p>
  );
}
