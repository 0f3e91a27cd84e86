import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { DimensionBadge } from "../ui/code-badge";
import { useLocalized } from "../words/language";
import type { ProjectedGroup } from "./all-groups";
import { PageDots } from "./page-dots";
import { ProjectorColumn } from "./projector-column";
import { ProjectorHeading } from "./projector-heading";
import { QuadrantHeading } from "./quadrant-heading";
import { usePageTurner } from "./use-page-turner";
import styles from "./projector-groups.module.css";

interface OneGroupProps {
  readonly group: ProjectedGroup;
  readonly worksheet: WorksheetKey;
  readonly filterName: string;
  readonly paused: boolean;
}

/** One group in large: its four quadrants side by side, or its rows in three columns. */
export function OneGroup({ group, worksheet, filterName, paused }: OneGroupProps) {
  const localized = useLocalized();
  const { place, pages, onPages } = usePageTurner(1, paused);
  const { dimension, sections, shown, state } = group;
  const about = [localized(worksheets[worksheet].name), state === "ready" ? `${shown}` : "", filterName];
  const column = { worksheet, state, page: place.page, onPages, large: true };
  return (
    <>
      <ProjectorHeading
        title={
          <>
            <DimensionBadge dimension={dimension} />
            {dimension.name}
          </>
        }
        about={about.filter((part) => part !== "").join(" · ")}
      />
      <div className={styles.columns} data-hue={dimension.hue} data-large={true}>
        {worksheet === "swot" && sections.length > 0 ? (
          sections.map(({ quadrant, cards }) => (
            <section key={quadrant} className={styles.group}>
              <div className={styles.name}>
                <QuadrantHeading quadrant={quadrant} />
                <span className={styles.count}>{cards.length}</span>
              </div>
              <ProjectorColumn name={quadrant ?? ""} cards={cards} {...column} />
            </section>
          ))
        ) : (
          <ProjectorColumn name="" cards={sections.flatMap((section) => section.cards)} spread {...column} />
        )}
      </div>
      <PageDots at={place.page} count={pages} />
    </>
  );
}
