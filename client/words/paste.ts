import type { DoubtReason } from "../../shared/worksheets/paste/reading";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  paste: "Tempel dari Excel",
  pasteTitle: "Tempel dari Excel",
  toCheckHere: "perlu diperiksa",
  pasteField: "Tempel di sini (Ctrl+V)",
  pasteHelp:
    "Salin blok sel di Excel, lalu tempel di bawah ini. Sertakan baris judul kolom agar setiap isian masuk ke kolom yang tepat. Baris ditambahkan; yang kodenya sudah ada diperbarui.",
  nothingToPaste: "Tidak ada isi yang dapat ditempel.",
  tooManyRows: (rows: number) =>
    `Blok ini terlalu besar: ${rows} baris. Kertas kerja ini tidak memuat sebanyak itu. Tempel sebagian dulu.`,
  pasted: (added: number, changed: number, row: string) =>
    [added > 0 ? `${added} ${row} ditambahkan` : "", changed > 0 ? `${changed} baris diperbarui` : ""]
      .filter((part) => part !== "")
      .join(", ") || "Tidak ada yang berubah",
  toCheck: (cells: number) => `${cells} sel perlu diperiksa`,
  unknownHeadings: (headings: string) => `Kolom ini tidak dikenal dan tidak ikut ditempel: ${headings}.`,
  overTotals: (texts: string) =>
    `Kolom Jumlah dihitung sendiri, jadi ini tidak ikut ditempel: ${texts}. Sertakan kolom Jumlah dalam blok, atau tempel dua kali.`,
  columnsBeyond: (count: number) => `${count} kolom di sebelah kanan tidak muat dan tidak ikut ditempel.`,
  place: (code: string, column: string) => `${code} · ${column}`,
  ofMany: (at: number, count: number) => `${at} dari ${count}`,
  pastedText: "Yang ditempel",
  forAlike: (count: number) => `Berlaku untuk ${count} sel yang sama.`,
  leave: "Biarkan",
  previous: "Sebelumnya",
  next: "Berikutnya",
  close: "Selesai memeriksa",
  keys: "Tombol 1, 2, 3 memilih usulan, 0 membiarkan, panah berpindah, Esc ke tabel, F7 kembali ke sini.",
  list: "Daftar sel yang perlu diperiksa",
  reason: (reason: DoubtReason, isKept: boolean) => reasons[reason](isKept),
};

export type PasteWords = WordsOf<typeof indonesian>;

/** Words of pasting blocks from a spreadsheet, and of checking what was doubtful. */
export const pasteWords = defineWords<PasteWords>(indonesian, () => import("./en/paste"));

const reasons: Readonly<Record<DoubtReason, (isKept: boolean) => string>> = {
  unknown: (isKept) =>
    isKept
      ? "Tidak ada di daftar. Sementara disimpan apa adanya."
      : "Tidak ada di daftar, jadi selnya masih kosong.",
  ambiguous: () => "Isinya dapat dibaca dengan lebih dari satu cara.",
  unreadable: () => "Belum terbaca, jadi selnya masih kosong.",
  words: () => "Bukan angka, jadi belum dapat dihitung. Disimpan sebagai tulisan.",
  tooLong: () => "Terlalu panjang untuk kolom ini. Bagian akhirnya terpotong.",
  merged: () => "Bagian dari sel gabungan, jadi selnya dikosongkan.",
  percent: () => "Ditulis dalam persen, tetapi satuannya lain. Periksa satuannya.",
};
