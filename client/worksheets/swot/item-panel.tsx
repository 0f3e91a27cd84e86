import { ArrowRightLeft, Waypoints } from "lucide-react";
import type { RowId } from "../../../shared/worksheets/row";
import { leaderColumn } from "../../../shared/worksheets/grouped-items";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { worksheetPath } from "../../app/paths";
import { useDocumentState } from "../../sync/use-document-state";
import { useWorkshop } from "../../sync/use-workshop";
import { ButtonLink } from "../../ui/button";
import { Menu } from "../../ui/menu";
import { useLocalized, useWords } from "../../words/language";
import { itemWords } from "../../words/item";
import { swotWords } from "../../words/swot";
import { CellEditor } from "../cells/cell-editor";
import { TracePanel } from "../trace/trace-panel";
import { useQuadrantItems } from "./item-menu";
import { GroupedNotice, GroupMenu } from "./similar/group-actions";
import { RelatedItems } from "./similar/related-items";
import { useSwotSheet } from "./swot-sheet";
import { useFetchedAhead } from "./use-fetched-ahead";
import styles from "./item-card.module.css";

const fetchSimilarElsewhere = () => import("./similar/similar-elsewhere");

/** The selected item: its thread, the next step, and what it is tied to. */
export function ItemPanel({ rowId, onClose }: { readonly rowId: RowId; readonly onClose: () => void }) {
  const { document, strategies, dimension, write } = useSwotSheet();
  const mayPlan = useDocumentState(strategies).write;
  const elsewhere = useFetchedAhead(fetchSimilarElsewhere, write);
  return (
    <TracePanel
      key={rowId}
      dimensionId={dimension.id}
      worksheet={document.worksheet}
      rowId={rowId}
      onClose={onClose}
      actions={(write || mayPlan) && <Actions rowId={rowId} mayPlan={mayPlan} />}
    >
      <GroupedNotice rowId={rowId} />
      {write && <GroupMenu rowId={rowId} />}
      <RelatedItems rowId={rowId} />
      {write && elsewhere !== null && <elsewhere.SimilarElsewhere rowId={rowId} />}
      <ItemTagFields rowId={rowId} />
    </TracePanel>
  );
}

/** Everything but the text and the quadrant, which the card itself is for. */
function ItemTagFields({ rowId }: { readonly rowId: RowId }) {
  const { document } = useSwotSheet();
  const localized = useLocalized();
  const onCard = new Set<string>(["quadrant", "text", leaderColumn]);
  const step = worksheets.swot.steps.at(-1);
  return (
    <section className={styles.fields}>
      {step !== undefined && <h3>{localized(step.label)}</h3>}
      {document.columns
        .filter((column) => !column.hidden && !onCard.has(column.key))
        .map((column) => (
          <CellEditor key={column.key} {...{ document, rowId, column }} variant="form" />
        ))}
    </section>
  );
}

function Actions({ rowId, mayPlan }: { readonly rowId: RowId; readonly mayPlan: boolean }) {
  const { dimension, write, actions } = useSwotSheet();
  const words = useWords(swotWords);
  const { buildStrategy } = useWords(itemWords);
  const workshop = useWorkshop();
  const quadrantItems = useQuadrantItems(rowId);
  if (workshop === null) return null;
  const strategyPage = worksheetPath({
    workshopId: workshop.id,
    dimensionId: dimension.id,
    worksheet: "strategy",
  });
  return (
    <>
      {mayPlan && (
        <ButtonLink
          variant="primary"
          icon={<Waypoints aria-hidden="true" />}
          href={`${strategyPage}?asal=${encodeURIComponent(rowId)}`}
        >
          {buildStrategy}
        </ButtonLink>
      )}
      {write && (
        <Menu
          label={words.moveTo}
          look="quiet"
          align="start"
          trigger={
            <span className={styles.moveTrigger}>
              <ArrowRightLeft aria-hidden="true" />
              {words.moveTo}
            </span>
          }
          items={quadrantItems((quadrant) => actions.moveToQuadrant(rowId, quadrant))}
        />
      )}
    </>
  );
}
