import type { CrossTableKey } from "../../shared/analysis/cross-table";
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
  quickWin: "Quick win",
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
  crossChoice: "Matriks",
  problemMatrix: (problems: string) => `${problems} × kelompok`,
  crossTable: (table: CrossTableKey) => crossTables[table].name,
  crossLines: (table: CrossTableKey) => crossTables[table].lines,
  crossNote: (table: CrossTableKey) => crossTables[table].note,
  notSaid: "Belum diisi",
  empty: "kosong",
  total: "Jumlah",
  countOnce: (row: string) =>
    `Satu ${row} dapat menjawab beberapa baris. Di baris paling bawah setiap ${row} dihitung sekali.`,
  actionsCount: "Aksi dihitung menurut permasalahan programnya.",
  scrollTable: "Tabel matriks, dapat digeser",
  scrollHint: "Geser ke samping untuk melihat kolom lain.",
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

const crossTables: Readonly<Record<CrossTableKey, Record<"name" | "lines" | "note", string>>> = {
  "kind-dimension": {
    name: "Jenis strategi × kelompok",
    lines: "Jenis strategi",
    note: "Jumlah strategi.",
  },
  "horizon-dimension": {
    name: "Jangka waktu × kelompok",
    lines: "Jangka waktu",
    note: "Jumlah program kerja.",
  },
  "agency-priority": {
    name: "OPD × prioritas",
    lines: "OPD",
    note: "Jumlah aksi, sebagai penanggung jawab atau pendukung. Di baris paling bawah setiap aksi dihitung sekali.",
  },
  "lead-support": {
    name: "OPD penanggung jawab × pendukung",
    lines: "Penanggung jawab",
    note: "Jumlah program. Satu program dapat punya beberapa pendukung.",
  },
};
