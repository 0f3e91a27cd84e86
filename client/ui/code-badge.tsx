import type { Dimension } from "../../shared/domain/dimension";
import type { Quadrant } from "../../shared/domain/quadrant";
import { quadrantNames } from "../../shared/domain/quadrant";
import { useLocalized } from "../words/language";
import styles from "./code-badge.module.css";

interface DimensionBadgeProps {
  readonly dimension: Pick<Dimension, "code" | "hue">;
  /** `filled` on headings, `plain` (coloured letters only) in lists. */
  readonly look?: "filled" | "plain" | "soft";
  readonly size?: "sm" | "md";
}

/** The code of a dimension in its hue, as in GOV. */
export function DimensionBadge({ dimension, look = "filled", size = "md" }: DimensionBadgeProps) {
  return (
    <span className={styles.dimension} data-hue={dimension.hue} data-look={look} data-size={size}>
      {dimension.code}
    </span>
  );
}

interface QuadrantBadgeProps {
  readonly quadrant: Quadrant;
  readonly size?: "sm" | "md" | "lg";
}

/** The letter of a quadrant in a coloured square; the full word belongs beside it and is its name. */
export function QuadrantBadge({ quadrant, size = "md" }: QuadrantBadgeProps) {
  const localized = useLocalized();
  return (
    <span
      className={styles.quadrant}
      data-quadrant={quadrant}
      data-size={size}
      title={localized(quadrantNames[quadrant])}
    >
      {quadrant}
    </span>
  );
}
