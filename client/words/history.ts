import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: (of: string) => `Riwayat ${of}`,
  lead: "Siapa menulis apa, dan kapan. Setiap keadaan dapat dilihat lagi dan dipulihkan; tidak ada yang hilang.",
  steps: "Langkah, yang terbaru dahulu",
  nothing: "Belum ada yang ditulis di sini.",
  more: "Tampilkan yang lebih lama",
  retry: "Coba lagi",
  and: "dan",
  facilitator: "Fasilitator",
  advisor: "Pembimbing",
  server: "Contoh isian dari server",
  backup: "Dipulihkan dari cadangan",
  backupHelp: "Seluruh isi lembar dari cadangan server. Riwayat sebelumnya ada di bawah.",
  look: "Lihat lembar saat itu",
  lookAt: (time: string) => `Lihat lembar saat itu, ${time}`,
  bringBack: "Kembalikan ke keadaan ini",
  bringBackTo: (time: string) => `Kembalikan ke keadaan ini, ${time}`,

  recordings: "Rekaman",
  recordingName: "Nama rekaman baru",
  recordingHelp: "Menandai keadaan semua kertas kerja sekarang, misalnya “Akhir Tahap 1”.",
  record: "Buat rekaman",
  recorded: (name: string) => `Rekaman “${name}” dibuat.`,
  lookAtRecording: (name: string) => `Lihat rekaman ${name}`,

  moment: (time: string) => `Keadaan ${time}`,
  momentHelp: "Hanya untuk dibaca. Kodenya adalah kode sekarang.",
  back: "Kembali ke riwayat",
  rowsThen: "Baris saat itu",
  noRows: "Saat itu belum ada baris.",
  withoutText: "(belum bertulisan)",
  isPresent: "Lembar sekarang sama dengan keadaan ini.",
  changed: "sekarang berbeda",
  trashed: "sekarang di Sampah",
  missing: "sekarang tidak ada",
  today: "sekarang",
  younger: (count: number) => `${count} baris muncul sesudahnya; bila lembar dipulihkan, masuk ke Sampah.`,
  restoreRow: "Pulihkan baris ini",
  restoreWorksheet: "Pulihkan lembar ke keadaan ini",
  worksheetRestored: (time: string) => `Lembar dipulihkan ke keadaan ${time}.`,
  rowRestored: (time: string) => `Baris dipulihkan ke keadaan ${time}.`,
};

export type HistoryWords = WordsOf<typeof indonesian>;

/** Who did what and when (Riwayat), earlier moments, and named ones (Rekaman). */
export const historyWords = defineWords<HistoryWords>(indonesian, () => import("./en/history"));
