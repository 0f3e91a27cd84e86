import type { Row } from "../worksheets/row";
import type { ThreadPicture } from "./thread-picture";
import { threadOf } from "./thread-tree";

/** A picture, or what of it belongs to one strategy. */
export interface ThreadPart {
  readonly picture: ThreadPicture;
  /** Null for a picture that is shown whole, and for what belongs to no strategy. */
  readonly strategy: Row | null;
}

/** So many can still be followed from the left to the right on a laptop and, five at a time, on a wall. */
const programsInOne = 12;

/**
 * [THREAD6] A drawing of many programs strategy by strategy, each from its problems to its actions, and at the end what
 * belongs to none of them: in one, no card stands beside what it comes from.
 */
export function threadParts(picture: ThreadPicture): readonly ThreadPart[] {
  const { nodes } = picture;
  const ofSheet = (worksheet: "strategy" | "program") =>
    nodes.flatMap((node) => (node.kind === "row" && node.worksheet === worksheet ? [node.row] : []));
  if (ofSheet("program").length <= programsInOne) return [{ picture, strategy: null }];
  const parts = ofSheet("strategy").map((strategy) => ({
    picture: withEntries(picture, new Set(threadOf(picture, strategy.id).nodes.map(({ id }) => id))),
    strategy,
  }));
  const shown = new Set(parts.flatMap((part) => part.picture.nodes.map(({ id }) => id)));
  const rest = nodes.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  return rest.length === 0
    ? parts
    : [...parts, { picture: withEntries(picture, new Set(rest)), strategy: null }];
}

/** These cards, and the problems and missing origins that lead straight to one of them. */
function withEntries(picture: ThreadPicture, ids: ReadonlySet<string>): ThreadPicture {
  const entries = new Set(picture.edges.filter(({ to }) => ids.has(to)).map(({ from }) => from));
  const nodes = picture.nodes.filter(
    ({ id, kind }) => ids.has(id) || (entries.has(id) && (kind === "problem" || kind === "lost")),
  );
  return { ...picture, nodes, edges: picture.edges.filter(({ from, to }) => ids.has(to) && isIn(from)) };

  function isIn(from: string): boolean {
    return nodes.some(({ id }) => id === from);
  }
}
