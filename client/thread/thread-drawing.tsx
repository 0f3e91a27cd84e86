import { useMemo, useState, type CSSProperties, type ReactNode } from "react";
import type { ThreadEdge, ThreadPicture } from "../../shared/analysis/thread-picture";
import { threadAround } from "../../shared/analysis/thread-tree";
import { layerOf } from "../../shared/analysis/thread-picture";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { useWords } from "../words/language";
import { threadWords } from "../words/thread";
import { placePicture, type ColumnPlace, type PlacedPicture } from "./card-size";
import type { CardText } from "./card-text";
import { ThreadCard } from "./thread-card";
import type { Pin } from "./use-pin";
import { useWidthEm } from "./use-width-em";
import styles from "./thread-drawing.module.css";

interface ThreadDrawingProps {
  readonly picture: ThreadPicture;
  readonly texts: ReadonlyMap<string, CardText>;
  /** The card whose thread is all that is drawn, and how another one is chosen; on a wall nobody presses anything. */
  readonly pin?: Pin;
  /** Puts the cards into a window below the headings of the columns, where the drawing has to fit into its place. */
  readonly renderWindow?: (field: ReactNode) => ReactNode;
}

/** The threads of one group as cards in columns with lines between them. Pointing at a card brings out its thread. */
export function ThreadDrawing({ picture, texts, pin, renderWindow }: ThreadDrawingProps) {
  const words = useWords(threadWords);
  const [ref, widthEm] = useWidthEm();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const placed = useMemo(
    () => placePicture(picture, texts, { widthEm, opened }),
    [picture, texts, widthEm, opened],
  );
  const lit = useMemo(
    () => (pointedAt === null ? null : threadAround(picture.edges, pointedAt)),
    [picture, pointedAt],
  );
  const toggle = (id: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const field = (
    <div className={styles.field} style={{ blockSize: `${placed.height}em` }} data-lit={lit !== null}>
      <Lines picture={picture} placed={placed} widthEm={widthEm} lit={lit} />
      {placed.columns.map((column, at) => (
        <ul key={column.left} aria-label={words[columnNames[at] ?? "problems"]}>
          {placed.cards
            .filter((card) => card.column === column)
            .map((card) => (
              <ThreadCard
                key={card.node.id}
                card={card}
                dimension={picture.dimension}
                lit={lit?.has(card.node.id) === true}
                pin={pin}
                onPoint={setPointedAt}
                onToggle={pin === undefined ? undefined : toggle}
              />
            ))}
        </ul>
      ))}
    </div>
  );
  return (
    <div
      ref={ref}
      className={styles.drawing}
      data-framed={renderWindow !== undefined}
      style={{ "--width-em": widthEm } as CSSProperties}
    >
      {widthEm > 0 && (
        <>
          <div className={styles.heads} aria-hidden="true">
            {placed.columns.map((column, at) => (
              <span key={column.left} className={styles.head} style={inColumn(column)}>
                {words[columnNames[at] ?? "problems"]}
              </span>
            ))}
          </div>
          {renderWindow === undefined ? field : renderWindow(field)}
        </>
      )}
    </div>
  );
}

/** As they stand over the columns; each column is a list of its own for who does not see them. */
const columnNames = ["problems", ...worksheetKeys] as const;

function inColumn({ left, width }: ColumnPlace): CSSProperties {
  return { insetInlineStart: `${left}em`, inlineSize: `${width}em` };
}

interface LinesProps {
  readonly picture: ThreadPicture;
  readonly placed: PlacedPicture;
  readonly widthEm: number;
  readonly lit: ReadonlySet<string> | null;
}

function Lines({ picture: { nodes, edges }, placed, widthEm, lit }: LinesProps) {
  const layers = new Map(nodes.map((node) => [node.id, layerOf(node)]));
  const isLit = ({ from, to }: ThreadEdge) => lit !== null && lit.has(from) && lit.has(to);
  const lines = edges.map((edge, at) => ({
    edge,
    path: pathOf(placed.ways[at] ?? [], placed.columns.slice(layers.get(edge.from) ?? 0)),
  }));
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${widthEm} ${Math.max(placed.height, 1)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {/* What is brought out lies above the rest. */}
      {lines
        .toSorted((a, b) => Number(isLit(a.edge)) - Number(isLit(b.edge)))
        .map(({ edge, path }) => (
          <path key={`${edge.from} ${edge.to}`} d={path} data-lit={isLit(edge)} />
        ))}
    </svg>
  );
}

/** Curves between columns, straight through the lanes of columns in between. */
function pathOf(way: readonly number[], columns: readonly ColumnPlace[]): string {
  return way
    .slice(1)
    .map((to, at) => {
      const [from = 0, column, next] = [way[at], columns[at], columns[at + 1]];
      if (column === undefined || next === undefined) return "";
      const start = column.left + column.width;
      const middle = (start + next.left) / 2;
      const through = at === 0 ? `M${start} ${from}` : `L${start} ${from}`;
      return `${through}C${middle} ${from} ${middle} ${to} ${next.left} ${to}`;
    })
    .join("");
}
