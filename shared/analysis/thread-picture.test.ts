import { describe, expect, test } from "vitest";
import { rembang } from "../regions/rembang";
import type { Row } from "../worksheets/row";
import { threadPicture, type ThreadFocus, type ThreadPicture } from "./thread-picture";
import { threadAround, threadOf, threadTree, type ThreadBranch } from "./thread-tree";
import type { DimensionRows } from "./workshop-rows";

const group = {
  dimension: rembang.settings.dimensions[0],
  swot: [row("w1", { problems: ["p1"] }), row("o1", {}), row("t1", { problems: ["p2"] })],
  strategy: [row("wo1", { origins: ["w1", "o1"], problems: ["p1", "p2"] }), row("wo2", {})],
  program: [
    row("gov1", { strategies: ["wo1", "gone"], problems: ["p1"], lead: "dinkes" }),
    row("gov2", { problems: ["p3"] }),
  ],
  action: [row("a1", { program: "gov1" }), row("a2", { program: "gov1" }), row("a3", { lead: "dinkes" })],
} as unknown as DimensionRows;

describe("[THREAD1] the picture of a dimension", () => {
  test("holds every row; actions stand together under their program, unused items by themselves", () => {
    expect(shown(picture({ kind: "dimension", dimensionId: "gov" }))).toEqual({
      nodes: [
        "problem problem:p1",
        "problem problem:p2",
        "problem problem:p3",
        "row w1",
        "row o1",
        "row wo1",
        "row wo2",
        "row gov1",
        "lost gone",
        "row gov2",
        "actions actions:gov1",
        "actions actions:",
        "unused unused",
      ],
      edges: [
        "problem:p1 w1",
        "problem:p2 wo1",
        "problem:p3 gov2",
        "w1 wo1",
        "o1 wo1",
        "wo1 gov1",
        "gone gov1",
        "gov1 actions:gov1",
      ],
    });
  });

  test("rows that name no origin are loose", () => {
    const loose = picture({ kind: "dimension", dimensionId: "gov" }).nodes.filter(
      (node) => (node.kind === "row" || node.kind === "actions") && node.loose,
    );
    expect(loose.map(({ id }) => id)).toEqual(["wo2", "gov2", "actions:"]);
  });

  test("what points into a worksheet that is not known is not called missing", () => {
    const { nodes } = threadPicture(
      { ...group, strategy: [] },
      {
        focus: { kind: "dimension", dimensionId: "gov" },
        problems: rembang.settings.problems,
        unread: new Set(["strategy"]),
      },
    );
    expect(nodes.filter(({ kind }) => kind === "lost" || kind === "unused")).toEqual([]);
  });
});

test("[THREAD1] a problem brings the rows that name it, the actions of its programs, and what they come from", () => {
  const found = picture({ kind: "problem", problemId: "p1" });
  expect(found.nodes.map(({ id }) => id)).toEqual([
    "problem:p1",
    "w1",
    "o1",
    "wo1",
    "gov1",
    "gone",
    "actions:gov1",
  ]);
});

test("[THREAD1] an office brings the rows it leads or supports and what they come from", () => {
  const found = picture({ kind: "office", agencyId: "dinkes" });
  expect(found.nodes.map(({ id }) => id)).toEqual([
    "problem:p1",
    "problem:p2",
    "w1",
    "o1",
    "wo1",
    "gov1",
    "gone",
    "actions:",
  ]);
});

test("[THREAD3] the list shows what comes from several places in full once", () => {
  const tree = threadTree(picture({ kind: "problem", problemId: "p1" }));
  expect(tree.map(written)).toEqual(["problem:p1(w1(wo1(gov1(actions:gov1))))", "o1(wo1…)", "gone(gov1…)"]);
});

test("the thread of a card is what it comes from and what it leads to, not their other branches", () => {
  const { edges } = picture({ kind: "dimension", dimensionId: "gov" });
  expect([...threadAround(edges, "wo1")].sort()).toEqual(
    ["wo1", "w1", "o1", "problem:p1", "problem:p2", "gov1", "actions:gov1"].sort(),
  );
});

test("[THREAD4] of a picture only one thread can be looked at, with the lines that belong to it", () => {
  const whole = picture({ kind: "dimension", dimensionId: "gov" });
  expect(shown(threadOf(whole, "w1"))).toEqual({
    nodes: ["problem problem:p1", "row w1", "row wo1", "row gov1", "actions actions:gov1"],
    edges: ["problem:p1 w1", "w1 wo1", "wo1 gov1", "gov1 actions:gov1"],
  });
});

function picture(focus: ThreadFocus): ThreadPicture {
  return threadPicture(group, { focus, problems: rembang.settings.problems, unread: new Set() });
}

function shown({ nodes, edges }: ThreadPicture) {
  return {
    nodes: nodes.map(({ kind, id }) => `${kind} ${id}`),
    edges: edges.map(({ from, to }) => `${from} ${to}`),
  };
}

function written({ node, repeated, branches }: ThreadBranch): string {
  if (repeated) return `${node.id}…`;
  return branches.length === 0 ? node.id : `${node.id}(${branches.map(written).join(" ")})`;
}

function row(id: string, cells: Readonly<Record<string, string | readonly string[]>>): Row {
  const entries = Object.entries(cells).map(([key, value]) => [
    key,
    typeof value === "string" ? value : value.map((one) => ({ id: one, text: null })),
  ]);
  return { id, order: id, trashed: false, sample: false, cells: Object.fromEntries(entries) };
}
