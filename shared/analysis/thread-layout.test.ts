import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutLayers, type LayoutEdge, type LayoutNode } from "./thread-layout";

const gap = 1;

describe("[THREAD2] cards in columns", () => {
  test("lines that need not cross do not", () => {
    const nodes = [...layer(0, ["a", "b", "c"]), ...layer(1, ["z", "y", "x"])];
    const edges = [line("a", "x"), line("b", "y"), line("c", "z")];
    expect(layoutLayers(nodes, edges, gap).crossings).toBe(0);
  });

  test("a card stands at the height of the only one it is joined to", () => {
    const nodes = [...layer(0, ["a", "b", "c"]), ...layer(1, ["x"])];
    const { tops } = layoutLayers(nodes, [line("c", "x")], gap);
    expect(tops.get("x")).toBeCloseTo(tops.get("c") ?? 0);
  });

  test("a line over several columns passes between their cards", () => {
    const nodes = [...layer(0, ["a", "b"]), ...layer(1, ["m"]), ...layer(2, ["x", "y"])];
    const edges = [line("a", "y"), line("b", "m"), line("m", "x")];
    const { tops, ways } = layoutLayers(nodes, edges, gap);
    const lane = ways[0]?.[1] ?? 0;
    const top = tops.get("m") ?? 0;
    expect(ways.map((way) => way.length)).toEqual([3, 2, 2]);
    expect(lane <= top - gap || lane >= top + cardHeight + gap).toBe(true);
  });

  test("cards of a column never touch, whatever is joined to what", () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges }) => {
        const layout = layoutLayers(nodes, edges, gap);
        for (const column of [0, 1, 2, 3]) {
          const spans = nodes
            .filter((node) => node.layer === column)
            .map(({ id, height }) => ({ from: layout.tops.get(id) ?? -1, height }))
            .toSorted((a, b) => a.from - b.from);
          for (const [at, { from, height }] of spans.slice(0, -1).entries())
            expect(spans[at + 1]?.from).toBeGreaterThanOrEqual(from + height + gap - 1e-6);
        }
        if (nodes.length > 0) expect(Math.min(...layout.tops.values())).toBeCloseTo(0);
        expect(layoutLayers(nodes, edges, gap)).toEqual(layout);
      }),
      { numRuns: 150 },
    );
  });

  test("sweeping never leaves more crossings than the order it was given", () => {
    const nodes = [...layer(0, ["a", "b", "c", "d"]), ...layer(1, ["w", "x", "y", "z"])];
    const edges = nodes
      .slice(0, 4)
      .flatMap(({ id }, at) => [line(id, ["z", "y", "w", "x"][at] ?? ""), line(id, "w")]);
    const { crossings } = layoutLayers(nodes, edges, gap);
    expect(crossings).toBeLessThanOrEqual(2);
  });
});

const cardHeight = 4;

function layer(column: number, ids: readonly string[]): readonly LayoutNode[] {
  return ids.map((id) => ({ id, layer: column, height: cardHeight }));
}

function line(from: string, to: string): LayoutEdge {
  return { from, to };
}

const anyGraph = fc
  .array(fc.record({ layer: fc.nat(3), height: fc.integer({ min: 1, max: 9 }) }), { maxLength: 24 })
  .chain((cards) => {
    const nodes = cards.map((card, at) => ({ ...card, id: `n${at}` }));
    const pairs = nodes.flatMap((from) =>
      nodes.filter((to) => to.layer > from.layer).map((to) => line(from.id, to.id)),
    );
    return fc.record({
      nodes: fc.constant(nodes),
      edges: fc.subarray(pairs, { maxLength: Math.min(40, pairs.length) }),
    });
  });
