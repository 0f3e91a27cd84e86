import { defineWords, type WordsOf } from "./language";

const indonesian = {
  newVersion: "Versi baru tersedia.",
  reload: "Muat ulang",
  keepsNothing:
    "Peramban ini tidak dapat menyimpan isian di perangkat. Selama tersambung, semua tersimpan di server; jangan tutup halaman ini selagi luring.",
};

export type OfflineWords = WordsOf<typeof indonesian>;

/** What a device can do without the server. */
export const offlineWords = defineWords<OfflineWords>(indonesian, () => import("./en/offline"));
