import { describe, expect, test } from "vitest";
import { dimensionIdSchema } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { rembang } from "../../shared/regions/rembang";
import { settingsFromTemplate } from "./create-workshop";
import { changeSettings, type SettingsCommand } from "./settings-commands";

const settings = settingsFromTemplate(rembang, {
  regionId: "rembang",
  title: "Bimtek Tahap 2",
  stage: 2,
  planYears: [2023, 2024],
  loadSample: false,
});

describe("settings change while rows exist", () => {
  test("plain values are replaced, the others stay", () => {
    expect(changed({ type: "settings:set", values: { stage: 3, planYears: [2024, 2025] } })).toEqual({
      ...settings,
      stage: 3,
      planYears: [2024, 2025],
    });
  });

  test("an entry with a known id is replaced in its place, a new one is added", () => {
    const [first] = settings.problems;
    const renamed = { id: "p1", code: "P1", name: "Birokrasi", shortName: "Birokrasi", retired: true };
    const added = { id: "p8", code: "P8", name: "Banjir", shortName: "Banjir", retired: false };
    expect(first?.id).toBe("p1");
    expect(changed({ type: "settings:put", put: { list: "problems", entry: renamed } }).problems).toEqual([
      renamed,
      ...settings.problems.slice(1),
    ]);
    expect(changed({ type: "settings:put", put: { list: "problems", entry: added } }).problems).toEqual([
      ...settings.problems,
      added,
    ]);
  });

  test("a code names one problem, one dimension and one district only", () => {
    const problem = { id: "p8", code: "P1", name: "Banjir", shortName: "Banjir", retired: false };
    const district = { id: "baru", code: "33.17.01", name: "Baru", retired: false };
    const [governance, branding] = settings.dimensions;
    if (governance === undefined || branding === undefined) throw new Error("Rembang has six dimensions");
    expect([
      refusal({ type: "settings:put", put: { list: "problems", entry: problem } }),
      refusal({ type: "settings:put", put: { list: "districts", entry: district } }),
      refusal({ type: "settings:put", put: { list: "dimensions", entry: { ...branding, code: "GOV" } } }),
    ]).toEqual(["invalid", "invalid", "invalid"]);
  });

  test("a sub-dimension cannot be taken away, and belongs to one dimension", () => {
    const [governance, branding] = settings.dimensions;
    if (governance === undefined || branding === undefined) throw new Error("Rembang has six dimensions");
    const stale = {
      ...governance,
      name: "Tata Kelola Cerdas",
      subDimensions: governance.subDimensions.slice(1),
    };
    const after = changed({ type: "settings:put", put: { list: "dimensions", entry: stale } }).dimensions[0];
    expect(after?.name).toBe("Tata Kelola Cerdas");
    expect(after?.subDimensions.map(({ id }) => id).toSorted()).toEqual(
      governance.subDimensions.map(({ id }) => id).toSorted(),
    );
    const borrowed = { ...branding, subDimensions: governance.subDimensions };
    expect(refusal({ type: "settings:put", put: { list: "dimensions", entry: borrowed } })).toBe("invalid");
  });

  test("the last open dimension cannot be retired", () => {
    let current: WorkshopSettings = settings;
    for (const dimension of settings.dimensions.slice(1)) {
      const entry = { ...dimension, retired: true };
      current = changed({ type: "settings:put", put: { list: "dimensions", entry } }, current);
    }
    const [last] = current.dimensions;
    if (last === undefined) throw new Error("Rembang has six dimensions");
    const command: SettingsCommand = {
      type: "settings:put",
      put: { list: "dimensions", entry: { ...last, retired: true } },
    };
    expect(refusal(command, current)).toBe("invalid");
  });

  test("an order loses nothing: unknown ids are passed over, unnamed entries follow", () => {
    const ids = ["p7", "unknown", "p1"];
    const { problems } = changed({ type: "settings:order", list: "problems", ids });
    expect(problems.map(({ id }) => id)).toEqual(["p7", "p1", "p2", "p3", "p4", "p5", "p6"]);
  });

  test("[CMD2] the parts of the RPJMD do not take each other back", () => {
    const named = changed({ type: "settings:set", values: { rpjmd: { label: "Perda 5/2021" } } });
    const both = changed({ type: "settings:set", values: { rpjmd: { from: 2027, to: 2031 } } }, named);
    expect(both.rpjmd).toEqual({ from: 2027, to: 2031, label: "Perda 5/2021" });
  });

  test("[CMD2] a year and a source have one ceiling, and the others stay", () => {
    const put = (year: number, amount: number | null, from = settings) =>
      changed({ type: "settings:ceiling", year, sourceId: null, amount }, from);
    const both = put(2025, 40_000_000_000, put(2024, 90_000_000_000));
    expect(put(2024, 80_000_000_000, both).budgetCeilings).toEqual([
      { year: 2025, sourceId: null, amount: 40_000_000_000 },
      { year: 2024, sourceId: null, amount: 80_000_000_000 },
    ]);
    expect(put(2025, null, both).budgetCeilings).toEqual([
      { year: 2024, sourceId: null, amount: 90_000_000_000 },
    ]);
    expect(refusal({ type: "settings:ceiling", year: 2024, sourceId: null, amount: 0.5 })).toBe("invalid");
  });

  test("an RPJMD cannot end before it begins, and dimensions keep their limits", () => {
    const rpjmd = { from: 2026, to: 2021 };
    expect(refusal({ type: "settings:set", values: { rpjmd } })).toBe("invalid");
    const many = Array.from({ length: 13 }, (_, at) => ({
      id: `part-${at}`,
      name: "Bagian",
      hint: "",
      retired: false,
    }));
    const [governance] = settings.dimensions;
    if (governance === undefined) throw new Error("Rembang has six dimensions");
    const entry = { ...governance, id: dimensionIdSchema.parse("new"), code: "NEW", subDimensions: many };
    expect(refusal({ type: "settings:put", put: { list: "dimensions", entry } })).toBe("invalid");
  });
});

function changed(command: SettingsCommand, from = settings): WorkshopSettings {
  const result = changeSettings(from, command);
  if (!result.ok) throw new Error(`refused: ${result.problem}`);
  return result.value;
}

function refusal(command: SettingsCommand, from = settings): string | null {
  const result = changeSettings(from, command);
  return result.ok ? null : result.problem;
}
