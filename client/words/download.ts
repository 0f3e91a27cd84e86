import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Unduh Excel",
  lead: "Semua kertas kerja dalam satu berkas, siap dicetak. Dapat diunduh kapan saja, juga saat pengisian berjalan.",
  scope: "Isi berkas",
  all: "Semua kelompok",
  allDetail: "gabungan dan lembar tiap kelompok",
  contents: "Yang ada di dalamnya",
  sheets: (count: number) => `${count} lembar`,
  rows: (count: number) => `${count} baris`,
  summarySheets: "Ringkasan dan matriks permasalahan",
  combinedSheets: "Gabungan semua kelompok",
  groupSheets: "Lembar tiap kelompok",
  oneGroupSheets: (group: string) => `Lembar ${group}`,
  worksheet: "Kertas kerja",
  rowCount: "Baris",
  total: "Jumlah",
  hiddenLeftOut: "Kertas kerja yang disembunyikan fasilitator keluar kosong di berkas ini.",
  download: "Unduh Excel",
  again: "Unduh lagi",
  preparing: "Berkas sedang disiapkan…",
  done: (fileName: string) => `Berkas ${fileName} sudah diunduh.`,
  failed: "Berkas belum terunduh",
  tryAgain: "Coba lagi",
  unsent: (count: number) =>
    count === 0
      ? "Perangkat ini sedang tidak terhubung. Perubahan terbaru dari kelompok lain mungkin belum terlihat di sini, dan berkas baru dapat diambil setelah tersambung."
      : `Masih ada ${count} perubahan di perangkat ini yang belum sampai di server, jadi belum ikut dalam berkas. Perubahan itu aman dan tetap akan dikirim.`,
  saving: "Isian terakhir sedang dikirim ke server. Tunggu sebentar supaya ikut dalam berkas.",
};

export type DownloadWords = WordsOf<typeof indonesian>;

/** The page that gives the Excel workbook. */
export const downloadWords = defineWords<DownloadWords>(indonesian, () => import("./en/download"));
