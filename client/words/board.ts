import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Papan gabungan",
  about: "Isian semua kelompok, berubah langsung saat ditulis.",
  worksheets: "Kertas kerja",
  groups: "Kelompok",
  all: "Semua",
  untied: "Belum dikaitkan",
  held: (count: number) => `${count} susulan menunggu`,
  findings: (count: number) => `${count} perlu dilengkapi`,
  toMatrix: "Lihat matriks",
  toBoard: "Lihat papan",
  budget: (amount: string) => `Rp ${amount}`,
  shownOf: (shown: number, total: number) => `${shown} dari ${total}`,
  noText: "belum ditulis",
  noQuadrant: "Belum ada unsurnya",
  agreed: "Disepakati",
  sample: "contoh",
  lead: (office: string) => `Penanggung jawab: ${office}`,
  nothingYet: (row: string) => `Belum ada ${row}`,
  nothingTied: (row: string, code: string) => `Belum ada ${row} untuk ${code}`,
  nothingUntied: (row: string) => `Setiap ${row} sudah dikaitkan`,
  hidden: "Belum dibuka fasilitator",

  matrixTitle: (problems: string, worksheet: WorksheetKey) => {
    const answered = {
      swot: "yang sudah dibahas dalam SWOT",
      strategy: "yang sudah dijawab strategi",
      program: "yang sudah dijawab program",
      action: "yang sudah dijawab rencana aksi",
    };
    return `${problems} ${answered[worksheet]}`;
  },
  matrixAbout: (worksheet: WorksheetKey) => {
    const counted = {
      swot: "Jumlah butir SWOT tiap kelompok; sel kosong belum punya butir",
      strategy: "Jumlah strategi tiap kelompok; sel kosong belum punya strategi",
      program: "Jumlah program kerja tiap kelompok; sel kosong belum punya program",
      action: "Jumlah aksi tiap kelompok; sel kosong belum punya aksi",
    };
    return counted[worksheet];
  },
  empty: "kosong",
  total: "Jumlah",
  countOnce: (row: string) =>
    `Satu ${row} dapat menjawab beberapa baris. Di baris paling bawah setiap ${row} dihitung sekali.`,
  actionsCount: "Aksi dihitung menurut permasalahan programnya.",
  scrollTable: "Tabel matriks, dapat digeser",
  scrollHint: "Geser ke samping untuk melihat kelompok lain.",
  noProblems: "Kegiatan ini belum punya daftar permasalahan, jadi belum ada yang dapat dihitung per baris.",
  writeProblems: "Tulis permasalahan di pengaturan",
  openList: (count: number, row: string) => `${count} ${row}, buka daftarnya`,
  listTitle: (line: string, group: string) => `${line} · ${group}`,
  allGroups: "Semua kelompok",
  showOnBoard: "Lihat di papan",
  nothingHere: "Tidak ada lagi isian di sini.",
};

export type BoardWords = WordsOf<typeof indonesian>;

export const boardWords = defineWords<BoardWords>(indonesian, () => import("./en/board"));
