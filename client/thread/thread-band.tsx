import { ChevronDown } from "lucide-react";
import { memo, useMemo } from "react";
import { threadParts } from "../../shared/analysis/thread-parts";
import type { ThreadPicture } from "../../shared/analysis/thread-picture";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowId } from "../../shared/worksheets/row";
import { Button } from "../ui/button";
import { DimensionBadge } from "../ui/code-badge";
import { useWords } from "../words/language";
import { threadWords } from "../words/thread";
import { nameOfCard, worksheetOf } from "./card-text";
import { ThreadDrawing } from "./thread-drawing";
import { ThreadList } from "./thread-list";
import { useCardTexts } from "./use-card-texts";
import { partName } from "./part-name";
import { usePin } from "./use-pin";
import styles from "./thread-page.module.css";

interface ThreadBandProps {
  readonly picture: ThreadPicture;
  readonly codes: ReadonlyMap<RowId, string>;
  readonly settings: WorkshopSettings;
  readonly look: "drawing" | "list";
  readonly folded: boolean;
  readonly onFold: (dimensionId: string, folded: boolean) => void;
}

/** The threads of one group; folded, only their numbers. */
export const ThreadBand = memo(function ThreadBand(props: ThreadBandProps) {
  const { picture, codes, settings, look, folded, onFold } = props;
  const words = useWords(threadWords);
  const { dimension } = picture;
  const { shown, pin } = usePin(picture);
  const parts = useMemo(() => threadParts(shown), [shown]);
  const texts = useCardTexts(picture, { settings, codes });
  const count = (worksheet: WorksheetKey) =>
    shown.nodes
      .filter((node) => worksheetOf(node) === worksheet)
      .reduce((sum, node) => sum + (texts.get(node.id)?.lines.length ?? 0), 0);
  const only = pin.pinned === null ? undefined : texts.get(pin.pinned);
  const contentId = `benang-${dimension.id}`;
  return (
    <section className={styles.band} data-hue={dimension.hue}>
      <h2 className={styles.bandHead}>
        <button
          type="button"
          className={styles.bandButton}
          aria-expanded={!folded}
          aria-controls={contentId}
          onClick={() => onFold(dimension.id, !folded)}
        >
          <ChevronDown aria-hidden="true" className={styles.arrow} />
          <DimensionBadge dimension={dimension} />
          <span className={styles.bandName}>{dimension.name}</span>
          <span className={styles.counts}>
            {words.counts(count("swot"), count("strategy"), count("program"), count("action"))}
          </span>
        </button>
      </h2>
      <div id={contentId} hidden={folded}>
        {!folded && only !== undefined && (
          <p className={styles.only}>
            {words.only(nameOfCard(only))}
            <Button size="sm" variant="ghost" onClick={() => pin.onPin(null)}>
              {words.showAll}
            </Button>
          </p>
        )}
        {!folded &&
          (look === "drawing" ? (
            parts.map(({ picture: drawn, strategy }) => (
              <div key={strategy?.id ?? ""} className={styles.part}>
                {parts.length > 1 && <h3>{partName(strategy, { codes, words })}</h3>}
                <ThreadDrawing picture={drawn} texts={texts} pin={pin} />
              </div>
            ))
          ) : (
            <ThreadList picture={shown} texts={texts} />
          ))}
      </div>
    </section>
  );
});
