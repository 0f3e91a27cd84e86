import { useEffect, useMemo, type ReactNode } from "react";
import { threadParts } from "../../shared/analysis/thread-parts";
import type { ThreadPicture, ThreadScope } from "../../shared/analysis/thread-picture";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { RowId } from "../../shared/worksheets/row";
import { ThreadDrawing } from "../thread/thread-drawing";
import { partName } from "../thread/part-name";
import { useCardTexts } from "../thread/use-card-texts";
import { useThreadPictures } from "../thread/use-thread-pictures";
import { DimensionBadge } from "../ui/code-badge";
import { projectorWords } from "../words/projector";
import { threadWords } from "../words/thread";
import { useWords } from "../words/language";
import { PageDots } from "./page-dots";
import { overlappingPagesOf } from "./pages-of";
import { ProjectorHeading } from "./projector-heading";
import type { ProjectorView } from "./projector-view";
import { usePages } from "./use-pages";
import { usePageTurner, type PageTurner } from "./use-page-turner";
import styles from "./projector-thread.module.css";

interface ProjectorThreadProps {
  readonly view: ProjectorView;
  readonly settings: WorkshopSettings;
  readonly paused: boolean;
}

/** Benang merah for the hall: the groups one after the other, or one of them; of one problem where one is chosen. */
export function ProjectorThread({ view, settings, paused }: ProjectorThreadProps) {
  const words = useWords(threadWords);
  const screen = useWords(projectorWords);
  const { filter } = view;
  const problem =
    filter.kind === "problem" ? settings.problems.find(({ id }) => id === filter.problemId) : undefined;
  const { pictures, rows, loading } = useThreadPictures(useScope(problem?.id), settings.problems);
  const { dimensionId } = view;
  const filled = useMemo(
    () =>
      pictures.filter(
        ({ dimension, nodes }) => nodes.length > 0 && (dimensionId === null || dimension.id === dimensionId),
      ),
    [pictures, dimensionId],
  );
  const parts = useMemo(() => filled.flatMap(threadParts), [filled]);
  const turner = usePageTurner(parts.length, paused);
  const part = parts[turner.place.chapter % Math.max(1, parts.length)];
  if (part === undefined)
    return (
      <>
        <ProjectorHeading title={words.title} about={problemName(problem)} />
        <p className={styles.nothing}>{loading.length > 0 ? screen.loading : words.nothingAtAll}</p>
      </>
    );
  const { picture, strategy } = part;
  const about = [
    problemName(problem),
    filled.includes(picture) ? "" : partName(strategy, { codes: rows.codes, words }),
  ];
  return (
    <>
      <ProjectorHeading
        title={
          <>
            <DimensionBadge dimension={picture.dimension} />
            {words.title}: {picture.dimension.name}
          </>
        }
        about={about.filter((one) => one !== "").join(" · ")}
      />
      <Drawing
        key={`${picture.dimension.id} ${strategy?.id}`}
        picture={picture}
        settings={settings}
        codes={rows.codes}
        turner={turner}
      />
      <PageDots at={turner.place.page % turner.pages} count={turner.pages} />
    </>
  );
}

interface DrawingProps {
  readonly picture: ThreadPicture;
  readonly settings: WorkshopSettings;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly turner: PageTurner;
}

function Drawing({ picture, settings, codes, turner }: DrawingProps) {
  const texts = useCardTexts(picture, { settings, codes });
  return (
    <div className={styles.place} data-hue={picture.dimension.hue}>
      <ThreadDrawing
        picture={picture}
        texts={texts}
        renderWindow={(field) => (
          <PagedWindow name={picture.dimension.id} turner={turner}>
            {field}
          </PagedWindow>
        )}
      />
    </div>
  );
}

interface PagedWindowProps {
  readonly name: string;
  readonly turner: PageTurner;
  readonly children: ReactNode;
}

/** What goes on above or below fades out, so that a card that is cut reads as one that goes on. */
function PagedWindow({ name, turner: { place: at, onPages }, children }: PagedWindowProps) {
  const { place, content, pages } = usePages(overlappingPagesOf);
  useEffect(() => {
    onPages(name, pages.length);
    return () => onPages(name, 0);
  }, [name, pages.length, onPages]);
  const page = at.page % pages.length;
  return (
    <div ref={place} className={styles.window} data-above={page > 0} data-below={page < pages.length - 1}>
      <div
        ref={content}
        className={styles.content}
        style={{ translate: `0 ${-(pages[page]?.start ?? 0)}px` }}
      >
        {children}
      </div>
    </div>
  );
}

function useScope(problemId: string | undefined): ThreadScope {
  return useMemo(
    () => (problemId === undefined ? { kind: "everything" } : { kind: "problem", problemId }),
    [problemId],
  );
}

function problemName(problem: { readonly code: string; readonly name: string } | undefined): string {
  return problem === undefined ? "" : `${problem.code} ${problem.name}`;
}
