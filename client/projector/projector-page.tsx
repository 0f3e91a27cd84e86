import { useMemo, useState } from "react";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { sharedPath } from "../app/paths";
import { PlainPage } from "../app/plain-page";
import { useMediaQuery } from "../app/use-media-query";
import { matrixFigures } from "../board/matrix-figures";
import { useAddressSearch } from "../board/use-address-search";
import { useGroupStates } from "../board/use-group-states";
import { useWorkshopRows, worksheetsBehind } from "../board/use-workshop-rows";
import { useRoomRefusal, useWorkshop } from "../sync/use-workshop";
import { refusalWords } from "../words/refusals";
import { projectorWords } from "../words/projector";
import { useWords } from "../words/language";
import { ButtonLink } from "../ui/button";
import { Kawung } from "../ui/kawung";
import { ProjectorBoard } from "./projector-board";
import { ProjectorControls } from "./projector-controls";
import { ProjectorFooter } from "./projector-footer";
import { ProjectorMatrix } from "./projector-matrix";
import { ProjectorThread } from "./projector-thread";
import { printProjectorView, readProjectorView, viewForKey, type ProjectorView } from "./projector-view";
import { useAttention } from "./use-attention";
import { useKeys } from "./use-keys";
import styles from "./projector-page.module.css";

/** Narrower than this nobody could read a picture made for a hall; a phone on its side shows it. */
const phoneQuery = "(max-width: 39.99rem)";

/** Tayangkan: the matrix, the board or the threads in large type, and the way in. Steered by its address, keys and a hidden bar. */
export function ProjectorPage() {
  const workshop = useWorkshop();
  const refusal = useRoomRefusal();
  const words = useWords(projectorWords);
  const reasons = useWords(refusalWords);
  const isPhone = useMediaQuery(phoneQuery);
  if (isPhone && workshop !== null) {
    return (
      <PlainPage
        title={words.phoneTitle}
        action={
          <ButtonLink href={sharedPath(workshop.id, "papan")} variant="primary">
            {words.toBoard}
          </ButtonLink>
        }
      >
        {words.phone}
      </PlainPage>
    );
  }
  return (
    <div className={styles.screen} data-medium="projector">
      <Kawung />
      {workshop === null ? (
        <p className={styles.message}>{refusal === null ? words.loading : reasons[refusal]}</p>
      ) : (
        <Projection workshop={workshop} />
      )}
    </div>
  );
}

function Projection({ workshop }: { readonly workshop: WorkshopState }) {
  const words = useWords(projectorWords);
  const [search, setSearch] = useAddressSearch();
  const view = useMemo(() => readProjectorView(search), [search]);
  const [paused, setPaused] = useState(false);
  const attention = useAttention();
  const { rows, loading } = useWorkshopRows(worksheetsBehind[view.worksheet]);
  const { settings } = workshop;
  const stateOf = useGroupStates(view.worksheet, loading);
  const show = (next: ProjectorView) => setSearch(printProjectorView(next));
  const dimensions = rows.dimensions.map((group) => group.dimension);
  useKeys((key) => {
    if (key === " ") setPaused(!paused);
    const ids = dimensions.map(({ id }) => id);
    const next = viewForKey(view, key, ids);
    if (next !== undefined) show(next);
    return key === " " || next !== undefined;
  });
  const figures = useMemo(
    () => (view.display === "matrix" ? matrixFigures(rows, settings.problems, view.worksheet) : null),
    [rows, settings.problems, view.display, view.worksheet],
  );
  return (
    <>
      <title>{`${words.display} - ${settings.title}`}</title>
      <main className={styles.main} aria-busy={loading.length > 0}>
        {view.display === "thread" ? (
          <ProjectorThread key={view.dimensionId} view={view} settings={settings} paused={paused} />
        ) : figures === null ? (
          <ProjectorBoard rows={rows} view={view} settings={settings} stateOf={stateOf} paused={paused} />
        ) : (
          <ProjectorMatrix figures={figures} settings={settings} stateOf={stateOf} />
        )}
      </main>
      <ProjectorFooter workshop={workshop} />
      <ProjectorControls
        view={view}
        dimensions={dimensions}
        paused={paused}
        shown={attention}
        onShow={show}
        onPause={setPaused}
      />
    </>
  );
}
