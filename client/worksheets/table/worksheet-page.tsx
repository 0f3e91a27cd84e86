import { useMemo, useState } from "react";
import type { Dimension, DimensionId } from "../../../shared/domain/dimension";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import type { RowId } from "../../../shared/worksheets/row";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { useMediaQuery } from "../../app/use-media-query";
import { useDocumentState } from "../../sync/use-document-state";
import { usePresentCount } from "../../sync/use-rows-by";
import { useWorkshop } from "../../sync/use-workshop";
import { useWorksheet } from "../../sync/use-worksheet";
import { SkeletonCards } from "../../ui/skeleton";
import { FindingsWatch } from "../../checks/findings-watch";
import { createRowFindings, RowFindingsContext } from "../../checks/row-findings";
import { columnInAddress, rowInAddress, useSelectedRow } from "../trace/use-selected-row";
import { AccessNotice } from "../sheet/access-notice";
import { AwaitedRows } from "../sheet/awaited-rows";
import { useReplacedWatch } from "../cells/replaced-values";
import { usePageKeys } from "../sheet/use-page-keys";
import { phoneQuery } from "../steps/phone-query";
import { StepScreen } from "../steps/step-screen";
import { useBackToRow } from "../steps/use-back-to-row";
import { EmptySheet } from "./empty-sheet";
import type { GridPlace } from "./grid-moves";
import { createGridStore, GridContext } from "./grid-state";
import { Doubts } from "./doubts";
import { RowPanel } from "./row-panel";
import { SheetHead } from "./sheet-head";
import { TableSheetContext, useRowActions, useTableSheet, type TableSheet } from "./table-sheet";
import { WorksheetCards } from "./worksheet-cards";
import { WorksheetTable } from "./worksheet-table";
import styles from "./worksheet-page.module.css";

export type TableWorksheet = "program" | "action";

export interface WorksheetPageProps {
  readonly dimensionId: DimensionId;
  readonly worksheet: TableWorksheet;
}

/** What rows of each worksheet are made from. */
const origins = {
  program: { originWorksheet: "strategy", originColumn: "strategies" },
  action: { originWorksheet: "program", originColumn: "program" },
} as const;

/** Kertas Kerja 1 or 2 of one group. */
export function WorksheetPage({ dimensionId, worksheet }: WorksheetPageProps) {
  const settings = useWorkshop()?.settings;
  const dimension = settings?.dimensions.find((one) => one.id === dimensionId);
  if (settings === undefined || dimension === undefined) {
    return (
      <div className={styles.page}>
        <SkeletonCards count={5} />
      </div>
    );
  }
  return <Sheet key={`${dimensionId}/${worksheet}`} {...{ settings, dimension, worksheet }} />;
}

interface SheetProps {
  readonly settings: WorkshopSettings;
  readonly dimension: Dimension;
  readonly worksheet: TableWorksheet;
}

function Sheet({ settings, dimension, worksheet }: SheetProps) {
  const document = useWorksheet(dimension.id, worksheet);
  useReplacedWatch(document);
  const { write } = useDocumentState(document);
  const actions = useRowActions(document);
  const isPhone = useMediaQuery(phoneQuery);
  const [grid] = useState(() => createGridStore(placeInAddress()));
  const [findings] = useState(createRowFindings);
  const sheet = useMemo(
    (): TableSheet => ({
      document,
      description: worksheets[worksheet],
      ...origins[worksheet],
      dimension,
      settings,
      write,
      isPhone,
      actions,
    }),
    [document, worksheet, dimension, settings, write, isPhone, actions],
  );
  return (
    <TableSheetContext value={sheet}>
      <GridContext value={grid}>
        <RowFindingsContext value={findings}>
          <SheetBody />
          <FindingsWatch settings={settings} dimensionId={dimension.id} />
        </RowFindingsContext>
      </GridContext>
    </TableSheetContext>
  );
}

/** The cell a link leads to. */
function placeInAddress(): GridPlace | null {
  const [rowId, columnId] = [rowInAddress(), columnInAddress()];
  return rowId === null || columnId === null ? null : { rowId, columnId };
}

function SheetBody() {
  const { document, dimension, settings, isPhone, write, actions } = useTableSheet();
  const { selected } = useSelectedRow();
  usePageKeys({ document, write });
  const cameFrom = useBackToRow(isPhone ? selected : null);
  if (isPhone && selected !== null)
    return <StepScreen {...{ document, dimension, settings }} rowId={selected} onRestore={actions.restore} />;
  return (
    <div className={styles.page}>
      <SheetHead />
      <AccessNotice document={document} />
      <Doubts />
      <Rows cameFrom={cameFrom} />
      {!isPhone && <RowPanel />}
    </div>
  );
}

function Rows({ cameFrom }: { readonly cameFrom: RowId | null }) {
  const { document, isPhone } = useTableSheet();
  const { loading } = useDocumentState(document);
  const isEmpty = usePresentCount(document) === 0;
  if (loading && isEmpty) return <AwaitedRows count={5} />;
  if (isEmpty) return <EmptySheet />;
  return isPhone ? <WorksheetCards cameFrom={cameFrom} /> : <WorksheetTable />;
}
