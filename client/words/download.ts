import { defineWords } from "./language";

/** The page that gives the Excel workbook. */
export const downloadWords = defineWords({
  id: {
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
  },
  en: {
    title: "Download Excel",
    lead: "All worksheets in one file, ready to print. It can be downloaded at any time, also while people are writing.",
    scope: "What the file holds",
    all: "All groups",
    allDetail: "combined, and the sheets of each group",
    contents: "What is inside",
    sheets: (count: number) => (count === 1 ? "1 sheet" : `${count} sheets`),
    rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
    summarySheets: "Summary and problem matrix",
    combinedSheets: "All groups combined",
    groupSheets: "Sheets of each group",
    oneGroupSheets: (group: string) => `Sheets of ${group}`,
    worksheet: "Worksheet",
    rowCount: "Rows",
    total: "Total",
    hiddenLeftOut: "Worksheets that a facilitator has hidden come out empty in this file.",
    download: "Download Excel",
    again: "Download again",
    preparing: "The file is being prepared…",
    done: (fileName: string) => `The file ${fileName} was downloaded.`,
    failed: "The file was not downloaded",
    tryAgain: "Try again",
    unsent: (count: number) =>
      count === 0
        ? "This device is not connected. The newest changes of other groups may not show here, and the file can only be fetched once it is connected again."
        : `${count === 1 ? "1 change" : `${count} changes`} on this device did not reach the server yet and will not be in the file. They are safe and will still be sent.`,
    saving: "The last changes are on their way to the server. Wait a moment so that they are in the file.",
  },
});
