import { tintStep } from "../../shared/analysis/coverage";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import styles from "./coverage-table.module.css";

export type TintStep = ReturnType<typeof tintStep>;

interface MatrixFigureProps {
  readonly count: number;
  /** The tint of a cell; totals are plain. */
  readonly look: TintStep | "plain";
  readonly worksheet: WorksheetKey;
  /** Opens the list behind it; without it the figure is only looked at. */
  readonly onOpen?: (() => void) | undefined;
}

/** One figure of a matrix: a real count, and the way to its rows. */
export function MatrixFigure({ count, look, worksheet, onOpen }: MatrixFigureProps) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  const shown = look === 0 ? words.empty : count;
  if (onOpen === undefined || count === 0) {
    return (
      <span className={styles.figure} data-look={look} data-zero={count === 0}>
        {shown}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.figure}
      data-look={look}
      aria-label={words.openList(count, localized(worksheets[worksheet].rowName))}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {shown}
    </button>
  );
}
