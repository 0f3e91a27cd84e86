import { defineWords, type WordsOf } from "./language";

const indonesian = {
  statusDetail: "Rincian status penyimpanan",
  saved: "Tersimpan",
  saving: "Menyimpan…",
  offline: (changes: number) =>
    changes === 0 ? "Luring" : `Luring - ${changes} perubahan aman di perangkat ini`,
  notStored: (changes: number) => `Luring - ${changes} perubahan belum tersimpan`,
  reconnecting: "Menyambung kembali…",
  cannotStore: "Server belum bisa menyimpan",
  held: (edits: number) => `Menunggu fasilitator (${edits})`,
  refused: "Ada perubahan yang ditolak",

  savedDetail: "Semua isian sudah tersimpan di server.",
  savingDetail: "Isian sedang dikirim ke server.",
  offlineDetail: (changes: number) =>
    changes === 0
      ? "Perangkat ini sedang tidak terhubung. Bapak/Ibu tetap dapat bekerja; isian akan dikirim saat tersambung."
      : `${changes} perubahan aman di perangkat ini dan akan dikirim saat tersambung.`,
  reconnectingDetail: (changes: number) =>
    changes === 0
      ? "Sambungan sedang dipulihkan. Bapak/Ibu tetap dapat bekerja."
      : `Sambungan sedang dipulihkan. ${changes} perubahan aman di perangkat ini.`,
  cannotStoreDetail: (changes: number) =>
    changes === 0
      ? "Penyimpanan server sedang bermasalah. Fasilitator perlu memeriksanya."
      : `Penyimpanan server sedang bermasalah. ${changes} perubahan aman di perangkat ini dan akan dikirim lagi.`,
  heldDetail: (edits: number) =>
    `${edits} susulan aman di server dan menunggu keputusan fasilitator; isian lain sudah tersimpan.`,
  refusedDetail: (changes: number) =>
    `${changes} perubahan tidak diterima. Isiannya tetap ada dan dapat dibaca kembali.`,
  notStoredDetail:
    "Perangkat ini tidak dapat menyimpan isian. Jangan tutup halaman ini sebelum tersambung kembali.",
  keepTabOpen:
    "Biarkan tab ini tetap terbuka: selama server tidak terjangkau, halaman yang sudah ditutup belum bisa dibuka lagi.",
};

export type SyncStatusWords = WordsOf<typeof indonesian>;

/** The status word of the top bar and the sentence behind it. */
export const syncStatusWords = defineWords<SyncStatusWords>(indonesian, () => import("./en/sync-status"));
