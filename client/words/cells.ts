import type { RupiahProblem } from "../../shared/domain/rupiah";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  empty: "Belum diisi",
  example: (example: string) => `Contoh: ${example}`,
  pick: "Pilih…",
  pickMore: "Pilih lagi…",
  change: "Ganti…",
  noChoice: "Belum dipilih",
  yes: "Ya",
  month: "Bulan",
  year: "Tahun",
  monthOf: (field: string) => `${field}: bulan`,
  yearOf: (field: string) => `${field}: tahun`,
  pickYearToo: "Pilih tahunnya juga.",
  pickMonthToo: "Pilih bulannya juga.",
  fieldOfYear: (field: string, year: string) => `${field} ${year}`,
  outsidePlan: "di luar tahun rencana",
  total: "Jumlah",
  rupiah: (amount: string) => `Rp ${amount}`,
  readAs: (amount: string) => `= Rp ${amount}`,
  storedNow: (value: string) => `Belum tersimpan. Yang tersimpan sekarang: ${value}.`,
  storedNothing: "Belum tersimpan.",
  changedBy: (name: string, value: string) => `${name} mengubahnya menjadi ${value}.`,
  emptiedBy: (name: string) => `${name} mengosongkannya.`,
  somebody: "Peserta lain",
  useTheirs: "Pakai itu",
  replacedBy: (name: string) => `${name} mengisi bersamaan.`,
  itStays: "Yang dipakai:",
  yours: "Isian Bapak/Ibu:",
  useMine: "Pakai nilai saya",
  leaveIt: "Biarkan",
  typing: (name: string) => `${name} sedang mengetik…`,
  isHere: (name: string) => `${name} sedang di sini`,
  severalHere: (name: string, more: number) => `${name} dan ${more} orang lain sedang di sini`,
  notNumber: "bukan angka",
  notNumberHelp:
    "Tersimpan sebagai tulisan, belum dapat dihitung. Tulis angkanya saja, misalnya 1.500 atau 12,5.",
  tinyAmount: "bukan jutaan?",
  tinyAmountHelp: (amount: string) =>
    `Tersimpan sebagai Rp ${amount}. Bila maksudnya juta, tulis ${amount} jt.`,
  tooLong: (dropped: string) =>
    `Isian sudah mencapai batas panjang. Bagian ini belum masuk, silakan salin: "${dropped}"`,
  originTrashed: (name: string) => `${name} (di Sampah)`,
  originMissing: "Asal tidak ditemukan",
  originNoText: "(belum ada uraian)",
  noOrigins: (worksheet: WorksheetKey) => noOrigins[worksheet],
  ownWords: "Ditulis sendiri",
  fieldProblem: (problem: FieldProblem) => fieldProblems[problem],
};

/** Why what stands in a field cannot be stored. */
export type FieldProblem = RupiahProblem | "not-a-month";

export type CellWords = WordsOf<typeof indonesian>;

export const cellWords = defineWords<CellWords>(indonesian, () => import("./en/cells"));

const noOrigins: Readonly<Record<WorksheetKey, string>> = {
  swot: "Belum ada butir SWOT di kelompok ini.",
  strategy: "Belum ada strategi di kelompok ini.",
  program: "Belum ada program di kelompok ini.",
  action: "Belum ada aksi di kelompok ini.",
};

const fieldProblems: Readonly<Record<FieldProblem, string>> = {
  "not-an-amount":
    "Belum terbaca sebagai rupiah. Tulis misalnya 1.250.000.000, 1,25\u00A0M, atau 75\u00A0jt.",
  negative: "Anggaran tidak bisa kurang dari nol.",
  "too-large": "Angkanya terlalu besar. Periksa lagi satuannya: jt, M, atau T.",
  "fraction-of-rupiah": "Rupiah ditulis bulat, tanpa sen. Untuk 1,25 miliar tulis 1,25\u00A0M.",
  "not-a-month": "Belum terbaca sebagai bulan. Tulis bulan dan tahunnya, misalnya Jan\u00A02024 atau 1/2024.",
};
