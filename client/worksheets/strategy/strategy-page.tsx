import { Plus } from "lucide-react";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useLocation, useSearchParams } from "wouter";
import { usesByOrigin } from "../../../shared/analysis/trace";
import type { DimensionId } from "../../../shared/domain/dimension";
import { strategyKinds, type StrategyKind } from "../../../shared/domain/quadrant";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import type { WorkshopState } from "../../../shared/protocol/workshop-state";
import { leadersOf } from "../../../shared/worksheets/grouped-items";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { worksheetPath } from "../../app/paths";
import { laptopQuery, useMediaQuery } from "../../app/use-media-query";
import { FindingsWatch } from "../../checks/findings-watch";
import { createRowFindings, RowFindingsContext } from "../../checks/row-findings";
import { useDocumentState } from "../../sync/use-document-state";
import { usePresentRows } from "../../sync/use-rows";
import { useWorksheet, useWorksheets } from "../../sync/use-worksheet";
import { useWorkshop } from "../../sync/use-workshop";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Button, ButtonLink } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { SkeletonCards } from "../../ui/skeleton";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { useOriginRows } from "../cells/use-origins";
import { useReplacedWatch } from "../cells/replaced-values";
import { RowForm } from "../row-form";
import { AccessNotice } from "../sheet/access-notice";
import { AwaitedRows } from "../sheet/awaited-rows";
import { HistoryButton } from "../sheet/history-button";
import { TrashButton } from "../sheet/trash-button";
import { usePageKeys } from "../sheet/use-page-keys";
import { phoneQuery } from "../steps/phone-query";
import { StepScreen } from "../steps/step-screen";
import { useBackToRow } from "../steps/use-back-to-row";
import { TracePanel } from "../trace/trace-panel";
import { useSelectedRow } from "../trace/use-selected-row";
import { KindSection } from "./kind-section";
import { OriginPicker } from "./origin-picker";
import type { StrategyHandlers } from "./strategy-card";
import { StrategySheetContext, useStrategyActions, useStrategySheet } from "./strategy-sheet";
import { TowsMatrix } from "./tows-matrix";
import { UnusedItems } from "./unused-items";
import styles from "./strategy-page.module.css";

/** The strategies of one group, by kind, made by picking SWOT items. */
export function StrategyPage({ dimensionId }: { readonly dimensionId: DimensionId }) {
  const workshop = useWorkshop();
  return workshop === null ? <SkeletonCards /> : <Sheet key={dimensionId} {...{ workshop, dimensionId }} />;
}

interface SheetProps {
  readonly workshop: WorkshopState;
  readonly dimensionId: DimensionId;
}

function Sheet({ workshop, dimensionId }: SheetProps) {
  const document = useWorksheet(dimensionId, "strategy");
  useReplacedWatch(document);
  const { write } = useDocumentState(document);
  const actions = useStrategyActions(document);
  const dimension = workshop.settings.dimensions.find((one) => one.id === dimensionId);
  const sheet = useMemo(
    () => (dimension === undefined ? null : { document, dimension, write, actions }),
    [document, dimension, write, actions],
  );
  if (sheet === null) return null;
  return (
    <StrategySheetContext value={sheet}>
      <Strategies workshop={workshop} />
    </StrategySheetContext>
  );
}

function Strategies({ workshop }: { readonly workshop: WorkshopState }) {
  const { document, dimension, write, actions } = useStrategySheet();
  const { loading } = useDocumentState(document);
  const words = useWords(strategyWords);
  const rows = usePresentRows(document);
  const { items, leaders } = usePoints(document);
  const [swot = document] = useWorksheets([{ dimensionId: dimension.id, worksheet: "swot" }]);
  const { loading: itemsLoading } = useDocumentState(swot);
  const programs = useOriginRows(document, "program");
  const uses = useMemo(() => usesByOrigin("program", programs.rows), [programs.rows]);
  const { selected, select } = useSelectedRow();
  const picking = usePicking();
  usePageKeys({ document, write, onNew: () => picking.open([]) });
  const [editing, setEditing] = useState<RowId | null>(null);
  const handlers = useHandlers({ workshop, setEditing, select });
  const isPhone = useMediaQuery(phoneQuery);
  useBackToRow(isPhone ? selected : null);
  const itemUses = useMemo(() => usesByOrigin("strategy", rows, leaders), [rows, leaders]);
  const used = useMemo(() => new Set(itemUses.keys()), [itemUses]);
  const hasRoom = useMediaQuery(laptopQuery) && items.rows.length > 0;

  const make = (picked: readonly Row[]) => {
    picking.close();
    setEditing(actions.make(picked));
  };
  const openPicker = write ? (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => picking.open([])}>
      {words.make}
    </Button>
  ) : null;
  const makeProgram = write && selected !== null && (
    <Button onClick={() => handlers.makeProgram(selected)}>{words.makeProgram}</Button>
  );
  if (isPhone && selected !== null)
    return <OnPhone settings={workshop.settings} rowId={selected} threadActions={makeProgram} />;
  const withoutKind = rows.filter((row) => !strategyKinds.some((kind) => kind === row.cells["kind"]));
  const section = { uses, editing, selected, handlers };
  const sectionOf = (kind: StrategyKind) => (
    <KindSection
      key={kind}
      kind={kind}
      {...section}
      rows={rows.filter((row) => row.cells["kind"] === kind)}
    />
  );

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.pageName(dimension.shortName)}</h1>
        <span className={styles.headActions}>
          {rows.length > 0 && <HistoryButton />}
          {write && <TrashButton document={document} onRestore={(row) => actions.restore(row.id)} />}
          {(rows.length > 0 || hasRoom) && openPicker}
        </span>
      </header>
      <AccessNotice document={document} />
      {loading && rows.length === 0 ? (
        <AwaitedRows />
      ) : rows.length === 0 && !hasRoom ? (
        <NoStrategies
          workshop={workshop}
          hasItems={itemsLoading || items.rows.length > 0}
          action={openPicker}
        />
      ) : (
        <>
          {withoutKind.length > 0 && <KindSection kind={null} {...section} rows={withoutKind} />}
          {hasRoom ? (
            <TowsMatrix items={items} uses={itemUses} editing={editing} onMake={make} cell={sectionOf} />
          ) : (
            <>
              <UnusedItems
                items={items}
                unused={items.rows.filter(({ id }) => !used.has(id))}
                onPick={({ id }) => picking.open([id])}
              />
              <div className={styles.kinds}>{strategyKinds.map(sectionOf)}</div>
            </>
          )}
        </>
      )}
      {picking.preselected !== null && write && !itemsLoading && (
        <OriginPicker
          items={items.rows}
          labels={items.labels}
          used={used}
          preselected={picking.preselected.map((id) => leaders.get(id) ?? id)}
          onClose={picking.close}
          onMake={make}
        />
      )}
      {selected !== null && (
        <TracePanel
          dimensionId={dimension.id}
          worksheet="strategy"
          rowId={selected}
          onClose={() => select(null)}
          actions={makeProgram}
        >
          <RowForm document={document} rowId={selected} />
        </TracePanel>
      )}
    </div>
  );
}

