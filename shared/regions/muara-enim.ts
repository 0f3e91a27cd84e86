import { fundingSources } from "./funding-sources";
import type { RegionTemplate } from "./region-template";
import { smartCityDimensions } from "./smart-city-dimensions";
import { agency } from "./template-entries";

/** Kabupaten Muara Enim with the years of its Renstra 2018-2023; its main problems are not known and stay empty. */
export const muaraEnim: RegionTemplate = {
  id: "muara-enim",
  name: { id: "Kabupaten Muara Enim", en: "Muara Enim Regency" },
  settings: {
    regionName: "Kabupaten Muara Enim",
    rpjmd: { from: 2018, to: 2023, label: "RPJMD Kabupaten Muara Enim 2018–2023" },
    planYears: [2018, 2019, 2020, 2021, 2022, 2023],
    vision: "#MERAKYAT: Muara Enim untuk Rakyat yang Agamis, Berdaya Saing, Mandiri, Sehat dan Sejahtera",
    missions: [],
    problemsLabel: "Permasalahan utama daerah",
    problems: [],
    provincialPriorities: [],
    nationalPriorities: [],
    agencies: [
      agency("diskominfo", "Diskominfo", {
        name: "Dinas Komunikasi dan Informatika",
        aliases: ["Dinkominfo", "Kominfo", "Dinas Kominfo"],
      }),
    ],
    districts: [],
    dimensions: smartCityDimensions,
    fundingSources,
  },
  sampleRows: [],
};
