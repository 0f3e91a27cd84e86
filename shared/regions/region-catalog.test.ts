import { describe, expect, it } from "vitest";
import { matchAgency } from "../domain/agency";
import { shippedColumnSettings } from "../domain/column-settings";
import { foldText } from "../domain/fold-text";
import { workshopSettingsSchema } from "../domain/workshop";
import { findRegionTemplate, regionTemplates } from "./region-catalog";
import { rembang } from "./rembang";

const { settings } = rembang;

describe.each(regionTemplates.map((template) => [template.id, template] as const))(
  "template %s",
  (_, template) => {
    it("makes valid workshop settings once title, stage and columns are added", () => {
      const whole = {
        ...template.settings,
        title: `Bimtek ${template.name.id}`,
        stage: 1,
        columns: shippedColumnSettings,
      };
      expect(workshopSettingsSchema.parse(whole)).toEqual(whole);
    });

    it("repeats no id in any list", () => {
      const { problems, agencies, districts, dimensions, fundingSources } = template.settings;
      const subDimensions = dimensions.flatMap((dimension) => dimension.subDimensions);
      for (const list of [problems, agencies, districts, dimensions, subDimensions, fundingSources]) {
        expect(repeated(list.map((entry) => entry.id))).toEqual([]);
      }
      expect(repeated(problems.map((problem) => problem.code))).toEqual([]);
      expect(repeated(dimensions.map((dimension) => dimension.code))).toEqual([]);
    });

    it("lets no spelling stand for two offices or two funding sources", () => {
      const { agencies, fundingSources } = template.settings;
      const agencyNames = agencies.map(({ shortName, name, aliases }) => [shortName, name, ...aliases]);
      const fundingNames = fundingSources.map(({ name, aliases }) => [name, ...aliases]);
      for (const lists of [agencyNames, fundingNames]) {
        expect(repeated(lists.flatMap((names) => [...new Set(names.map(foldText))]))).toEqual([]);
      }
    });

    it("has six dimensions with 18 sub-dimensions that all carry a hint", () => {
      const { dimensions } = template.settings;
      expect(dimensions.map((dimension) => dimension.code)).toEqual([
        "GOV",
        "BRA",
        "ECO",
        "LIV",
        "SOC",
        "ENV",
      ]);
      const parts = dimensions.flatMap((dimension) => dimension.subDimensions);
      expect(parts).toHaveLength(18);
      expect(parts.filter((part) => part.hint === "")).toEqual([]);
    });
  },
);

describe("the catalogue", () => {
  it("offers Rembang first and finds each template by its id only", () => {
    expect(regionTemplates.map((template) => template.id)).toEqual([
      "rembang",
      "deli-serdang",
      "muara-enim",
      "kendal",
      "empty-region",
    ]);
    expect(regionTemplates.map((template) => findRegionTemplate(template.id))).toEqual(regionTemplates);
    expect(findRegionTemplate("Rembang")).toBeUndefined();
  });

  it("has sample rows for Rembang only", () => {
    expect(regionTemplates.filter((one) => one.sampleRows.length > 0)).toEqual([rembang]);
  });

  it("leaves the empty region without anything regional", () => {
    expect(findRegionTemplate("empty-region")?.settings).toMatchObject({
      vision: "",
      missions: [],
      problems: [],
      agencies: [],
      districts: [],
    });
  });
});

describe("Rembang", () => {
  it("has the seven problems of the RPJMD, spelled correctly", () => {
    expect(settings.problems.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "P1 Tata kelola pemerintahan",
      "P2 Kualitas sumber daya manusia (SDM)",
      "P3 Ketersediaan dan kualitas infrastruktur",
      "P4 Pertumbuhan ekonomi",
      "P5 Kemiskinan",
      "P6 Lingkungan hidup",
      "P7 Kemandirian desa",
    ]);
  });

  it("has 14 kecamatan with their codes in sequence, each of them also an office", () => {
    const codes = Array.from({ length: 14 }, (_, at) => `33.17.${(at + 1).toString().padStart(2, "0")}`);
    expect(settings.districts.map((district) => district.code)).toEqual(codes);
    const offices = settings.districts.map(
      ({ name }) => matchAgency(`Kecamatan ${name}`, settings.agencies)?.id,
    );
    expect(offices).toEqual(settings.districts.map(({ id }) => `kec-${id}`));
  });

  it.each([
    ["Diskominfo", "dinkominfo"],
    ["dinas komunikasi dan informatika", "dinkominfo"],
    ["D.P.U.T.A.R.U", "dputaru"],
    ["Satpol-PP", "satpol-pp"],
    ["Kec. Lasem", "kec-lasem"],
    ["Dinas Sosial", "dinsos-ppkb"],
    ["RSUD", "rsud"],
  ])("knows the office written as %s", (written, id) => {
    expect(matchAgency(written, settings.agencies)?.id).toBe(id);
  });

  it("guesses no office for the one that was split in two", () => {
    expect(matchAgency("Dinindagkop", settings.agencies)).toBeUndefined();
  });
});

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
