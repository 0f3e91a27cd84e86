import { quadrantNames, type Quadrant } from "../../shared/domain/quadrant";
import { QuadrantBadge } from "../ui/code-badge";
import { boardWords } from "../words/board";
import { useLocalized, useWords } from "../words/language";
import styles from "./quadrant-heading.module.css";

interface QuadrantHeadingProps {
  /** Null for items without one. */
  readonly quadrant: Quadrant | null;
  readonly large?: boolean;
}

/** The letter and always the full word. */
export function QuadrantHeading({ quadrant, large = false }: QuadrantHeadingProps) {
  const words = useWords(boardWords);
  const localized = useLocalized();
  return (
    <h2 className={styles.heading} data-large={large} data-quadrant={quadrant ?? undefined}>
      {quadrant !== null && <QuadrantBadge quadrant={quadrant} />}
      <span>{quadrant === null ? words.noQuadrant : localized(quadrantNames[quadrant])}</span>
    </h2>
  );
}
