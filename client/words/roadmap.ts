import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Peta jalan",
  about:
    "Program menurut tahun, disusun dari target, anggaran, dan waktu di Rencana Aksi. Tidak perlu diketik lagi.",
  print: "Cetak",
  span: "Jangka waktu",
  spans: (years: number) => {
    const names: Readonly<Record<number, string>> = { 1: "Pendek (1 th)", 5: "Menengah (5 th)" };
    return names[years] ?? "Panjang (10 th)";
  },
  year: "Tahun",
  group: "Kelompok",
  allGroups: "Semua kelompok",
  program: "Program kerja",
  noProgram: "Aksi tanpa program",
  untitled: "(belum ada teks)",
  actions: (count: number) => `${count} aksi`,
  gap: "jeda",
  continues: "berlanjut",
  unplanned: "Belum dijadwalkan: isi target, anggaran, atau waktu di Rencana Aksi",
  outside: "Tidak ada pada tahun ini",
  afterPlan: "setelah rencana",
  programs: "Jumlah program",
  budget: "Anggaran",
  empty: "kosong",
  full: "padat",
  fullHelp: "Jauh di atas rata-rata tahun lainnya",
  fullOfCeiling: "Anggaran semua kelompok mendekati atau melebihi pagu",
  ceiling: "Terpakai dari pagu",
  ofCeiling: (planned: string, ceiling: string) => `Rp\u00a0${planned} dari Rp\u00a0${ceiling}`,
  allSources: "semua sumber",
  groupTotal: (programs: number, budget: string) =>
    budget === "" ? `${programs} program` : `${programs} program · ${budget}`,
  nothing: "Belum ada program kerja",
  nothingHelp: "Peta jalan terisi sendiri setelah program kerja dan rencana aksinya ditulis.",
  notOpened: (groups: string) => `Belum dibuka fasilitator: ${groups}.`,
  scroll: "Tabel peta jalan, dapat digeser",
  hint: "Geser ke samping untuk melihat tahun lain.",
};

export type RoadmapWords = WordsOf<typeof indonesian>;

/** Programs by year. */
export const roadmapWords = defineWords<RoadmapWords>(indonesian, () => import("./en/roadmap"));
