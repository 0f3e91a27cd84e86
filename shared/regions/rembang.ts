import { fundingSources } from "./funding-sources";
import type { RegionTemplate } from "./region-template";
import { rembangAgencies, rembangDistricts } from "./rembang-agencies";
import { rembangPlanYears } from "./rembang-plan-years";
import { rembangSampleRows } from "./rembang-sample/rembang-sample-rows";
import { smartCityDimensions } from "./smart-city-dimensions";
import { problem } from "./template-entries";

/**
 * Kabupaten Rembang with the seven problems of its RPJMD 2021-2026. The missions of that RPJMD are not known
 * word by word, so they stay empty.
 */
export const rembang: RegionTemplate = {
  id: "rembang",
  name: { id: "Kabupaten Rembang", en: "Rembang Regency" },
  settings: {
    regionName: "Kabupaten Rembang",
    rpjmd: { from: 2021, to: 2026, label: "RPJMD Kabupaten Rembang 2021–2026" },
    planYears: rembangPlanYears,
    vision: "Rembang Gemilang 2026",
    missions: [],
    problemsLabel: "Permasalahan utama daerah",
    problems: [
      problem("P1", "Tata kelola", "Tata kelola pemerintahan"),
      problem("P2", "SDM", "Kualitas sumber daya manusia (SDM)"),
      problem("P3", "Infrastruktur", "Ketersediaan dan kualitas infrastruktur"),
      problem("P4", "Ekonomi", "Pertumbuhan ekonomi"),
      problem("P5", "Kemiskinan", "Kemiskinan"),
      problem("P6", "Lingkungan", "Lingkungan hidup"),
      problem("P7", "Desa", "Kemandirian desa"),
    ],
    provincialPriorities: [],
    nationalPriorities: [],
    agencies: rembangAgencies,
    districts: rembangDistricts,
    dimensions: smartCityDimensions,
    fundingSources,
  },
  sampleRows: rembangSampleRows,
};
