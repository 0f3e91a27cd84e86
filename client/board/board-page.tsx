import { Inbox } from "lucide-react";
import { useMemo, useState } from "react";
import type { WorkshopId } from "../../shared/domain/workshop";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useHeldWaiting } from "../sync/use-late-edits";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { ButtonLink } from "../ui/button";
import { SkeletonCards } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { sharedPath } from "../app/paths";
import { noArrivals, noteArrivals } from "./arrivals";
import { printBoardView, readBoardView, type BoardView } from "./board-address";
import { GroupCards } from "./group-cards";
import { ProblemFilter } from "./problem-filter";
import { useAddressSearch } from "./use-address-search";
import { useGroupStates } from "./use-group-states";
import { useWorkshopRows, worksheetsBehind, type LiveWorkshopRows } from "./use-workshop-rows";
import styles from "./board-page.module.css";

/** Papan gabungan: what all groups write, live, by worksheet and by problem. */
export function BoardPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <Board workshop={workshop} />;
}

function Board({ workshop }: { readonly workshop: WorkshopState }) {
  const { settings, id: workshopId } = workshop;
  const words = useWords(boardWords);
  const localized = useLocalized();
  const [search, setSearch] = useAddressSearch();
  const view = useMemo(() => readBoardView(search, "swot"), [search]);
  const live = useWorkshopRows(worksheetsBehind[view.worksheet]);
  const arrived = useArrived(live, view);
  const stateOf = useGroupStates(view.worksheet, live.loading);
  const groups = live.rows.dimensions;
  const current = groups.find((group) => group.dimension.id === view.dimensionId) ?? groups[0];
  const show = (change: Partial<BoardView>) => setSearch(printBoardView({ ...view, ...change }));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.about}>{words.about}</p>
        </div>
        <div className={styles.ways}>
          <HeldLink workshopId={workshopId} />
          <ButtonLink
            size="sm"
            href={`${sharedPath(workshopId, "matriks")}${printBoardView({ ...everything, worksheet: view.worksheet })}`}
          >
            {words.toMatrix}
          </ButtonLink>
        </div>
      </header>
      <Tabs
        label={words.worksheets}
        tabs={worksheetKeys.map((key) => ({ id: key, label: localized(worksheets[key].shortName) }))}
        selected={view.worksheet}
        onSelect={(worksheet) => show({ worksheet })}
        panelId={panelId}
      />
      <ProblemFilter
        settings={settings}
        selected={view.filter}
        hrefOf={(filter) => `${sharedPath(workshopId, "papan")}${printBoardView({ ...view, filter })}`}
      />
      <div className={styles.switch}>
        <Tabs
          label={words.groups}
          look="filled"
          tabs={groups.map(({ dimension }) => ({
            id: dimension.id,
            label: dimension.code,
            hue: dimension.hue,
          }))}
          selected={current?.dimension.id ?? ""}
          onSelect={(dimensionId) => show({ dimensionId })}
          panelId={panelId}
        />
      </div>
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={`${panelId}-${view.worksheet}`}
        className={styles.groups}
      >
        {groups.map((group) => (
          <GroupCards
            key={group.dimension.id}
            group={group}
            codes={live.rows.codes}
            view={view}
            settings={settings}
            workshopId={workshopId}
            arrived={arrived}
            state={stateOf(group.dimension.id)}
            current={group === current}
          />
        ))}
      </div>
    </div>
  );
}

/** For facilitators, while late edits wait. */
function HeldLink({ workshopId }: { readonly workshopId: WorkshopId }) {
  const words = useWords(boardWords);
  const waiting = useHeldWaiting();
  const isFacilitator = useIdentity()?.role === "facilitator";
  if (!isFacilitator || waiting === 0) return null;
  return (
    <ButtonLink size="sm" icon={<Inbox aria-hidden="true" />} href={sharedPath(workshopId, "susulan")}>
      {words.held(waiting)}
    </ButtonLink>
  );
}

const panelId = "papan";

const everything: BoardView = { worksheet: "program", filter: { kind: "all" }, dimensionId: null };

/** The rows that came while this worksheet was looked at. */
function useArrived({ rows, loading }: LiveWorkshopRows, view: BoardView): ReadonlySet<string> {
  const [arrivals, setArrivals] = useState(noArrivals);
  const now = noteArrivals(arrivals, {
    scope: view.worksheet,
    rowIds: rows.dimensions.flatMap((group) => group[view.worksheet].map((row) => row.id)),
    loading: loading.length > 0,
  });
  if (now !== arrivals) setArrivals(now);
  return now.arrived;
}
