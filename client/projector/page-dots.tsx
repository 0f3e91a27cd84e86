import { projectorWords } from "../words/projector";
import { useWords } from "../words/language";
import styles from "./page-dots.module.css";

interface PageDotsProps {
  /** From 0. */
  readonly at: number;
  readonly count: number;
}

/** How much there is, and where one is. Keeps its place when there is only one page. */
export function PageDots({ at, count }: PageDotsProps) {
  const words = useWords(projectorWords);
  return (
    <div
      className={styles.dots}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the dots are drawn with boxes, there is no picture file
      role="img"
      aria-label={words.page(at + 1, count)}
      data-shown={count > 1}
    >
      {Array.from({ length: count }, (_, dot) => (
        <span key={dot} className={styles.dot} data-on={dot === at} />
      ))}
    </div>
  );
}
