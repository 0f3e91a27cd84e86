import { fundingSources } from "./funding-sources";
import type { RegionTemplate } from "./region-template";
import { smartCityDimensions } from "./smart-city-dimensions";
import { agency } from "./template-entries";

/** Kabupaten Kendal; the plan years are those that carry a yearly theme (2022 Recovery to 2026 Sustainable). */
export const kendal: RegionTemplate = {
  id: "kendal",
  name: { id: "Kabupaten Kendal", en: "Kendal Regency" },
  settings: {
    regionName: "Kabupaten Kendal",
    rpjmd: {
      from: 2021,
      to: 2026,
      label: "RPJMD Kabupaten Kendal 2021–2026 (Perda Nomor 7 Tahun 2021)",
    },
    planYears: [2022, 2023, 2024, 2025, 2026],
    vision: "Kendal Handal, Unggul, Makmur dan Berkeadilan",
    missions: [],
    problemsLabel: "Permasalahan utama daerah",
    problems: [],
    provincialPriorities: [],
    nationalPriorities: [],
    agencies: [
      agency("baperlitbang", "Baperlitbang", {
        name: "Badan Perencanaan, Penelitian dan Pengembangan",
        aliases: ["Bappeda", "Bapperlitbang", "Bappelitbang"],
      }),
      agency("diskominfo", "Diskominfo", {
        name: "Dinas Komunikasi dan Informatika",
        aliases: ["Dinkominfo", "Kominfo", "Dinas Kominfo"],
      }),
      agency("dishub", "Dishub", { name: "Dinas Perhubungan", aliases: ["Dinhub", "Perhubungan"] }),
      agency("pupr", "PUPR", {
        name: "Dinas Pekerjaan Umum dan Penataan Ruang",
        aliases: ["DPUPR", "Dinas PUPR", "Dinas PU"],
      }),
      agency("dinsos", "Dinsos", { name: "Dinas Sosial" }),
      agency("dukcapil", "Dukcapil", {
        name: "Dinas Kependudukan dan Pencatatan Sipil",
        aliases: ["Disdukcapil", "Dispendukcapil", "Dindukcapil"],
      }),
      agency("disdikbud", "Disdikbud", {
        name: "Dinas Pendidikan dan Kebudayaan",
        aliases: ["Dinas Pendidikan", "Disdik"],
      }),
    ],
    districts: [],
    dimensions: smartCityDimensions,
    fundingSources,
  },
  sampleRows: [],
};
