import type { StorageWarning } from "../../shared/protocol/workshop-state";
import { defineWords } from "./language";

export type StorageWords = Readonly<Record<StorageWarning | "stopped", string>>;

const indonesian: StorageWords = {
  stopped:
    "Server belum bisa menyimpan: disknya penuh atau bermasalah. Isian aman di perangkat masing-masing dan dikirim lagi dengan sendirinya. Mohon kosongkan atau periksa disk komputer server.",
  "low-space":
    "Ruang disk komputer server hampir habis. Mohon kosongkan sebagian sebelum penyimpanan berhenti.",
  "no-backup": "Cadangan terakhir gagal dibuat. Isian tetap tersimpan di server; mohon periksa disknya.",
  "no-second-backup":
    "Cadangan tidak dapat disalin ke tempat kedua. Mohon periksa apakah flash disk masih terpasang.",
  damage:
    "Sebagian catatan di server rusak. Yang lain tetap terbaca; mohon jalankan npm run verify di komputer server.",
};

export const storageWords = defineWords(indonesian, () => import("./en/storage"));
