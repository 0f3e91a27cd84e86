import type { HelpFor } from "./column-help";
import type { strategyColumns } from "./strategy-worksheet";

export const strategyHelp: HelpFor<typeof strategyColumns> = {
  origins: {
    help: {
      id: "Pilih butir dari dalam (S, W) dan dari luar (O, T) yang dipakai strategi ini.",
      en: "Pick the internal (S, W) and external (O, T) items this strategy uses.",
    },
    example: { id: "S1, S2 × O1", en: "S1, S2 × O1" },
  },
  kind: {
    help: {
      id: "Mengikuti butir yang dipilih; dapat diubah.",
      en: "Follows from the picked items; can be changed.",
    },
    example: { id: "SO", en: "SO" },
  },
  statement: {
    help: {
      id: "Mulai dengan kata kerja: Meningkatkan, Mengembangkan, Membangun, …",
      en: "Begin with a verb: Improve, Develop, Build, …",
    },
    example: {
      id: "Membangun portal satu data daerah bersama perguruan tinggi",
      en: "Build a regional data portal together with universities",
    },
  },
  problems: {
    help: {
      id: "Terisi dari butir SWOT yang dipilih; dapat diubah.",
      en: "Filled from the picked SWOT items; can be changed.",
    },
    example: { id: "P1 Tata kelola pemerintahan", en: "P1 Governance" },
  },
  subDimension: {
    help: {
      id: "Bagian dimensi yang dituju strategi ini.",
      en: "The part of the dimension this strategy serves.",
    },
    example: { id: "Manajemen Birokrasi yang Efisien", en: "Efficient bureaucracy" },
  },
  agreement: {
    help: { id: "Disepakati bila kelompok sudah sepakat.", en: "Agreed once the group agrees." },
    example: { id: "Usulan", en: "Proposed" },
  },
};
