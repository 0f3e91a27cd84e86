import { defineWords } from "./language";

/** The status word of the top bar and the sentence behind it. */
export const syncStatusWords = defineWords({
  id: {
    statusDetail: "Rincian status penyimpanan",
    saved: "Tersimpan",
    saving: "Menyimpan…",
    offline: (changes: number) =>
      changes === 0 ? "Luring" : `Luring - ${changes} perubahan aman di perangkat ini`,
    notStored: (changes: number) => `Luring - ${changes} perubahan belum tersimpan`,
    reconnecting: "Menyambung kembali…",
    cannotStore: "Server belum bisa menyimpan",
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
    refusedDetail: (changes: number) =>
      `${changes} perubahan belum diterima server. Isiannya tetap ada di perangkat ini.`,
    notStoredDetail:
      "Perangkat ini tidak dapat menyimpan isian. Jangan tutup halaman ini sebelum tersambung kembali.",
  },
  en: {
    statusDetail: "Details of the saving status",
    saved: "Saved",
    saving: "Saving…",
    offline: (changes: number) =>
      changes === 0
        ? "Offline"
        : `Offline - ${changes} ${changes === 1 ? "change" : "changes"} safe on this device`,
    notStored: (changes: number) => `Offline - ${changes} ${changes === 1 ? "change" : "changes"} not saved`,
    reconnecting: "Reconnecting…",
    cannotStore: "The server cannot save yet",
    refused: "Some changes were refused",

    savedDetail: "Everything is saved on the server.",
    savingDetail: "What you wrote is on its way to the server.",
    offlineDetail: (changes: number) =>
      changes === 0
        ? "This device is not connected. You can go on working; it is sent when the connection is back."
        : `${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device and will be sent when the connection is back.`,
    reconnectingDetail: (changes: number) =>
      changes === 0
        ? "The connection is being restored. You can go on working."
        : `The connection is being restored. ${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device.`,
    cannotStoreDetail: (changes: number) =>
      changes === 0
        ? "The server's storage has a problem. A facilitator needs to look at it."
        : `The server's storage has a problem. ${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device and will be sent again.`,
    refusedDetail: (changes: number) =>
      `${changes} ${changes === 1 ? "change has" : "changes have"} not been accepted by the server. What you wrote is still on this device.`,
    notStoredDetail:
      "This device cannot keep what you write. Please do not close this page before the connection is back.",
  },
});
