/** A card to be placed; heights and places are in one unit of the caller's. */
export interface LayoutNode {
  readonly id: string;
  /** Column, from 0. */
  readonly layer: number;
  readonly height: number;
}

/** Leads from an earlier to a later layer. */
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

export interface Layout {
  /** Upper edge of every node; the topmost is 0. */
  readonly tops: ReadonlyMap<string, number>;
  /** The height of each line in every layer from its first to its last node, in the order of the edges. */
  readonly ways: readonly (readonly number[])[];
  readonly height: number;
  readonly crossings: number;
}

/**
 * [THREAD2] Places cards in columns so that few lines cross and joined cards stand at one height: barycentre sweeps
 * give the order, least squares within that order the heights. A line over several columns gets a lane of its own in
 * each. The same input always gives the same picture.
 */
export function layoutLayers(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  gap: number,
): Layout {
  const { slots, links, chains } = withLanes(nodes, edges);
  const { layers, crossings } = fewestCrossings(layersOf(slots), links);
  const middles = alignedMiddles(layers, links, gap);
  const topOf = ({ id, height }: LayoutNode): number => (middles.get(id) ?? 0) - height / 2;
  const first = nodes.length === 0 ? 0 : Math.min(...nodes.map(topOf));
  return {
    tops: new Map(nodes.map((node) => [node.id, topOf(node) - first])),
    ways: chains.map((chain) => chain.map((id) => (middles.get(id) ?? 0) - first)),
    height: Math.max(0, ...nodes.map((node) => topOf(node) - first + node.height)),
    crossings,
  };
}

type Layers = readonly (readonly LayoutNode[])[];

/** Neighbours of every node in the layers beside it. */
interface Links {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** Splits lines over several layers into steps over lanes without height. */
function withLanes(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]) {
  const layerById = new Map(nodes.map((node) => [node.id, node.layer]));
  const slots = [...nodes];
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const chains = edges.map(({ from, to }, at) => {
    const first = layerById.get(from) ?? 0;
    const last = layerById.get(to) ?? 0;
    const chain = [from];
    for (let layer = first + 1; layer < last; layer += 1) {
      const id = `lane ${at} ${layer}`;
      slots.push({ id, layer, height: 0 });
      chain.push(id);
    }
    chain.push(to);
    for (const [step, id] of chain.slice(1).entries()) {
      const former = chain[step] ?? from;
      push(after, former, id);
      push(before, id, former);
    }
    return chain;
  });
  return { slots, links: { before, after }, chains };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function layersOf(slots: readonly LayoutNode[]): Layers {
  const count = Math.max(0, ...slots.map((slot) => slot.layer + 1));
  return Array.from({ length: count }, (_, layer) => slots.filter((slot) => slot.layer === layer));
}

/** More sweeps hardly ever find a better order. */
const sweeps = 8;

function fewestCrossings(start: Layers, links: Links) {
  let best = { layers: start, crossings: crossingsOf(start, links) };
  let layers = start;
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    layers =
      sweep % 2 === 0 ? swept(layers, links.before) : swept(layers.toReversed(), links.after).toReversed();
    const crossings = crossingsOf(layers, links);
    if (crossings < best.crossings) best = { layers, crossings };
  }
  return best;
}

/** Orders each layer by where its neighbours in the layer before stand; nodes without any keep their place. */
function swept(layers: Layers, neighbours: ReadonlyMap<string, readonly string[]>): Layers {
  let places = new Map<string, number>();
  return layers.map((layer) => {
    const weighed = layer.map((node, at) => {
      const found = (neighbours.get(node.id) ?? []).map((id) => places.get(id) ?? 0);
      // Relative to the length of the layer, so that a node without neighbours keeps its height among the others.
      return { node, weight: found.length === 0 ? (at + 0.5) / layer.length : mean(found) };
    });
    const ordered = weighed.toSorted((a, b) => a.weight - b.weight).map(({ node }) => node);
    places = new Map(ordered.map((node, at) => [node.id, (at + 0.5) / ordered.length]));
    return ordered;
  });
}

function crossingsOf(layers: Layers, { after }: Links): number {
  let crossings = 0;
  for (const [at, layer] of layers.slice(0, -1).entries()) {
    const next = layers[at + 1] ?? [];
    const places = new Map(next.map((node, place) => [node.id, place]));
    // Ends of the nodes further up, by place: every one below an end of this node is a crossing.
    const above = next.map(() => 0);
    for (const node of layer) {
      const ends = (after.get(node.id) ?? []).map((id) => places.get(id) ?? 0);
      for (const end of ends)
        for (let place = end + 1; place < above.length; place += 1) crossings += above[place] ?? 0;
      for (const end of ends) above[end] = (above[end] ?? 0) + 1;
    }
  }
  return crossings;
}

const alignments = 6;

/** The middle of every node: as near to those of its neighbours as order, heights and gaps allow. */
function alignedMiddles(layers: Layers, { before, after }: Links, gap: number): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  for (const layer of layers) {
    let top = 0;
    for (const { id, height } of layer) {
      middles.set(id, top + height / 2);
      top += height + gap;
    }
  }
  for (let round = 0; round < alignments; round += 1) {
    const order = round % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wished: number[] = [];
      for (const [at, { id, height }] of layer.entries()) {
        const near = [...(before.get(id) ?? []), ...(after.get(id) ?? [])].map(
          (one) => middles.get(one) ?? 0,
        );
        const above = layer[at - 1];
        // A card joined to nothing follows the one above it.
        const following =
          above === undefined
            ? (middles.get(id) ?? 0)
            : (wished[at - 1] ?? 0) + (above.height + height) / 2 + gap;
        wished.push(near.length === 0 ? following : mean(near));
      }
      for (const [at, middle] of nearestInOrder(layer, wished, gap).entries())
        middles.set(layer[at]?.id ?? "", middle);
    }
  }
  return middles;
}

/** The middles nearest to the wished ones (least squares) that keep order and distance: pooled adjacent violators. */
function nearestInOrder(
  layer: readonly LayoutNode[],
  wished: readonly number[],
  gap: number,
): readonly number[] {
  let offset = 0;
  const offsets = layer.map(({ height }, at) => {
    if (at > 0) offset += ((layer[at - 1]?.height ?? 0) + height) / 2 + gap;
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    let pool = { sum: wish - (offsets[at] ?? 0), count: 1 };
    for (let former = pools.at(-1); former !== undefined; former = pools.at(-1)) {
      if (former.sum / former.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: former.sum + pool.sum, count: former.count + pool.count };
    }
    pools.push(pool);
  }
  const bases = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return bases.map((base, at) => base + (offsets[at] ?? 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
