import type { Refusal } from "../../shared/protocol/refusal";
import { defineWords } from "./language";

/** Every way a request can fail for a person: the server's refusal, or no answer at all. */
export type Failure = Refusal | "no-connection";

export type RefusalWords = Readonly<Record<Failure, string>>;

const indonesian: RefusalWords = {
  "unknown-session":
    "Sesi di perangkat ini sudah tidak dikenal server. Isian Bapak/Ibu tetap ada di perangkat ini; silakan masuk lagi.",
  "upgrade-needed":
    "Halaman ini lebih lama daripada server. Muat ulang halaman; isian Bapak/Ibu tetap ada di perangkat ini.",
  "not-allowed": "Hal ini tidak termasuk hak Bapak/Ibu di kegiatan ini. Tidak ada isian yang berubah.",
  "not-found": "Yang dicari tidak ada di kegiatan ini. Tidak ada isian yang berubah.",
  "view-only":
    "Kertas kerja ini sedang dikunci fasilitator. Isian Bapak/Ibu tetap ada di perangkat ini dan dapat disalin.",
  invalid:
    "Server tidak dapat membaca isian ini. Isiannya tetap ada di perangkat ini; periksa lalu coba lagi.",
  "too-large":
    "Isian ini terlalu panjang. Isiannya tetap ada di perangkat ini; bagi menjadi beberapa bagian.",
  busy: "Server sedang sibuk. Isian Bapak/Ibu aman di perangkat ini; coba lagi sebentar lagi.",
  "cannot-store":
    "Server belum bisa menyimpan. Yang sudah ditulis tidak hilang; mohon coba lagi sebentar lagi.",
  "client-id-taken": "Kertas kerja ini dibuka ulang. Isian Bapak/Ibu tetap ada.",
  "wrong-epoch": "Kertas kerja ini sudah diganti di server. Dibuka ulang; isian Bapak/Ibu tetap ada.",
  restored: "Isian ini hilang dari server ketika cadangan dipulihkan; fasilitator yang memutuskan.",
  "code-unknown":
    "Kode kegiatan ini tidak ditemukan. Periksa lagi kode di layar proyektor, atau tanyakan kepada fasilitator.",
  "personal-code-unknown":
    "Kode pribadi ini tidak ditemukan di kegiatan ini. Periksa lagi hurufnya, atau masuk sebagai peserta baru.",
  "link-unknown":
    "Tautan ini tidak dikenal. Pastikan tautannya tersalin lengkap, atau minta tautan baru kepada fasilitator.",
  "link-expired": "Tautan ini sudah diganti dengan yang baru. Mintalah tautan terbaru kepada fasilitator.",
  "too-many-attempts": "Terlalu banyak percobaan dengan kode ini. Tunggu beberapa menit, lalu coba lagi.",
  archived: "Kegiatan ini sudah diarsipkan: semua isian masih dapat dibaca, tetapi tidak dapat diubah.",
  "no-connection":
    "Server tidak terjangkau. Periksa sambungan Wi-Fi, lalu coba lagi. Yang sudah ditulis tidak hilang.",
};

/** One sentence per failure that says what happened to the person's work. */
export const refusalWords = defineWords(indonesian, () => import("./en/refusals"));
