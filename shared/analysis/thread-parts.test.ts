import { expect, test } from "vitest";
import { rembang } from "../regions/rembang";
import type { Row } from "../worksheets/row";
import { threadParts } from "./thread-parts";
import { threadPicture } from "./thread-picture";
import type { DimensionRows } from "./workshop-rows";

test("[THREAD6] a picture of a few programs stays whole", () => {
  const picture = pictureOf(12);
  expect(threadParts(picture)).toEqual([{ picture, strategy: null }]);
});

test("[THREAD6] many programs are shown strategy by strategy, and what belongs to none at the end", () => {
  const picture = pictureOf(40);
  const parts = threadParts(picture);
  expect(parts.map(({ strategy }) => strategy?.id ?? null)).toEqual(["so1", "so2", null]);
  const [first, second, rest] = parts.map((part) => new Set(part.picture.nodes.map(({ id }) => id)));
  const entries = ["problem:p1", "problem:p2"];
  expect(first).toEqual(new Set([...entries, "s1", "so1", ...programsWhere((at) => at % 2 === 0)]));
  expect(second).toEqual(new Set([...entries, "gone", "s1", "so2", ...programsWhere((at) => at % 2 === 1)]));
  expect(rest).toEqual(new Set(["problem:p2", "loose", "unused"]));
  // Nothing that is drawn in one picture is left out of the many: no card, and no line.
  expect(new Set(parts.flatMap((part) => part.picture.nodes))).toEqual(new Set(picture.nodes));
  expect(new Set(parts.flatMap((part) => part.picture.edges))).toEqual(new Set(picture.edges));
});

function programsWhere(isIn: (at: number) => boolean) {
  return Array.from({ length: 39 }, (_, at) => at)
    .filter(isIn)
    .map((at) => `gov${at}`);
}

/** Programs of two strategies in turn, the last of none; some are tied to a problem of their own. */
function pictureOf(programs: number) {
  const last = programs - 1;
  const group = {
    dimension: rembang.settings.dimensions[0],
    swot: [row("s1", { problems: ["p1"] }), row("s2", {})],
    strategy: [row("so1", { origins: ["s1"] }), row("so2", { origins: ["s1"] })],
    program: Array.from({ length: programs }, (_, at) =>
      at === last
        ? row("loose", { problems: ["p2"] })
        : row(`gov${at}`, {
            strategies: [at % 2 === 0 ? "so1" : "so2", ...(at === 1 ? ["gone"] : [])],
            problems: at < 2 ? ["p2"] : [],
          }),
    ),
    action: [],
  } as unknown as DimensionRows;
  return threadPicture(group, {
    focus: { kind: "dimension", dimensionId: "gov" },
    problems: rembang.settings.problems,
    unread: new Set(),
  });
}

function row(id: string, sets: Readonly<Record<string, readonly string[]>>): Row {
  const cells = Object.entries(sets).map(([key, ids]) => [key, ids.map((one) => ({ id: one, text: null }))]);
  return { id, order: id, trashed: false, sample: false, cells: Object.fromEntries(cells) };
}
