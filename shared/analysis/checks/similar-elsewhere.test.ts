import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cells } from "../../worksheets/row";
import { similarAcross } from "./similar-across";
import { similarElsewhere } from "./similar-elsewhere";
import { sourceOf } from "./workshop-to-check";

test("[SIMILAR4] an item is similar to what the checks name with it, and to nothing else", () => {
  const quadrant = fc.constantFrom("O", "W", null);
  const text = fc
    .array(fc.constantFrom("kerja sama", "perguruan tinggi", "pasar", "daring", "desa"), { maxLength: 4 })
    .map((words) => words.join(" "));
  const item = fc.record({
    dimensionId: fc.constantFrom("gov", "eco", "liv"),
    cells: fc.record<Cells>({ quadrant, text, groupOf: fc.constantFrom("i0", "i1", null) }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 9 }), (items) => {
      const { groups } = sourceOf(
        items.map((one, at) => ({ ...one, id: `i${at}`, worksheet: "swot" as const })),
      );
      const all = similarAcross()(groups);
      for (const { dimension, swot } of groups)
        for (const { id } of swot) {
          const own = similarElsewhere(groups, { dimensionId: dimension.id, rowId: id });
          expect(own.every(({ cell }) => cell?.rowId === id)).toBe(true);
          const named = all.filter(
            ({ check, cell, params }) =>
              cell?.rowId === id || (check === "similar-across" && params.other.rowId === id),
          );
          expect(own.map((finding) => finding.id).toSorted()).toEqual(named.map((one) => one.id).toSorted());
        }
    }),
  );
});

test("[SIMILAR4] the most similar item is named first", () => {
  const [own, near, far] = [
    "Pasar daring desa tumbuh",
    "Pasar daring desa",
    "Pasar daring desa tumbuh pesat kini",
  ];
  const { groups } = sourceOf([
    { id: "o1", dimensionId: "gov", worksheet: "swot", cells: { quadrant: "O", text: own } },
    { id: "o2", dimensionId: "eco", worksheet: "swot", cells: { quadrant: "O", text: far } },
    { id: "o3", dimensionId: "liv", worksheet: "swot", cells: { quadrant: "O", text: near } },
  ]);
  const [home] = groups;
  if (home === undefined) throw new Error("no group");
  const found = similarElsewhere(groups, { dimensionId: home.dimension.id, rowId: "o1" });
  expect(found.map(({ id }) => id)).toEqual(["similar-across/o1/o3", "similar-across/o1/o2"]);
});
