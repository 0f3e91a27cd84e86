import type { Refusal } from "../../shared/protocol/refusal";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  title: "Susulan",
  leadFacilitator:
    "Isian yang sampai setelah kertas kerjanya dikunci, atau yang hilang dari server dan masih ada di perangkat. Tidak ada yang hilang: yang diterima masuk ke kertas kerja atas nama penulisnya.",
  leadAuthor:
    "Isian Bapak/Ibu yang sampai setelah kertas kerjanya dikunci, atau yang hilang dari server dan masih ada di perangkat Bapak/Ibu. Tidak ada yang hilang; fasilitator yang memutuskan.",
  views: "Bagian halaman",
  waiting: "Menunggu",
  all: "Semua",
  devices: "Perangkat",
  list: "Daftar susulan",

  emptyTitle: "Belum ada susulan",
  emptyAuthor:
    "Yang ditulis selagi luring lalu terkirim setelah kertas kerja dikunci akan muncul di sini, tidak hilang.",
  emptyFacilitator:
    "Isian luring yang sampai setelah kertas kerja dikunci akan menunggu di sini untuk diterima atau ditolak.",
  noneWaiting: "Tidak ada susulan yang menunggu",
  noneWaitingHelp: "Semua susulan sudah diputuskan. Yang ditolak masih dapat diterima.",
  showAll: "Lihat semua susulan",
  onlyMembers: "Susulan dibaca oleh penulisnya dan oleh fasilitator",

  state: (state: "waiting" | "accepted" | "declined" | "device" | "spare") => stateNames[state],
  noAuthor: "Tanpa nama",
  own: "Isian Bapak/Ibu",
  deviceOf: (name: string) => `Dari perangkat ${name}`,
  reason: (reason: Refusal) => reasons[reason],
  spareReason:
    "Hilang dari server, misalnya ketika cadangan dipulihkan. Kelompoknya sendiri yang membawanya kembali; salinan ini disimpan untuk berjaga-jaga.",
  decidedAt: (time: string) => `diputuskan ${time}`,

  accept: "Terima",
  decline: "Tolak",
  acceptOf: (name: string) => `Terima susulan ${name}`,
  declineOf: (name: string) => `Tolak susulan ${name}`,

  copyText: "Salin sebagai teks",
  copyTextOf: (name: string) => `Salin sebagai teks: ${name}`,
  settle: "Tandai selesai",
  settleOf: (name: string) => `Tandai selesai: ${name}`,
  settled: "Susulan ditandai selesai.",
  allSettled: "Tidak ada lagi yang perlu Bapak/Ibu lihat.",
  settledHeading: (count: number) => `Sudah ditandai selesai (${count})`,
  discard: "Hapus dari perangkat ini",
  discardOf: (name: string) => `Hapus dari perangkat ini: ${name}`,
  discarded: "Salinan dihapus dari perangkat ini.",

  devicesLead: "Perangkat yang isiannya belum semua sampai di server, atau yang sedang terputus.",
  devicesUnsent: "Belum terkirim",
  devicesAway: "Terputus, tanpa isian tertinggal yang diketahui",
  allFine: (count: number) => `Semua ${count} perangkat tersambung dan semua isiannya sudah di server.`,
  othersFine: (count: number) => `${count} perangkat lain tersambung dan semua isiannya sudah di server.`,
  noDevices: "Belum ada perangkat di kegiatan ini.",
  unsentSince: (count: number, time: string) => `${count} isian belum terkirim sejak ${time}`,
  unsent: (count: number) => `${count} isian belum terkirim`,
  awaySince: (time: string) => `terputus sejak ${time}`,
  connected: "tersambung",
  facilitatorDevice: "Fasilitator",

  unsentTitle: "Masih ada isian yang belum terkirim",
  awayTitle: "Ada perangkat yang sedang terputus",
  lockNow: "Kunci sekarang",
  downloadNow: "Unduh sekarang",
  wait: "Tunggu dulu",
  lockMeans:
    "Bila dikunci sekarang, isian dari perangkat ini tidak hilang: masuk sebagai Susulan dan menunggu keputusan Bapak/Ibu.",
  downloadMeans:
    "Bila diunduh sekarang, isian yang belum terkirim dari perangkat ini belum ikut dalam berkas.",
  allArrived: "Semua isian sudah sampai di server.",
  moreDevices: (count: number) => `dan ${count} perangkat lain`,
};

export type LateWords = WordsOf<typeof indonesian>;

/** Edits that came too late (Susulan), and the devices they may still come from. */
export const lateWords = defineWords<LateWords>(indonesian, () => import("./en/late"));

const stateNames = {
  waiting: "Menunggu fasilitator",
  accepted: "Diterima",
  declined: "Ditolak",
  device: "Hanya di perangkat ini",
  spare: "Salinan di perangkat ini",
};

const refusedHere = "Server tidak menerima isian ini.";

const reasons: Readonly<Record<Refusal, string>> = {
  "view-only": "Sampai setelah kertas kerja dikunci.",
  "not-allowed": "Sampai setelah kertas kerja ditutup untuk kelompok ini.",
  archived: "Sampai setelah kegiatan diarsipkan.",
  "wrong-epoch": "Ditulis pada kertas kerja yang sementara itu diganti di server.",
  restored:
    "Hilang dari server, misalnya ketika cadangan dipulihkan; dibawa kembali oleh perangkat yang masih menyimpannya, juga tulisan orang lain.",
  "too-large": "Terlalu panjang untuk diterima server.",
  busy: "Terlalu banyak susulan sekaligus dari perangkat ini.",
  invalid: "Server tidak dapat membaca isian ini.",
  "not-found": "Kertas kerjanya sudah tidak ada.",
  "unknown-session": "Perangkat ini sudah tidak dikenal server.",
  "upgrade-needed": "Ditulis dengan halaman yang lebih lama daripada server.",
  "cannot-store": "Server belum bisa menyimpannya.",
  "client-id-taken": refusedHere,
  "code-unknown": refusedHere,
  "personal-code-unknown": refusedHere,
  "link-unknown": refusedHere,
  "link-expired": refusedHere,
  "too-many-attempts": refusedHere,
};
