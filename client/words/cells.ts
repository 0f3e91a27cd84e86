import type { RupiahProblem } from "../../shared/domain/rupiah";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords } from "./language";

const noOriginsId: Readonly<Record<WorksheetKey, string>> = {
  swot: "Belum ada butir SWOT di kelompok ini.",
  strategy: "Belum ada strategi di kelompok ini.",
  program: "Belum ada program di kelompok ini.",
  action: "Belum ada aksi di kelompok ini.",
};

const noOriginsEn: Readonly<Record<WorksheetKey, string>> = {
  swot: "This group has no SWOT items yet.",
  strategy: "This group has no strategies yet.",
  program: "This group has no programs yet.",
  action: "This group has no actions yet.",
};

const amountProblemsId: Readonly<Record<RupiahProblem, string>> = {
  "not-an-amount": "Belum terbaca sebagai rupiah. Tulis misalnya 1.250.000.000, 1,25 M, atau 75 jt.",
  negative: "Anggaran tidak bisa kurang dari nol.",
  "too-large": "Angkanya terlalu besar. Periksa lagi satuannya: jt, M, atau T.",
  "fraction-of-rupiah": "Rupiah ditulis bulat, tanpa sen. Untuk 1,25 miliar tulis 1,25 M.",
};

const amountProblemsEn: Readonly<Record<RupiahProblem, string>> = {
  "not-an-amount": "Not readable as rupiah yet. Write for example 1.250.000.000, 1,25 M or 75 jt.",
  negative: "A budget cannot be less than zero.",
  "too-large": "This amount is too large. Check the unit: jt, M or T.",
  "fraction-of-rupiah": "Rupiah are whole numbers. For 1.25 billion write 1,25 M.",
};

export const cellWords = defineWords({
  id: {
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
    typing: (name: string) => `${name} sedang mengetik…`,
    isHere: (name: string) => `${name} sedang di sini`,
    severalHere: (name: string, more: number) => `${name} dan ${more} orang lain sedang di sini`,
    tooLong: (dropped: string) =>
      `Isian sudah mencapai batas panjang. Bagian ini belum masuk, silakan salin: "${dropped}"`,
    originTrashed: (name: string) => `${name} (di Sampah)`,
    originMissing: "Asal tidak ditemukan",
    originNoText: "(belum ada uraian)",
    noOrigins: (worksheet: WorksheetKey) => noOriginsId[worksheet],
    ownWords: "Ditulis sendiri",
    amountProblem: (problem: RupiahProblem) => amountProblemsId[problem],
  },
  en: {
    empty: "Not filled in yet",
    example: (example: string) => `Example: ${example}`,
    pick: "Pick…",
    pickMore: "Pick more…",
    change: "Change…",
    noChoice: "Nothing picked",
    yes: "Yes",
    month: "Month",
    year: "Year",
    monthOf: (field: string) => `${field}: month`,
    yearOf: (field: string) => `${field}: year`,
    pickYearToo: "Pick the year too.",
    pickMonthToo: "Pick the month too.",
    fieldOfYear: (field: string, year: string) => `${field} ${year}`,
    outsidePlan: "outside the plan's years",
    total: "Total",
    rupiah: (amount: string) => `Rp ${amount}`,
    readAs: (amount: string) => `= Rp ${amount}`,
    storedNow: (value: string) => `Not saved yet. Saved at the moment: ${value}.`,
    storedNothing: "Not saved yet.",
    changedBy: (name: string, value: string) => `${name} changed it to ${value}.`,
    emptiedBy: (name: string) => `${name} emptied it.`,
    somebody: "Somebody else",
    useTheirs: "Use that",
    typing: (name: string) => `${name} is typing…`,
    isHere: (name: string) => `${name} is here`,
    severalHere: (name: string, more: number) => `${name} and ${more} more are here`,
    tooLong: (dropped: string) =>
      `This field has reached its limit. This part did not go in, please copy it: "${dropped}"`,
    originTrashed: (name: string) => `${name} (in the trash)`,
    originMissing: "Origin not found",
    originNoText: "(no text yet)",
    noOrigins: (worksheet: WorksheetKey) => noOriginsEn[worksheet],
    ownWords: "In own words",
    amountProblem: (problem: RupiahProblem) => amountProblemsEn[problem],
  },
});
