import { describe, expect, test } from "vitest";
import { similarFinding } from "../../shared/analysis/checks/finding";
import { findingsKeeper } from "../../shared/analysis/checks/find-all";
import { settingsToCheck, sourceOf } from "../../shared/analysis/checks/workshop-to-check";
import { placeRows } from "../../shared/analysis/workshop-rows";
import { dimensionIdSchema, type DimensionId } from "../../shared/domain/dimension";
import { checksWords } from "../words/checks";
import { findingText, rowName, type FindingContext } from "./finding-text";
import { checkSections, countByGroup } from "./findings-view";

const years = { 2023: 1, 2040: 1 };
const settings = { ...settingsToCheck, budgetCeilings: [{ year: 2023, sourceId: null, amount: 0 }] };
const source = sourceOf(
  [
    { worksheet: "program", id: "p", dimensionId: "gov", cells: { name: "Satu data", support: [] } },
    { worksheet: "program", id: "q", dimensionId: "eco", cells: { name: "Satu data" } },
    {
      worksheet: "action",
      id: "a",
      dimensionId: "gov",
      cells: { program: "gone", targets: years, budgets: { 2023: 1, 2024: "menunggu" } },
    },
  ],
  settings,
);
const findings = findingsKeeper()(source);
const codes = new Map([["q", "ECO-01"]]);
const context: FindingContext = {
  words: checksWords.id,
  language: "id",
  settings,
  codes,
  places: placeRows({ dimensions: source.groups, codes }),
};

describe("[CHECK1] findings are shown by check, the gravest first", () => {
  test("of all groups with the whole workshop, or of one group", () => {
    const checksOf = (dimension: string | null) =>
      checkSections(findings, dimension === null ? null : dimensionIdSchema.parse(dimension)).map(
        ({ check }) => check,
      );
    expect(checksOf(null).slice(0, 3)).toEqual(["ceiling-exceeded", "year-outside-plan", "dangling-origin"]);
    expect(checksOf("eco")).toEqual([
      "program-without-problem",
      "program-without-action",
      "program-without-support",
      "required-empty",
      "near-duplicate",
    ]);
    expect(checksOf("env")).toEqual([]);
  });

  test("hints are not counted among what is to be completed", () => {
    const eco = findings.filter(({ cell }) => cell?.dimensionId === "eco");
    const hints = eco.filter(({ severity }) => severity === "hint");
    expect(countByGroup(findings).get(dimensionIdSchema.parse("eco"))).toBe(eco.length - hints.length);
    expect(hints).toHaveLength(1);
  });

  test("[SIMILAR1] similar items of two groups stand in the list of either and of no third", () => {
    const [gov, eco, liv] = ["gov", "eco", "liv"].map((id) => dimensionIdSchema.parse(id));
    if (gov === undefined || eco === undefined || liv === undefined) throw new Error("three groups");
    const itemOf = (dimensionId: DimensionId) =>
      ({ dimensionId, worksheet: "swot", rowId: `${dimensionId}1`, column: "text" }) as const;
    const across = similarFinding("similar-across", itemOf(gov), itemOf(eco));
    expect(checkSections([across], gov)).toEqual([{ check: "similar-across", findings: [across] }]);
    expect(checkSections([across], eco)).toEqual(checkSections([across], gov));
    expect(checkSections([across], liv)).toEqual([]);
  });
});

test("each finding says what is wrong in one sentence", () => {
  const sentences = new Map(findings.map((finding) => [finding.id, findingText(finding, context)]));
  expect([
    sentences.get("program-without-support/p/support"),
    sentences.get("target-without-budget/a/budgets"),
    sentences.get("budget-without-target/a/targets"),
    sentences.get("year-outside-plan/a/targets"),
    sentences.get("not-a-number/a/budgets"),
    sentences.get("dangling-origin/a/program"),
    sentences.get("near-duplicate/p/q"),
    sentences.get("ceiling-exceeded/2023/all-sources"),
    sentences.get("agency-without-task/bappeda"),
  ]).toEqual([
    "OPD pendukung masih kosong",
    "Ada target, belum ada anggaran: 2040",
    "Ada anggaran, belum ada target: 2024",
    "Target memuat 2040, di luar tahun rencana",
    "Anggaran (Rp) berisi “menunggu”, tidak ikut dijumlahkan",
    "Asalnya sudah dihapus",
    "Serupa dengan Economy: ECO-01 Satu data",
    "Semua sumber pendanaan, 2023: direncanakan Rp 1, pagu Rp 0",
    expect.stringMatching(/^Bappeda/u),
  ]);
  expect(rowName(context.places.get("nobody"), context)).toBe("belum ditulis");
});
