import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import { DimensionBadge } from "../ui/code-badge";
import { downloadWords } from "../words/download";
import { useWords } from "../words/language";
import styles from "./download-page.module.css";

interface DownloadScopeProps {
  readonly groups: readonly Dimension[];
  /** Null for all groups. */
  readonly selected: DimensionId | null;
  readonly rowsOf: (dimensionId: DimensionId | null) => number;
  readonly onSelect: (dimensionId: DimensionId | null) => void;
}

/** All groups, or the sheets of one. */
export function DownloadScope({ groups, selected, rowsOf, onSelect }: DownloadScopeProps) {
  const words = useWords(downloadWords);
  return (
    <fieldset>
      <legend className={styles.legend}>{words.scope}</legend>
      <div className={styles.scopes}>
        <label className={styles.scope}>
          <input type="radio" name="scope" checked={selected === null} onChange={() => onSelect(null)} />
          <span className={styles.scopeWords}>
            {words.all}
            <small>{words.allDetail}</small>
          </span>
          <span className={styles.count}>{words.rows(rowsOf(null))}</span>
        </label>
        {groups.map((dimension) => (
          <label key={dimension.id} className={styles.scope}>
            <input
              type="radio"
              name="scope"
              checked={selected === dimension.id}
              onChange={() => onSelect(dimension.id)}
            />
            <DimensionBadge dimension={dimension} size="sm" look="soft" />
            <span className={styles.scopeWords}>{dimension.shortName}</span>
            <span className={styles.count}>{words.rows(rowsOf(dimension.id))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
