import type { HelpFor } from "./column-help";
import type { swotColumns } from "./swot-worksheet";

export const swotHelp: HelpFor<typeof swotColumns> = {
  quadrant: {
    help: {
      id: "Kekuatan dan kelemahan datang dari dalam daerah; peluang dan ancaman dari luar.",
      en: "Strengths and weaknesses come from inside the region; opportunities and threats from outside.",
    },
    example: { id: "Kekuatan", en: "Strengths" },
  },
  text: {
    help: {
      id: "Satu butir satu gagasan, sebaiknya satu kalimat.",
      en: "One idea per item, ideally one sentence.",
    },
    example: {
      id: "Data antar-OPD belum terpadu dan jarang diperbarui",
      en: "Data of the offices are not joined and rarely updated",
    },
  },
  problems: {
    help: {
      id: "Permasalahan RPJMD yang berkaitan; boleh lebih dari satu.",
      en: "Related problems of the RPJMD; may be several.",
    },
    example: { id: "P1 Tata kelola pemerintahan", en: "P1 Governance" },
  },
  subDimension: {
    help: { id: "Bagian dimensi yang paling dekat.", en: "The closest part of the dimension." },
    example: { id: "Pelayanan Publik", en: "Public service" },
  },
  readiness: {
    help: {
      id: "Bila kelompok juga membahas struktur, infrastruktur, dan suprastruktur.",
      en: "If the group also works by structure, infrastructure and superstructure.",
    },
    example: { id: "Suprastruktur", en: "Superstructure" },
  },
  evidence: {
    help: {
      id: "Sumber atau angka yang mendukung: RPJMD, statistik, laporan.",
      en: "Source or figure behind it: RPJMD, statistics, a report.",
    },
    example: { id: "Laporan SPBE 2021, Dinkominfo", en: "SPBE report 2021, Dinkominfo" },
  },
  agency: {
    help: { id: "OPD yang mengusulkan butir ini.", en: "The office that proposed this item." },
    example: { id: "Dinkominfo", en: "Dinkominfo" },
  },
  groupOf: {
    help: {
      id: "Butir utama yang isinya sama; keduanya tetap ada dan dapat dipisahkan kembali.",
      en: "The main item that says the same; both stay and can be separated again.",
    },
    example: { id: "S1", en: "S1" },
  },
};
