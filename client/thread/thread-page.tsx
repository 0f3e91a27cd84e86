import { Printer } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { useAddressSearch } from "../board/use-address-search";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { PageHeading } from "../ui/page-heading";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useLocalized, useWords } from "../words/language";
import { threadWords } from "../words/thread";
import { printThreadView, readThreadView, type ThreadView } from "./thread-address";
import { ThreadBand } from "./thread-band";
import { ThreadChoice } from "./thread-choice";
import { useScreenQuery } from "./use-screen-query";
import { useThreadPictures } from "./use-thread-pictures";
import styles from "./thread-page.module.css";

/** Benang merah: from problem to action for a group, a problem or an office, drawn or as a list. */
export function ThreadPage() {
  const workshop = useWorkshop();
  if (workshop === null) return <SkeletonCards />;
  return <Threads workshop={workshop} />;
}

function Threads({ workshop: { settings } }: { readonly workshop: WorkshopState }) {
  const words = useWords(threadWords);
  const localized = useLocalized();
  const [search, setSearch] = useAddressSearch();
  const own = useIdentity()?.person?.dimensionId ?? settings.dimensions.find((one) => !one.retired)?.id ?? "";
  const view = useMemo(() => readThreadView(search, own), [search, own]);
  const hasRoom = useScreenQuery(drawingQuery);
  const look = hasRoom ? view.look : "list";
  const { pictures, hidden, rows, loading } = useThreadPictures(view.focus, settings.problems);
  const filled = pictures.filter(({ nodes }) => nodes.length > 0);
  const empty = pictures.filter(({ nodes }) => nodes.length === 0);
  const folds = useFolds(filled);
  const show = (change: Partial<ThreadView>) => setSearch(printThreadView({ ...view, ...change }));
  return (
    <div className={styles.page}>
      <PageHeading title={words.title} about={words.about}>
        <div className={styles.ways}>
          {hasRoom && (
            <Button
              size="sm"
              variant={look === "list" ? "primary" : "quiet"}
              aria-pressed={look === "list"}
              onClick={() => show({ look: look === "list" ? "drawing" : "list" })}
            >
              {words.list}
              <VisuallyHidden>{words.listSays}</VisuallyHidden>
            </Button>
          )}
          <Button size="sm" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </PageHeading>
      <ThreadChoice focus={view.focus} settings={settings} onPick={(focus) => show({ focus })} />
      {hidden.length > 0 && (
        <Notice>{words.notOpened(hidden.map((key) => localized(worksheets[key].name)).join(", "))}</Notice>
      )}
      <div className={styles.tools}>
        {filled.length > 1 && (
          <Button
            size="sm"
            variant="ghost"
            aria-expanded={folds.someOpen}
            onClick={() => folds.setAll(!folds.someOpen)}
          >
            {folds.someOpen ? words.foldAll : words.unfoldAll}
          </Button>
        )}
        {look === "drawing" && filled.length > 0 && <p className={styles.hint}>{words.hint}</p>}
      </div>
      {filled.map((picture) => (
        <ThreadBand
          key={picture.dimension.id}
          picture={picture}
          codes={rows.codes}
          settings={settings}
          look={look}
          folded={folds.isFolded(picture)}
          onFold={folds.setFolded}
        />
      ))}
      {filled.length === 0 && loading.length > 0 && <SkeletonCards />}
      {filled.length === 0 && loading.length === 0 && <EmptyState title={words.nothingAtAll} />}
      {filled.length > 0 && empty.length > 0 && loading.length === 0 && (
        <p className={styles.about}>
          {words.nothingIn(empty.map(({ dimension }) => dimension.shortName).join(", "))}
        </p>
      )}
    </div>
  );
}

/** Narrower than this five columns could not be read. */
const drawingQuery = "(min-width: 56.25rem)";

/** Cards that are shown before further groups start folded. */
const cardsShownAtFirst = 70;

/** Which groups are folded: what a person chose, else as many open as can be looked over. */
function useFolds(pictures: readonly ThreadPicture[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const setFolded = useCallback(
    (dimensionId: string, folded: boolean) => setChosen((before) => ({ ...before, [dimensionId]: folded })),
    [],
  );
  let cards = 0;
  const folded = new Set<string>();
  for (const { dimension, nodes } of pictures) {
    const isCrowded = cards > 0 && cards + nodes.length > cardsShownAtFirst;
    cards += nodes.length;
    if (chosen[dimension.id] ?? isCrowded) folded.add(dimension.id);
  }
  return {
    isFolded: ({ dimension }: ThreadPicture) => folded.has(dimension.id),
    someOpen: folded.size < pictures.length,
    setFolded,
    setAll: (open: boolean) =>
      setChosen(Object.fromEntries(pictures.map(({ dimension }) => [dimension.id, !open]))),
  };
}
