import { fundingSources } from "./funding-sources";
import { emptyRegionId, type RegionTemplate } from "./region-template";
import { smartCityDimensions } from "./smart-city-dimensions";

/**
 * For any other regency or city: the national dimensions and the usual funding sources, everything regional empty.
 * Years cannot be empty: the RPJMD period is the one shared by regions since the elections of 2024, the plan has the
 * usual five years.
 */
export const emptyRegion: RegionTemplate = {
  id: emptyRegionId,
  name: { id: "Daerah lain (mulai kosong)", en: "Another region (start empty)" },
  settings: {
    regionName: "Kabupaten/Kota",
    rpjmd: { from: 2025, to: 2029, label: "RPJMD 2025–2029" },
    planYears: [2027, 2028, 2029, 2030, 2031],
    vision: "",
    missions: [],
    problemsLabel: "Permasalahan utama daerah",
    problems: [],
    provincialPriorities: [],
    nationalPriorities: [],
    agencies: [],
    districts: [],
    dimensions: smartCityDimensions,
    fundingSources,
  },
  sampleRows: [],
};
