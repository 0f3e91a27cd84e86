import type { CheckKey } from "../../shared/analysis/checks/finding";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Pemeriksaan",
  about:
    "Yang belum lengkap atau belum cocok di semua kelompok; berubah langsung saat ditulis. Angka di samping nama kelompok menghitung yang perlu dilengkapi.",
  groups: "Kelompok",
  all: "Semua",
  repair: "Perlu dilengkapi",
  look: "Patut dilihat",
  check: (check: CheckKey) => checks[check].name,
  help: (check: CheckKey) => checks[check].help,
  open: (row: string, column: string) => `${row}, buka ${column}`,
  noCode: "Belum berkode",
  noText: "belum ditulis",
  showAll: (count: number) => `Tampilkan semua (${count})`,
  allFine: "Tidak ada yang perlu dilengkapi",
  allFineHelp: "Begitu ada yang belum cocok, langsung muncul di sini.",
  reading: "Masih membaca kertas kerja. Daftar ini belum lengkap.",
  hidden: "Kertas kerja yang belum dibuka fasilitator tidak ikut diperiksa.",

  markerNames: (names: string) => `temuan: ${names}`,

  waive: "Lewati",
  waiveOf: (about: string) => `Lewati temuan: ${about}`,
  waiveTitle: "Lewati temuan ini?",
  waiveNow: "Lewati dengan alasan",
  reason: "Alasan",
  reasonHelp: "Dibaca semua peserta. Temuan ini tidak dihitung lagi, dan dapat dikembalikan.",
  reasonMissing: "Tulis alasannya lebih dahulu.",
  waived: "Dilewati dengan alasan",
  waivedHelp: "Tidak dihitung lagi, sampai dikembalikan.",
  waivedAt: (time: string) => `Fasilitator, ${time}`,
  unwaive: "Hitung lagi",
  unwaiveOf: (about: string) => `Hitung lagi temuan: ${about}`,

  empty: (column: string) => `${column} masih kosong`,
  noTarget: (column: string) => `Indikator sudah ada, ${column} belum`,
  noBudget: (years: string) => `Ada target, belum ada anggaran: ${years}`,
  noTargetFor: (years: string) => `Ada anggaran, belum ada target: ${years}`,
  outside: (column: string, years: string) => `${column} memuat ${years}, di luar tahun rencana`,
  notNumber: (column: string, text: string) => `${column} berisi “${text}”, tidak ikut dijumlahkan`,
  dangling: (count: number) => (count === 1 ? "Asalnya sudah dihapus" : `${count} asalnya sudah dihapus`),
  similar: (group: string, other: string) => `Serupa dengan ${group}: ${other}`,
  similarItem: (other: string) => `Serupa dengan ${other}`,
  ceiling: (parts: { source: string; year: string; planned: string; ceiling: string }) =>
    `${parts.source}, ${parts.year}: direncanakan Rp ${parts.planned}, pagu Rp ${parts.ceiling}`,
  allSources: "Semua sumber pendanaan",
};

export type ChecksWords = WordsOf<typeof indonesian>;

/** What is checked on the worksheets, and what was found. */
export const checksWords = defineWords<ChecksWords>(indonesian, () => import("./en/checks"));

const checks: Readonly<Record<CheckKey, { readonly name: string; readonly help: string }>> = {
  "ceiling-exceeded": {
    name: "Pagu terlampaui",
    help: "Jumlah anggaran semua kelompok melebihi pagu di pengaturan. Aksi dengan beberapa sumber hanya dihitung dalam pagu semua sumber.",
  },
  "year-outside-plan": {
    name: "Tahun di luar rencana",
    help: "Target, anggaran, atau jadwal pada tahun yang tidak termasuk tahun rencana.",
  },
  "dangling-origin": {
    name: "Asal sudah tidak ada",
    help: "Isian ini dibuat dari isian yang sekarang ada di Sampah atau sudah tidak ada.",
  },
  "program-without-problem": {
    name: "Program tanpa permasalahan",
    help: "Setiap program menjawab paling sedikit satu permasalahan utama daerah.",
  },
  "program-without-action": {
    name: "Program tanpa rencana aksi",
    help: "Belum ada aksi yang menjalankan program ini.",
  },
  "program-without-support": {
    name: "Program tanpa OPD pendukung",
    help: "Program smart city biasanya dikerjakan bersama beberapa OPD.",
  },
  "indicator-without-target": {
    name: "Indikator tanpa target",
    help: "Indikator sudah ditulis, angka yang dituju belum.",
  },
  "target-without-budget": {
    name: "Target tanpa anggaran",
    help: "Bila tidak butuh biaya, isi anggaran dengan 0.",
  },
  "budget-without-target": {
    name: "Anggaran tanpa target",
    help: "Anggaran sudah ada, hasil yang dituju pada tahun itu belum.",
  },
  "required-empty": {
    name: "Kolom wajib masih kosong",
    help: "Kolom yang diminta kertas kerja ini.",
  },
  "not-a-number": {
    name: "Bukan angka",
    help: "Yang ditulis dengan kata-kata tetap tersimpan, tetapi tidak ikut dijumlahkan.",
  },
  "near-duplicate": {
    name: "Program serupa di kelompok lain",
    help: "Mungkin dapat digabung atau dibagi perannya.",
  },
  "similar-items": {
    name: "Butir SWOT serupa",
    help: "Dua butir dalam satu unsur isinya hampir sama. Kelompok dapat menggabungkannya di kertas kerja; semua tulisan tetap ada.",
  },
  "similar-across": {
    name: "Butir SWOT serupa di kelompok lain",
    help: "Kaitkan bila maksudnya sama: keduanya tetap di kertas kerja masing-masing dan saling menunjuk. Dapat dilepaskan kapan saja.",
  },
  "unused-swot-item": {
    name: "Butir SWOT belum dipakai",
    help: "Belum ada strategi yang memakai butir ini.",
  },
  "problem-without-quick-win": {
    name: "Permasalahan tanpa quick win",
    help: "Belum ada quick win, usulan maupun pilihan, yang menjawab permasalahan ini.",
  },
  "agency-without-task": {
    name: "OPD tanpa tugas",
    help: "Belum menjadi penanggung jawab atau pendukung di program dan aksi mana pun.",
  },
};
