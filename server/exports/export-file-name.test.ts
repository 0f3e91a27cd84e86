import { describe, expect, it } from "vitest";
import { exportFileName } from "./export-file-name";
import { rembangSettings } from "./workshop-fixture";

const file = {
  settings: rembangSettings,
  scope: { kind: "all" },
  generatedAt: new Date("2026-11-22T07:32:10Z"),
  language: "id",
  extension: "xlsx",
} as const;

describe("the name of an exported file", () => {
  it("says region, stage and local time", () => {
    expect(exportFileName(file)).toBe("Rembang_Masterplan_Tahap-2_2026-11-22_1432.xlsx");
  });

  it("passes midnight in Jakarta, not in Greenwich", () => {
    const generatedAt = new Date("2026-12-31T17:05:00Z");
    expect(exportFileName({ ...file, generatedAt })).toBe("Rembang_Masterplan_Tahap-2_2027-01-01_0005.xlsx");
  });

  it("names the group when only one is exported", () => {
    const dimension = rembangSettings.dimensions[0];
    expect(dimension).toBeDefined();
    if (dimension === undefined) return;
    const scope = { kind: "dimension", dimensionId: dimension.id } as const;
    expect(exportFileName({ ...file, scope })).toBe("Rembang_Masterplan_GOV_Tahap-2_2026-11-22_1432.xlsx");
  });

  it("has only safe characters", () => {
    const settings = { ...rembangSettings, regionName: '../Kota "Pä/rang"\u0000?' };
    expect(exportFileName({ ...file, settings, language: "en" })).toBe(
      "Kota-Pa-rang_Masterplan_Stage-2_2026-11-22_1432.xlsx",
    );
  });
});
