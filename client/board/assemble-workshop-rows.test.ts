import { expect, test } from "vitest";
import { proseOf, setTrashed } from "../../shared/documents/write-rows";
import { rembang } from "../../shared/regions/rembang";
import { codesOf, dimensionAssembler } from "./assemble-workshop-rows";
import { sampleDocuments } from "./sample-documents";

const { dimensions } = rembang.settings;

test("all present rows of all documents come together, by dimension and worksheet", () => {
  const sample = sampleDocuments();
  const groups = dimensionAssembler()(dimensions, sample.rows());
  for (const { dimension, swot, strategy, program, action } of groups) {
    const idsOf = (worksheet: string) =>
      rembang.sampleRows
        .filter((row) => row.dimensionId === dimension.id && row.worksheet === worksheet)
        .map((row) => row.id);
    expect([swot, strategy, program, action].map((rows) => rows.map((row) => row.id))).toEqual(
      ["swot", "strategy", "program", "action"].map(idsOf),
    );
  }
});

test("[ROW4] a keystroke in one document leaves every other group as it was", () => {
  const sample = sampleDocuments();
  const assemble = dimensionAssembler();
  const before = assemble(dimensions, sample.rows());
  proseOf(sample.docOf("eco", "program"), { rowId: "contoh-eco-01", column: "name" })?.insert(0, "A");
  const after = assemble(dimensions, sample.rows());
  expect(after.map((group, at) => group === before[at])).toEqual(
    dimensions.map((dimension) => dimension.code !== "ECO"),
  );
  const [eco, former] = [after, before].map((all) => all.find((one) => one.dimension.code === "ECO"));
  expect(eco?.swot).toBe(former?.swot);
  expect(eco?.program[0]?.cells.name.charAt(0)).toBe("A");
});

test("[TRASH1] what lies in Sampah is left out, and comes back", () => {
  const sample = sampleDocuments();
  const assemble = dimensionAssembler();
  const governance = () => assemble(dimensions, sample.rows())[0]?.swot.map((row) => row.id) ?? [];
  const before = governance();
  setTrashed(sample.docOf("gov", "swot"), ["contoh-gov-s1"], true);
  expect(governance()).toEqual(before.filter((id) => id !== "contoh-gov-s1"));
  setTrashed(sample.docOf("gov", "swot"), ["contoh-gov-s1"], false);
  expect(governance()).toEqual(before);
});

test("documents that may not be read are empty, and retired dimensions leave", () => {
  const sample = sampleDocuments();
  const readable = sample.rows().filter((one) => one.dimensionId !== "bra");
  const retired = dimensions.map((one) => ({ ...one, retired: one.code === "ENV" }));
  const groups = dimensionAssembler()(retired, readable);
  expect(groups.map((group) => [group.dimension.code, group.program.length > 0])).toEqual([
    ["GOV", true],
    ["BRA", false],
    ["ECO", true],
    ["LIV", true],
    ["SOC", true],
  ]);
});

test("codes come from the labels; a row without one is absent", () => {
  const labels = [
    new Map([["a", label("a", "S1")]]),
    new Map([
      ["b", label("b", null)],
      ["c", label("c", "GOV-01")],
    ]),
  ];
  expect(codesOf(labels)).toEqual(
    new Map([
      ["a", "S1"],
      ["c", "GOV-01"],
    ]),
  );
});

function label(rowId: string, code: string | null) {
  return { rowId, code, formerCodes: [], author: null, createdAt: 0 };
}
