import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Finding } from "../../shared/analysis/checks/finding";
import type { WorkshopId } from "../../shared/domain/workshop";
import { worksheetPath } from "../app/paths";
import { DimensionBadge } from "../ui/code-badge";
import { columnName, findingText, rowName, type FindingContext } from "./finding-text";
import { writtenIn } from "../words/language";
import quiet from "../ui/quiet-link.module.css";
import styles from "./checks-page.module.css";

interface FindingLineProps {
  readonly finding: Finding;
  readonly context: FindingContext;
  readonly workshopId: WorkshopId;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One finding: which row, what about it, and the way to its cell. */
export function FindingLine({ finding, context, workshopId, children }: FindingLineProps) {
  const { words, settings, places } = context;
  const { cell } = finding;
  const text = findingText(finding, context);
  const dimension = settings.dimensions.find(({ id }) => id === cell?.dimensionId);
  if (cell === null || dimension === undefined) {
    return (
      <li className={styles.line}>
        <span className={`${quiet.link} ${styles.link}`}>{text}</span>
        {children}
      </li>
    );
  }
  const row = rowName(places.get(cell.rowId), context);
  return (
    <li className={styles.line}>
      <Link
        href={worksheetPath({ workshopId, ...cell })}
        className={`${quiet.link} ${styles.link}`}
        title={words.open(row, columnName(cell, context))}
      >
        <DimensionBadge dimension={dimension} size="sm" look="soft" />
        <span className={styles.words}>
          <span className={styles.row} lang={writtenIn}>
            {row}
          </span>
          {text !== "" && <span className={styles.text}>{text}</span>}
        </span>
      </Link>
      {children}
    </li>
  );
}
