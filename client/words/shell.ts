import type { Role } from "../../shared/domain/role";
import type { SharedPage } from "../app/shared-pages";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  skipToContent: "Langsung ke isi",
  groups: "Kelompok",
  ownGroup: "kelompok Bapak/Ibu",
  worksheets: "Kertas kerja",
  shared: "Bersama",
  page: (page: SharedPage) => pageNames[page],
  waiting: "menunggu",
  search: "Cari",
  switchGroup: "Ganti kelompok",
  items: (count: number) => `${count} butir`,
  locked: "dikunci",
  hidden: "disembunyikan",
  navigation: "Menu kegiatan",
  worksheetNavigation: "Kertas kerja kelompok",
  account: "Akun dan pengaturan perangkat",
  personalCode: "Kode pribadi",
  personalCodeHelp: "Untuk kembali sebagai orang yang sama di perangkat lain.",
  copyPersonalCode: "Salin kode pribadi",
  groupOf: (name: string) => `Kelompok ${name}`,
  language: "Bahasa",
  later: "Ke halaman depan",
  laterDetail: "Tetap masuk di perangkat ini",
  leave: "Keluar dari perangkat ini",
  leaveTitle: "Keluar dari perangkat ini?",
  leaveWithCode: (code: string, personalCode: string) =>
    `Untuk kembali sebagai orang yang sama, pakai kode kegiatan ${code} dan kode pribadi ${personalCode}.`,
  leaveWithLink: "Untuk kembali, buka lagi tautan yang Bapak/Ibu terima.",
  leaveUnsent:
    "Masih ada isian yang belum sampai di server. Sebaiknya tunggu sampai tertulis Tersimpan, baru keluar.",
  leaveNow: "Keluar",
  cancel: "Batal",
  archived: "Kegiatan ini sudah diarsipkan: semua isian dapat dibaca, tetapi tidak dapat diubah.",
  reload: "Muat ulang",
  tryAgain: "Coba lagi",
  enterAgain: "Masuk lagi",
  role: (role: Role) => roleNames[role],
  notEnteredTitle: "Perangkat ini belum masuk ke kegiatan ini",
  notEntered:
    "Masuklah dengan kode kegiatan, atau buka tautan yang Bapak/Ibu terima. Setelah itu halaman ini langsung terbuka.",
  signedOutTitle: "Tautan Bapak/Ibu sudah diganti",
  signedOut: "Perangkat ini sudah keluar dari kegiatan. Mintalah tautan terbaru kepada fasilitator.",
  signedOutUnsent: (changes: number) =>
    `${changes} perubahan yang belum terkirim masih tersimpan di perangkat ini.`,
  toLanding: "Ke halaman depan",
  toWorkshop: "Kembali ke kegiatan",
  missingTitle: "Halaman ini tidak ada",
  missing: "Mungkin alamatnya terpotong saat disalin. Tidak ada isian yang hilang.",
  brokenTitle: "Halaman ini berhenti bekerja",
  broken:
    "Ini kesalahan program, bukan kesalahan Bapak/Ibu. Isian aman di perangkat ini dan akan dikirim setelah halaman dimuat ulang. Muat ulang hanya selagi tersambung.",
  pageUnreachableTitle: "Halaman ini belum bisa dibuka",
  pageUnreachable:
    "Server tidak terjangkau saat halaman ini diambil. Isian aman di perangkat ini. Periksa sambungan Wi-Fi, lalu coba lagi.",
  panelOpen: "Rincian",
};

export type ShellWords = WordsOf<typeof indonesian>;

export const shellWords = defineWords<ShellWords>(indonesian, () => import("./en/shell"));

const roleNames = {
  operator: "Pengelola server",
  facilitator: "Fasilitator",
  advisor: "Pembimbing",
  participant: "Peserta",
  observer: "Pemantau",
};

const pageNames = {
  papan: "Papan gabungan",
  matriks: "Matriks permasalahan",
  "benang-merah": "Benang merah",
  "peta-jalan": "Peta jalan",
  "quick-win": "Quick win",
  periksa: "Pemeriksaan",
  susulan: "Susulan",
  tayang: "Tayangkan",
  pengaturan: "Pengaturan kegiatan",
  unduh: "Unduh Excel",
};
