import { fundingSources } from "./funding-sources";
import type { RegionTemplate } from "./region-template";
import { smartCityDimensions } from "./smart-city-dimensions";
import { agency, problem } from "./template-entries";

/** Kabupaten Deli Serdang: its rows are tied to the four priorities of the yearly plan (RKPD) 2022. */
export const deliSerdang: RegionTemplate = {
  id: "deli-serdang",
  name: { id: "Kabupaten Deli Serdang", en: "Deli Serdang Regency" },
  settings: {
    regionName: "Kabupaten Deli Serdang",
    rpjmd: { from: 2019, to: 2024, label: "RPJMD Kabupaten Deli Serdang 2019–2024" },
    planYears: [2022],
    vision:
      "Deli Serdang yang maju dan sejahtera dengan masyarakatnya yang religius dan rukun dalam kebhinekaan",
    missions: [],
    problemsLabel: "Prioritas RKPD 2022",
    problems: [
      problem(
        "PR1",
        "Pendidikan, kesehatan, sosial",
        "Peningkatan kualitas mutu pendidikan, kesehatan dan pembangunan sosial",
      ),
      problem("PR2", "Akses dan wilayah", "Pengembangan aksesibilitas dan kewilayahan"),
      problem(
        "PR3",
        "Produk unggulan",
        "Optimalisasi komoditas dan produk unggulan daerah yang berdaya saing",
      ),
      problem("PR4", "Reformasi birokrasi", "Pelaksanaan reformasi birokrasi"),
    ],
    provincialPriorities: [],
    nationalPriorities: [],
    agencies: [agency("bappeda", "Bappeda", { name: "Badan Perencanaan Pembangunan Daerah" })],
    districts: [],
    dimensions: smartCityDimensions,
    fundingSources,
  },
  sampleRows: [],
};
