import type { Dimension } from "../../shared/domain/dimension";
import { quadrants, type Quadrant } from "../../shared/domain/quadrant";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { BoardGroup } from "../board/board-cards";
import type { GroupState } from "../board/use-group-states";
import { projectorWords } from "../words/projector";
import { useLocalized, useWords } from "../words/language";
import { DimensionBadge } from "../ui/code-badge";
import { PageDots } from "./page-dots";
import { ProjectorColumn } from "./projector-column";
import { ProjectorHeading } from "./projector-heading";
import { QuadrantHeading } from "./quadrant-heading";
import { usePageTurner } from "./use-page-turner";
import styles from "./projector-groups.module.css";

/** A group as the projector shows it. */
export interface ProjectedGroup extends BoardGroup {
  readonly dimension: Dimension;
  readonly state: GroupState;
}

interface AllGroupsProps {
  readonly groups: readonly ProjectedGroup[];
  readonly worksheet: WorksheetKey;
  /** What the board is narrowed to; empty for everything. */
  readonly filterName: string;
  readonly paused: boolean;
}

/** All groups side by side. SWOT goes quadrant by quadrant, so that the hall compares the same one of all groups. */
export function AllGroups({ groups, worksheet, filterName, paused }: AllGroupsProps) {
  const words = useWords(projectorWords);
  const localized = useLocalized();
  const chapters = chaptersOf(groups);
  const { place, pages, onPages } = usePageTurner(chapters.length, paused);
  const chapter = chapters[Math.min(place.chapter, chapters.length - 1)] ?? null;
  return (
    <>
      <ProjectorHeading
        title={words.boardTitle(localized(worksheets[worksheet].name))}
        about={filterName}
        aside={worksheet === "swot" && chapters.length > 0 && <QuadrantHeading quadrant={chapter} large />}
      />
      <div className={styles.columns}>
        {groups.map((group) => {
          const { dimension, state, sections } = group;
          const cards = sections.find((section) => section.quadrant === chapter)?.cards ?? [];
          return (
            <section key={dimension.id} className={styles.group} data-hue={dimension.hue}>
              <h2 className={styles.name}>
                <DimensionBadge dimension={dimension} />
                <span className={styles.shortName}>{dimension.shortName}</span>
                {state === "ready" && <span className={styles.count}>{cards.length}</span>}
              </h2>
              <ProjectorColumn
                key={chapter}
                name={dimension.id}
                cards={cards}
                worksheet={worksheet}
                state={state}
                page={place.page}
                onPages={onPages}
              />
            </section>
          );
        })}
      </div>
      <PageDots at={place.page} count={pages} />
    </>
  );
}

/** The quadrants that hold something; one chapter without a quadrant for the other worksheets. */
function chaptersOf(groups: readonly ProjectedGroup[]): readonly (Quadrant | null)[] {
  const filled = new Set(groups.flatMap(({ sections }) => sections.map((section) => section.quadrant)));
  return [...quadrants, null].filter((quadrant) => filled.has(quadrant));
}
