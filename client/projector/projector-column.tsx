import { useEffect } from "react";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { BoardCard } from "../board/board-cards";
import { BriefCardFace } from "../board/card-face";
import type { GroupState } from "../board/use-group-states";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import { Card } from "../ui/card";
import { usePages } from "./use-pages";
import styles from "./projector-column.module.css";

interface ProjectorColumnProps {
  /** Tells the columns of one board apart. */
  readonly name: string;
  readonly cards: readonly BoardCard[];
  readonly worksheet: WorksheetKey;
  readonly state: GroupState;
  /** Counts up; a column with fewer pages begins again. */
  readonly page: number;
  readonly onPages: (name: string, pages: number) => void;
  /** Larger type, for one group alone. */
  readonly large?: boolean;
  /** Cards side by side, for a column as wide as the picture. */
  readonly spread?: boolean;
}

/** A column of cards. What does not fit is shown page by page, never cut through a card. */
export function ProjectorColumn(props: ProjectorColumnProps) {
  const { name, cards, worksheet, state, page, onPages, large = false, spread = false } = props;
  const { place, content, pages } = usePages();
  useEffect(() => {
    onPages(name, pages.length);
    return () => onPages(name, 0);
  }, [name, pages.length, onPages]);
  const { start, end } = pages[page % pages.length] ?? { start: 0, end: 0 };
  return (
    <div ref={place} className={styles.place} data-large={large}>
      <div className={styles.window} style={{ blockSize: end > start ? end - start : "100%" }}>
        <div
          ref={content}
          className={styles.content}
          data-spread={spread}
          style={{ translate: `0 ${-start}px` }}
        >
          {cards.map((card) => (
            <div key={card.rowId} data-block data-quadrant={card.quadrant ?? undefined}>
              <Card edge>
                <BriefCardFace card={card} />
              </Card>
            </div>
          ))}
          {cards.length === 0 && state !== "loading" && <Nothing worksheet={worksheet} state={state} />}
        </div>
      </div>
    </div>
  );
}

function Nothing({ worksheet, state }: Pick<ProjectorColumnProps, "worksheet" | "state">) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  return (
    <p data-block className={styles.nothing}>
      {state === "hidden" ? words.hidden : words.nothingYet(localized(worksheets[worksheet].rowName))}
    </p>
  );
}
