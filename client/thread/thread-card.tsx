import { Focus } from "lucide-react";
import { memo, useId, useLayoutEffect, useRef, type CSSProperties } from "react";
import { Link } from "wouter";
import type { ThreadNode } from "../../shared/analysis/thread-picture";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetPath } from "../app/paths";
import { useWorkshop } from "../sync/use-workshop";
import { useWords, writtenIn } from "../words/language";
import { threadWords } from "../words/thread";
import { listedMaxLines, textMaxLines, type PlacedCard } from "./card-size";
import { nameOfCard, type CardLine } from "./card-text";
import type { Pin } from "./use-pin";
import styles from "./thread-drawing.module.css";

interface ThreadCardProps {
  readonly card: PlacedCard;
  readonly dimension: Dimension;
  readonly lit: boolean;
  /** Undefined where nobody presses anything. */
  readonly pin: Pin | undefined;
  readonly onPoint: (id: string | null) => void;
  readonly onToggle: ((id: string) => void) | undefined;
}

/** One card of the drawing. Its rows lead to their worksheets. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { card, dimension, lit, pin, onPoint, onToggle } = props;
  const { node, text, shown, folds, column, top, height } = card;
  const words = useWords(threadWords);
  const id = useId();
  const isList = text.lines.length > 1;
  const isOpen = shown === text.lines.length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only brings out the thread; links and buttons inside do the work
    <li
      className={styles.card}
      data-block
      data-kind={node.kind}
      data-lit={lit}
      {...hueOf(node, dimension)}
      style={{
        insetInlineStart: `${column.left}em`,
        inlineSize: `${column.width}em`,
        insetBlockStart: `${top}em`,
        blockSize: `${height}em`,
      }}
      onPointerEnter={() => onPoint(node.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(node.id)}
      onBlur={() => onPoint(null)}
    >
      {text.heading !== "" && (
        <p id={`${id}-heading`} className={styles.text}>
          {text.heading}
        </p>
      )}
      {text.lines.slice(0, shown).map((line) => (
        <LineLink
          key={line.rowId}
          line={line}
          dimension={dimension}
          lines={isList ? listedMaxLines : textMaxLines}
        />
      ))}
      <div className={styles.foot} data-folded={folds && shown === 0}>
        {text.detail !== "" && (
          <p className={styles.detail} title={node.kind === "row" ? words.lead(text.detail) : undefined}>
            {text.detail}
          </p>
        )}
        {text.broken !== "" && <p className={styles.broken}>{text.broken}</p>}
        {folds && onToggle === undefined && shown > 0 && <p className={styles.detail}>{foldWord()}</p>}
        {folds && onToggle !== undefined && (
          <button
            type="button"
            id={`${id}-fold`}
            aria-labelledby={text.heading === "" ? undefined : `${id}-fold ${id}-heading`}
            aria-label={shown === 0 && text.detail !== "" ? `${foldWord()}: ${text.detail}` : undefined}
            className={styles.fold}
            aria-expanded={isOpen}
            onClick={() => onToggle(node.id)}
          >
            {foldWord()}
          </button>
        )}
      </div>
      {pin !== undefined && node.kind !== "lost" && node.kind !== "unused" && (
        <PinButton card={card} pin={pin} />
      )}
    </li>
  );

  function foldWord(): string {
    if (isOpen) return node.kind === "unused" ? words.hide : words.fewer;
    return shown === 0 ? words.show : words.more(text.lines.length - shown);
  }
});

interface PinButtonProps {
  readonly card: PlacedCard;
  readonly pin: Pin;
}

/** [THREAD4] Leaves of the drawing only what this card comes from and leads to, and brings the rest back. */
function PinButton({ card: { node, text }, pin: { pinned, onPin, takeReturn } }: PinButtonProps) {
  const words = useWords(threadWords);
  const button = useRef<HTMLButtonElement>(null);
  const isPinned = pinned === node.id;
  const name = words.only(nameOfCard(text));
  useLayoutEffect(() => {
    if (!takeReturn(node.id)) return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: "center" });
  });
  return (
    <button
      ref={button}
      type="button"
      className={styles.pin}
      aria-pressed={isPinned}
      aria-label={name}
      title={isPinned ? words.showAll : name}
      onClick={() => onPin(isPinned ? null : node.id)}
    >
      <Focus aria-hidden="true" />
    </button>
  );
}

interface LineLinkProps {
  readonly line: CardLine;
  readonly dimension: Dimension;
  readonly lines: number;
}

function LineLink({ line: { worksheet, rowId, code, text }, dimension, lines }: LineLinkProps) {
  const workshopId = useWorkshop()?.id;
  if (workshopId === undefined) return null;
  return (
    <Link
      href={worksheetPath({ workshopId, dimensionId: dimension.id, worksheet, rowId })}
      className={styles.text}
      title={text}
      style={{ "--lines": lines } as CSSProperties}
    >
      {code !== "" && <b className={styles.code}>{code}</b>} <span lang={writtenIn}>{text}</span>
    </Link>
  );
}

/** A SWOT item has the colour of its quadrant, everything else that of its group. */
export function hueOf(node: ThreadNode, { hue }: Dimension) {
  const quadrant = node.kind === "row" && node.worksheet === "swot" ? node.row.cells["quadrant"] : null;
  return typeof quadrant === "string" ? { "data-quadrant": quadrant } : { "data-hue": hue };
}
