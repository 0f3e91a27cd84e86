import { layoutLayers, type Layout } from "../../shared/analysis/thread-layout";
import { layerOf, type ThreadNode, type ThreadPicture } from "../../shared/analysis/thread-picture";
import type { CardText } from "./card-text";
import { linesOf } from "./text-width";

/*
 * The picture is measured in em of its own letters, from the text alone: so it is the same on paper, on a projector
 * and at 200 % zoom, and nothing has to be drawn before it can be placed.
 */

/** A column of the picture, in em. */
export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
}

export interface PlacedCard {
  readonly node: ThreadNode;
  readonly text: CardText;
  /** How many of its lines are shown. */
  readonly shown: number;
  /** It can show more or fewer of them. */
  readonly folds: boolean;
  readonly column: ColumnPlace;
  readonly top: number;
  readonly height: number;
}

type SizedCard = Omit<PlacedCard, "top"> & { readonly height: number };

export interface PlacedPicture extends Pick<Layout, "ways" | "height"> {
  readonly columns: readonly ColumnPlace[];
  readonly cards: readonly PlacedCard[];
}

/** Places a picture in a width. `opened` names the cards that show all their lines. */
export function placePicture(
  { nodes, edges }: ThreadPicture,
  texts: ReadonlyMap<string, CardText>,
  { widthEm, opened }: { readonly widthEm: number; readonly opened: ReadonlySet<string> },
): PlacedPicture {
  const columns = columnsIn(widthEm);
  const sized = (actionsShown: number, unfolded: ReadonlySet<string>) =>
    nodes.map((node): SizedCard => {
      const text = texts.get(node.id) ?? { heading: "", lines: [], detail: "", broken: "" };
      const column = columns[layerOf(node)] ?? { left: 0, width: widthEm };
      const atFirst = linesShown(node, actionsShown);
      const shown = unfolded.has(node.id) ? text.lines.length : atFirst;
      const folds = atFirst < text.lines.length;
      return { node, text, shown, folds, column, height: heightOf({ text, shown, folds }, column) };
    });
  const cards = sized(
    isTallByActions(sized(actionsShownAtFirst, new Set())) ? 0 : actionsShownAtFirst,
    opened,
  );
  const { tops, ways, height } = layoutLayers(
    cards.map(({ node, height: ofCard }) => ({ id: node.id, layer: layerOf(node), height: ofCard })),
    edges,
    cardGapEm,
  );
  return {
    columns,
    ways,
    height,
    cards: cards.map((card) => ({ ...card, top: tops.get(card.node.id) ?? 0 })),
  };
}

/** Longest text of one row, in lines; the rest is read where the card leads. */
export const textMaxLines = 6;

/** The same in a card of several rows. */
export const listedMaxLines = 2;

const cardGapEm = 0.75;
const columnGapEm = 3.25;
/** What is written in each column differs in length. */
const columnShares = [0.72, 1, 1.1, 1, 1.2];
const lineEm = 1.35;
const paddingEm = 1;
const sidesEm = 1.7;
/** Headings are bold: so much less goes into a line. */
const boldShare = 0.95;
/** Details are set smaller. */
const smallShare = 0.9;
const actionsShownAtFirst = 3;
/** About a screen: what is no taller can be looked over as it is. */
const screenEm = 60;
const foldButtonLines = 1.5;

function columnsIn(widthEm: number): readonly ColumnPlace[] {
  const room = widthEm - columnGapEm * (columnShares.length - 1);
  const shares = columnShares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return columnShares.map((share) => {
    const place = { left, width: (room * share) / shares };
    left += place.width + columnGapEm;
    return place;
  });
}

/** [THREAD5] Nearly empty columns beside a long one cannot be read: then actions begin as a number only. */
function isTallByActions(cards: readonly SizedCard[]): boolean {
  const heights = [0, 0, 0, 0, 0];
  for (const { node, height } of cards) {
    const layer = layerOf(node);
    heights[layer] = (heights[layer] ?? 0) + height + cardGapEm;
  }
  const [actions = 0, ...others] = heights.toReversed();
  return actions > Math.max(screenEm, ...others);
}

function linesShown(node: ThreadNode, actionsShown: number): number {
  switch (node.kind) {
    case "problem":
    case "lost":
    case "unused":
      return 0;
    case "row":
      return 1;
    case "actions":
      // One more is shown rather than a button for it.
      return actionsShown > 0 && node.rows.length <= actionsShown + 1 ? node.rows.length : actionsShown;
  }
}

function heightOf(
  { text, shown, folds }: Pick<PlacedCard, "text" | "shown" | "folds">,
  { width }: ColumnPlace,
): number {
  const room = Math.max(3, width - sidesEm);
  const isList = text.lines.length > 1;
  let lines = linesOf(text.heading, room * boldShare, textMaxLines);
  for (const { code, text: words } of text.lines.slice(0, shown))
    lines += linesOf(`${code} ${words}`.trim(), room, isList ? listedMaxLines : textMaxLines);
  // A number of rows and the button for them stand in one line.
  const isFolded = folds && shown === 0 && text.detail !== "";
  if (text.detail !== "" && !isFolded) lines += smallShare;
  lines += linesOf(text.broken, room / smallShare, 2) * smallShare;
  if (folds) lines += foldButtonLines;
  return lines * lineEm + (isList ? Math.max(0, shown - 1) * 0.25 : 0) + paddingEm;
}
