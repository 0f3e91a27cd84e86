import { useMemo } from "react";
import type { Dimension, DimensionId } from "../../../shared/domain/dimension";
import type { WorkshopState } from "../../../shared/protocol/workshop-state";
import { useDocumentState } from "../../sync/use-document-state";
import { useWorkshop } from "../../sync/use-workshop";
import { useWorksheet, useWorksheets } from "../../sync/use-worksheet";
import { EmptyState } from "../../ui/empty-state";
import { SkeletonCards } from "../../ui/skeleton";
import { useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { SwotGrid } from "./swot-grid";
import { SwotSheetContext, useItemActions, type SwotSheet } from "./swot-sheet";
import styles from "./swot-page.module.css";

/** The SWOT analysis of one group. */
export function SwotPage({ dimensionId }: { readonly dimensionId: DimensionId }) {
  const workshop = useWorkshop();
  const words = useWords(swotWords);
  if (workshop === null) {
    return (
      <div className={styles.page}>
        <SkeletonCards count={4} />
      </div>
    );
  }
  const dimension = workshop.settings.dimensions.find((one) => one.id === dimensionId);
  if (dimension === undefined) return <EmptyState title={words.groupUnknown} />;
  return <Sheet key={dimensionId} {...{ workshop, dimension }} />;
}

interface SheetProps {
  readonly workshop: WorkshopState;
  readonly dimension: Dimension;
}

function Sheet({ workshop: { settings }, dimension }: SheetProps) {
  const document = useWorksheet(dimension.id, "swot");
  const [strategies = document] = useWorksheets([{ dimensionId: dimension.id, worksheet: "strategy" }]);
  const { write } = useDocumentState(document);
  const actions = useItemActions(document);
  const sheet = useMemo(
    (): SwotSheet => ({ document, strategies, dimension, settings, write, actions }),
    [document, strategies, dimension, settings, write, actions],
  );
  return (
    <SwotSheetContext value={sheet}>
      <SwotGrid />
    </SwotSheetContext>
  );
}
