import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cells } from "../../worksheets/row";
import { similarAcross } from "./similar-across";
import { sourceOf, withRow, type GivenRow } from "./workshop-to-check";

const text = "Kerja sama dengan perguruan tinggi";
const start = sourceOf([
  item("gov", "o1", {}),
  item("gov", "o2", { groupOf: "o1" }),
  item("eco", "o3", {}),
  item("eco", "w1", { quadrant: "W" }),
  item("liv", "o4", { text: "Pasar daring tumbuh" }),
]);

test("[SIMILAR1] the same item in two groups is found once, and not what is grouped under it", () => {
  const findings = similarAcross()(start.groups);
  expect(findings.map(({ id, cell }) => [id, cell?.dimensionId])).toEqual([["similar-across/o1/o3", "gov"]]);
});

test("[SIMILAR2] kept up to date edit by edit it equals looking at everything anew", () => {
  const edit = fc.record({
    at: fc.constantFrom(["gov", "o1"], ["gov", "o2"], ["eco", "o3"], ["eco", "w1"], ["liv", "o4"]),
    cells: fc.record<Cells>(
      {
        text: fc.constantFrom(text, `${text} negeri`, "Pasar daring"),
        quadrant: fc.constantFrom("O", "W", null),
        groupOf: fc.constantFrom("o1", "o2", null),
      },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const keep = similarAcross();
      let source = start;
      for (const {
        at: [dimensionId = "", rowId = ""],
        cells,
      } of edits) {
        source = withRow(source, { dimensionId, worksheet: "swot", rowId }, cells);
        expect(keep(source.groups)).toEqual(similarAcross()(source.groups));
      }
    }),
  );
});

function item(dimensionId: string, id: string, cells: Cells): GivenRow {
  return { id, dimensionId, worksheet: "swot", cells: { quadrant: "O", text, ...cells } };
}
