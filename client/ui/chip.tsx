import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { DimensionHue } from "../../shared/domain/dimension";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import styles from "./chip.module.css";

export type ChipTone = "neutral" | "problem" | "hue" | "outline" | "good" | "warning" | "danger" | "info";

interface ChipProps {
  /** `hue` takes the hue given, or that of the nearest `data-hue` or `data-quadrant` around it. */
  readonly tone?: ChipTone;
  readonly hue?: DimensionHue;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
  /** Makes the chip removable; `removeName` names it for screen readers. */
  readonly onRemove?: () => void;
  readonly removeName?: string;
}

/** A small tag under the text of a card. It wraps rather than pushing the page wide. */
export function Chip({ tone = "neutral", hue, icon, title, children, onRemove, removeName }: ChipProps) {
  const words = useWords(uiWords);
  return (
    <span className={styles.chip} data-tone={tone} data-hue={hue} title={title}>
      {icon}
      <span className={styles.words}>{children}</span>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={words.remove(removeName ?? (typeof children === "string" ? children : ""))}
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** Chips in a row that wraps. */
export function ChipRow({ children }: { readonly children: ReactNode }) {
  return <span className={styles.row}>{children}</span>;
}
