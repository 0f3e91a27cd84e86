import type { Row } from "../worksheets/row";
import type { ThreadPicture } from "./thread-picture";
import { threadOf } from "./thread-tree";

/** A picture, or what of it belongs to one strategy. */
export interface ThreadPart {
  readonly picture: ThreadPicture;
  /** Null for a picture that is shown whole, and for what belongs to no strategy. */
  readonly strategy: Row | null;
}

/** So many can still be followed from the left to the right when a hall sees five at a time. */
const programsInOne = 12;

/**
 * [THREAD6] For a wall, where nobody chooses a thread: a picture of many programs strategy by strategy, each from its
 * problems to its actions, and at the end what belongs to none of them.
 */
export function threadParts(picture: ThreadPicture): readonly ThreadPart[] {
  const ofSheet = (worksheet: "strategy" | "program") =>
    picture.nodes.flatMap((node) => (node.kind === "row" && node.worksheet === worksheet ? [node.row] : []));
  if (ofSheet("program").length <= programsInOne) return [{ picture, strategy: null }];
  const parts = ofSheet("strategy").map((strategy) => ({
    picture: threadOf(picture, strategy.id),
    strategy,
  }));
  const shown = new Set(parts.flatMap((part) => part.picture.nodes.map(({ id }) => id)));
  const rest = picture.nodes.filter(({ id }) => !shown.has(id));
  const restIds = new Set(rest.map(({ id }) => id));
  if (rest.length === 0) return parts;
  const edges = picture.edges.filter(({ from, to }) => restIds.has(from) && restIds.has(to));
  return [...parts, { picture: { ...picture, nodes: rest, edges }, strategy: null }];
}
