import { useMemo, type ReactNode } from "react";
import { useSearchParams } from "wouter";
import { crossTableKeys } from "../../shared/analysis/cross-table";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { PageHeading } from "../ui/page-heading";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { settingsSectionPath, sharedPath } from "../app/paths";
import { printBoardView, readBoardView } from "./board-address";
import { CoverageTable } from "./coverage-table";
import { CrossMatrix } from "./cross-matrix";
import { matrixFigures, type MatrixPlace } from "./matrix-figures";
import { MatrixList } from "./matrix-list";
import { useOpenFigure, type OpenFigure } from "./open-figure";
import { useAddressSearch } from "./use-address-search";
import { useGroupStates } from "./use-group-states";
import { useWorkshopRows, worksheetsBehind } from "./use-workshop-rows";
import styles from "./matrix-page.module.css";

/** The coverage matrix, dimension x problem: every figure opens its list. */
export function MatrixPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <ChosenMatrix workshop={workshop} />;
}

const crossParam = "silang";

function ChosenMatrix({ workshop }: { readonly workshop: WorkshopState }) {
  const words = useWords(boardWords);
  const [params, setParams] = useSearchParams();
  const table = crossTableKeys.find((key) => key === params.get(crossParam));
  const choice = (
    <SelectField
      label={words.crossChoice}
      options={[
        { id: "", label: words.problemMatrix(workshop.settings.problemsLabel) },
        ...crossTableKeys.map((key) => ({ id: key, label: words.crossTable(key) })),
      ]}
      value={table ?? ""}
      onPick={(key) => setParams(key === "" ? {} : { [crossParam]: key }, { replace: true })}
    />
  );
  if (table === undefined) return <Matrix workshop={workshop} choice={choice} />;
  return (
    <div className={styles.page}>
      <PageHeading title={words.crossTable(table)} />
      <div className={styles.choice}>{choice}</div>
      <CrossMatrix key={table} workshop={workshop} table={table} />
    </div>
  );
}

interface MatrixProps {
  readonly workshop: WorkshopState;
  /** Of another matrix. */
  readonly choice: ReactNode;
}

function Matrix({ workshop, choice }: MatrixProps) {
  const { settings, id: workshopId } = workshop;
  const words = useWords(boardWords);
  const localized = useLocalized();
  const [search, setSearch] = useAddressSearch();
  const { worksheet } = useMemo(() => readBoardView(search, "program"), [search]);
  const { rows, loading } = useWorkshopRows(worksheetsBehind[worksheet]);
  const figures = useMemo(
    () => matrixFigures(rows, settings.problems, worksheet),
    [rows, settings.problems, worksheet],
  );
  const stateOf = useGroupStates(worksheet, loading);
  const role = useIdentity()?.role;
  const [figure, showFigure] = useOpenFigure();
  const addressOf = (key: typeof worksheet) =>
    printBoardView({ worksheet: key, filter: { kind: "all" }, dimensionId: null });
  const title = words.matrixTitle(settings.problemsLabel, worksheet);
  const rowName = localized(worksheets[worksheet].rowName);
  return (
    <div className={styles.page}>
      <PageHeading title={title} about={words.matrixAbout(worksheet)}>
        <ButtonLink size="sm" href={`${sharedPath(workshopId, "papan")}${addressOf(worksheet)}`}>
          {words.toBoard}
        </ButtonLink>
      </PageHeading>
      <div className={styles.choice}>{choice}</div>
      <Tabs
        label={words.worksheets}
        tabs={worksheetKeys.map((key) => ({ id: key, label: localized(worksheets[key].shortName) }))}
        selected={worksheet}
        onSelect={(key) => setSearch(addressOf(key))}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${worksheet}`}>
        {settings.problems.length === 0 && (
          <Notice
            action={
              role === "facilitator" && (
                <ButtonLink size="sm" href={settingsSectionPath(workshopId, "permasalahan")}>
                  {words.writeProblems}
                </ButtonLink>
              )
            }
          >
            {words.noProblems}
          </Notice>
        )}
        <p className={styles.hint}>{words.scrollHint}</p>
        <section
          aria-label={words.scrollTable}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
          tabIndex={0}
          className={styles.region}
          aria-busy={loading.length > 0}
        >
          <CoverageTable
            figures={figures}
            caption={title}
            stateOf={stateOf}
            problemsLabel={settings.problemsLabel}
            onOpen={(place) => showFigure(figureAt(place))}
          />
        </section>
        <p className={styles.note}>
          {words.countOnce(rowName)} {worksheet === "action" && words.actionsCount}
        </p>
      </div>
      {figure !== null && (
        <MatrixList
          place={placeOfFigure(figure)}
          figures={figures}
          rows={rows}
          settings={settings}
          workshopId={workshopId}
          isLoading={loading.length > 0}
          onClose={() => showFigure(null)}
        />
      )}
    </div>
  );
}

const panelId = "matriks";

function figureAt({ line, dimensionId }: MatrixPlace): OpenFigure {
  return {
    line: line === "all" ? "all" : line === "untied" ? "none" : { id: line.problemId },
    column: dimensionId === null ? "all" : { id: dimensionId },
  };
}

function placeOfFigure({ line, column }: OpenFigure): MatrixPlace {
  return {
    line: line === "all" ? "all" : line === "none" ? "untied" : { problemId: line.id },
    dimensionId: typeof column === "string" ? null : column.id,
  };
}
