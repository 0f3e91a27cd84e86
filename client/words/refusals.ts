import type { Refusal } from "../../shared/protocol/refusal";
import { defineWords } from "./language";

/** Every way a request can fail for a person: the server's refusal, or no answer at all. */
export type Failure = Refusal | "no-connection";

const indonesian: Readonly<Record<Failure, string>> = {
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
    "Server belum bisa menyimpan. Isian Bapak/Ibu aman di perangkat ini dan akan dikirim lagi; mohon beri tahu fasilitator.",
  "client-id-taken": "Kertas kerja ini dibuka ulang. Isian Bapak/Ibu tetap ada.",
  "wrong-epoch": "Kertas kerja ini sudah diganti di server. Dibuka ulang; isian Bapak/Ibu tetap ada.",
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

const english: Readonly<Record<Failure, string>> = {
  "unknown-session":
    "The server no longer knows the session of this device. What you wrote is still on this device; please come in again.",
  "upgrade-needed":
    "This page is older than the server. Reload the page; what you wrote is still on this device.",
  "not-allowed": "This is not among your rights in this workshop. Nothing was changed.",
  "not-found": "This does not exist in this workshop. Nothing was changed.",
  "view-only":
    "The facilitator has locked this worksheet. What you wrote is still on this device and can be copied.",
  invalid: "The server cannot read this. What you wrote is still on this device; check it and try again.",
  "too-large": "This is too long. What you wrote is still on this device; split it into several parts.",
  busy: "The server is busy. What you wrote is safe on this device; try again in a moment.",
  "cannot-store":
    "The server cannot save yet. What you wrote is safe on this device and will be sent again; please tell a facilitator.",
  "client-id-taken": "This worksheet is being opened again. What you wrote is still there.",
  "wrong-epoch":
    "This worksheet was replaced on the server. It is being opened again; what you wrote is still there.",
  "code-unknown":
    "There is no workshop with this code. Compare it with the code on the projector, or ask a facilitator.",
  "personal-code-unknown":
    "This personal code does not exist in this workshop. Check the letters, or come in as a new participant.",
  "link-unknown": "This link is not known. Make sure it was copied completely, or ask for a new one.",
  "link-expired": "This link was replaced by a newer one. Please ask a facilitator for the newest link.",
  "too-many-attempts": "Too many attempts with this code. Wait a few minutes, then try again.",
  archived: "This workshop is archived: everything can still be read, but nothing can be changed.",
  "no-connection":
    "The server cannot be reached. Check the Wi-Fi connection, then try again. Nothing you wrote is lost.",
};

/** One sentence per failure that says what happened to the person's work. */
export const refusalWords = defineWords({ id: indonesian, en: english });
