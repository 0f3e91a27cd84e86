import { describe, expect, test } from "vitest";
import { coverageMatrix } from "./coverage";
import { settingsToCheck, sourceOf, type GivenRow } from "./checks/workshop-to-check";
import { duplicatesOf, pointsOf } from "./points";
import { inReadingOrder } from "./reading-order";
import { threadPicture } from "./thread-picture";
import type { DimensionRows } from "./workshop-rows";

const grouped = [
  item("s1", { problems: listed("p1") }),
  item("s2", { quadrant: "W" }),
  item("s3", { problems: listed("p2", "p1"), groupOf: "s1" }),
  item("s4", { groupOf: "s1" }),
];
const uses: GivenRow = {
  id: "so1",
  dimensionId: "gov",
  worksheet: "strategy",
  cells: { kind: "SO", origins: listed("s3", "s4", "s2") },
};

describe("[GROUP3] an item and what is grouped under it are one point", () => {
  test("tied to every problem and used wherever one of them is", () => {
    const group = governance([...grouped, uses]);
    const points = pointsOf(group);
    expect(points.swot.map(({ id, cells }) => [id, cells.problems])).toEqual([
      ["s1", listed("p1", "p2")],
      ["s2", []],
    ]);
    expect(points.strategy[0]?.cells.origins).toEqual(listed("s1", "s2"));
    expect(group.swot).toHaveLength(4);
  });

  test("the same rows give the same points; without grouped items they are the rows themselves", () => {
    const group = governance([...grouped, uses]);
    expect(pointsOf(group)).toBe(pointsOf(group));
    const plain = governance([item("s1", {}), uses]);
    expect(pointsOf(plain)).toBe(plain);
  });

  test("the matrix counts it once, the picture draws it once", () => {
    const group = governance([...grouped, uses]);
    const { lines, withoutProblem } = coverageMatrix(
      { dimensions: [group], codes: new Map() },
      settingsToCheck.problems,
      "swot",
    );
    const counted = new Map(lines.map(({ problem, cells }) => [problem.id, cells[0]?.rowIds]));
    expect([counted.get("p1"), counted.get("p2")]).toEqual([["s1"], ["s1"]]);
    expect(withoutProblem[0]?.rowIds).toEqual(["s2"]);
    const { edges } = threadPicture(group, {
      focus: { kind: "dimension", dimensionId: "gov" },
      problems: settingsToCheck.problems,
      unread: new Set(),
    });
    expect(edges.filter(({ to }) => to === "so1").map(({ from }) => from)).toEqual(["s1", "s2"]);
  });

  test("every original is read out behind the one it stands under", () => {
    const group = governance([...grouped, item("s5", {})]);
    expect(inReadingOrder(group).swot.map(({ id }) => id)).toEqual(["s1", "s3", "s4", "s5", "s2"]);
    expect([...duplicatesOf(group.swot)].map(([id, own]) => [id, own.map((one) => one.id)])).toEqual([
      ["s1", ["s3", "s4"]],
    ]);
  });
});

function governance(rows: readonly GivenRow[]): DimensionRows {
  const group = sourceOf(rows).groups.find(({ dimension }) => dimension.id === "gov");
  if (group === undefined) throw new Error("no group");
  return group;
}

function item(id: string, cells: GivenRow["cells"]): GivenRow {
  return { id, dimensionId: "gov", worksheet: "swot", cells: { quadrant: "S", text: id, ...cells } };
}

function listed(...ids: readonly string[]) {
  return ids.map((id) => ({ id, text: null }));
}
