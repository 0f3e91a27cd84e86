import { useMemo, useState } from "react";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { settingsSectionPath, sharedPath } from "../app/paths";
import { printBoardView, readBoardView } from "./board-address";
import { CoverageTable } from "./coverage-table";
import { matrixFigures, type MatrixPlace } from "./matrix-figures";
import { MatrixList } from "./matrix-list";
import { useAddressSearch } from "./use-address-search";
import { useGroupStates } from "./use-group-states";
import { useWorkshopRows, worksheetsBehind } from "./use-workshop-rows";
import styles from "./matrix-page.module.css";

/** The coverage matrix, dimension x problem: every figure opens its list. */
export function MatrixPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <Matrix workshop={workshop} />;
}

function Matrix({ workshop }: { readonly workshop: WorkshopState }) {
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
  const [open, setOpen] = useState<MatrixPlace | null>(null);
  const addressOf = (key: typeof worksheet) =>
    printBoardView({ worksheet: key, filter: { kind: "all" }, dimensionId: null });
  const title = words.matrixTitle(settings.problemsLabel, worksheet);
  const rowName = localized(worksheets[worksheet].rowName);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.about}>{words.matrixAbout(worksheet)}</p>
        </div>
        <ButtonLink size="sm" href={`${sharedPath(workshopId, "papan")}${addressOf(worksheet)}`}>
          {words.toBoard}
        </ButtonLink>
      </header>
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
            onOpen={setOpen}
          />
        </section>
        <p className={styles.note}>
          {words.countOnce(rowName)} {worksheet === "action" && words.actionsCount}
        </p>
      </div>
      {open !== null && (
        <MatrixList
          place={open}
          figures={figures}
          rows={rows}
          settings={settings}
          workshopId={workshopId}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

const panelId = "matriks";