interface OnPhoneProps {
  readonly settings: WorkshopSettings;
  readonly rowId: RowId;
  readonly threadActions: ReactNode;
}

function OnPhone({ settings, ...screen }: OnPhoneProps) {
  const { document, dimension, actions } = useStrategySheet();
  const [findings] = useState(createRowFindings);
  return (
    <RowFindingsContext value={findings}>
      <StepScreen
        {...{ document, dimension, settings, ...screen }}
        onRestore={(row) => actions.restore(row.id)}
      />
      <FindingsWatch settings={settings} dimensionId={dimension.id} />
    </RowFindingsContext>
  );
}

/** [GROUP3] The SWOT items a strategy can be made from: what is grouped stands for itself no more. */
function usePoints(document: WorksheetDocument) {
  const { rows, labels } = useOriginRows(document, "swot");
  return useMemo(() => {
    const leaders = leadersOf(rows);
    return { leaders, items: { labels, rows: rows.filter(({ id }) => !leaders.has(id)) } };
  }, [rows, labels]);
}

interface NoStrategiesProps {
  readonly workshop: WorkshopState;
  readonly hasItems: boolean;
  readonly action: ReactNode;
}

function NoStrategies({ workshop, hasItems, action }: NoStrategiesProps) {
  const { dimension } = useStrategySheet();
  const words = useWords(strategyWords);
  const toSwot = worksheetPath({ workshopId: workshop.id, dimensionId: dimension.id, worksheet: "swot" });
  if (!hasItems) {
    return (
      <EmptyState
        title={words.emptyTitle}
        action={
          <ButtonLink href={toSwot} variant="primary">
            {words.toSwot}
          </ButtonLink>
        }
      >
        {words.noItemsAtAll}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.emptyTitle}
      example={
        <p>
          <b>{words.exampleCode}</b> {words.example}
        </p>
      }
      action={action}
    >
      {words.emptyHelp}
    </EmptyState>
  );
}

interface HandlerSource {
  readonly workshop: WorkshopState;
  readonly setEditing: (rowId: RowId | null) => void;
  readonly select: (rowId: RowId | null) => void;
}

function useHandlers({ workshop, setEditing, select }: HandlerSource): StrategyHandlers {
  const { document } = useStrategySheet();
  const [, navigate] = useLocation();
  const workshopId = workshop.id;
  return useMemo(
    () => ({
      edit: setEditing,
      endEdit: () => setEditing(null),
      open: select,
      makeProgram: (rowId) => {
        const path = worksheetPath({ workshopId, dimensionId: document.dimensionId, worksheet: "program" });
        navigate(`${path}?asal=${encodeURIComponent(rowId)}`);
      },
    }),
    [workshopId, document.dimensionId, navigate, setEditing, select],
  );
}

/** The picker opens by its button, or because the address names an item to start from (`?asal=`). */
function usePicking() {
  const [params, setParams] = useSearchParams();
  const [byButton, setByButton] = useState<readonly RowId[] | null>(null);
  const asked = params.get(originParam);
  const preselected = useMemo(() => (asked !== null ? [asked] : byButton), [asked, byButton]);
  const close = useCallback(() => {
    setByButton(null);
    if (asked === null) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(originParam);
        return after;
      },
      { replace: true },
    );
  }, [asked, setParams]);
  return { preselected, open: setByButton, close };
}

const originParam = "asal";
