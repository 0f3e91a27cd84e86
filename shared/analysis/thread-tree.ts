import { layerOf, type ThreadEdge, type ThreadNode, type ThreadPicture } from "./thread-picture";

/** A card of the picture in a nested list. */
export interface ThreadBranch {
  readonly node: ThreadNode;
  /** It stands further up already, with everything it leads to. */
  readonly repeated: boolean;
  readonly branches: readonly ThreadBranch[];
}

/**
 * [THREAD3] The picture as a nested list, for phones and screen readers: under each card what it leads to. What comes
 * from several places stands in full where it is met first.
 */
export function threadTree({ nodes, edges }: ThreadPicture): readonly ThreadBranch[] {
  const shown = new Set<string>();
  const ends = new Set(edges.map(({ to }) => to));
  const roots = nodes.filter((node) => !ends.has(node.id)).toSorted((a, b) => layerOf(a) - layerOf(b));
  return roots.map(branchOf);

  function branchOf(node: ThreadNode): ThreadBranch {
    if (shown.has(node.id)) return { node, repeated: true, branches: [] };
    shown.add(node.id);
    const next = new Set(edges.filter(({ from }) => from === node.id).map(({ to }) => to));
    return { node, repeated: false, branches: nodes.filter(({ id }) => next.has(id)).map(branchOf) };
  }
}

/** [THREAD4] Of a picture only one card, what it comes from and what it leads to. */
export function threadOf(picture: ThreadPicture, id: string): ThreadPicture {
  const around = threadAround(picture.edges, id);
  return {
    ...picture,
    nodes: picture.nodes.filter((node) => around.has(node.id)),
    edges: picture.edges.filter(({ from, to }) => around.has(from) && around.has(to)),
  };
}

/** Ids of a card and of everything it comes from and leads to. */
export function threadAround(edges: readonly ThreadEdge[], id: string): ReadonlySet<string> {
  const around = new Set([id]);
  follow(id, "from", "to");
  follow(id, "to", "from");
  return around;

  function follow(at: string, near: "from" | "to", far: "from" | "to"): void {
    for (const edge of edges) {
      if (edge[near] !== at) continue;
      around.add(edge[far]);
      follow(edge[far], near, far);
    }
  }
}
