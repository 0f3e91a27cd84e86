import type { ComponentProps } from "react";
import styles from "./card.module.css";

interface CardProps extends Omit<ComponentProps<"div">, "className"> {
  /** A coloured edge in the hue of the nearest `data-hue` or `data-quadrant` (the card's own counts). */
  readonly edge?: boolean;
  readonly selected?: boolean;
  /** `dashed` invites to fill it, `sunken` lies behind the others. */
  readonly look?: "plain" | "dashed" | "sunken";
  readonly padding?: "none" | "sm" | "md" | "lg";
  readonly "data-hue"?: string;
  readonly "data-quadrant"?: string;
}

/** A quiet white card: text first, chips small below. */
export function Card({ edge, selected, look = "plain", padding = "sm", ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={styles.card}
      data-edge={edge}
      data-selected={selected}
      data-look={look}
      data-padding={padding}
    />
  );
}
