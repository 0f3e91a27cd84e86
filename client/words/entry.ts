import { defineWords, type WordsOf } from "./language";

const indonesian = {
  tagline: "Ruang kerja bimtek penyusunan masterplan smart city",
  language: "Bahasa",
  title: "Masuk ke kegiatan",
  code: "Kode kegiatan",
  codeHelp: "Tertulis di layar proyektor, misalnya RBG 472.",
  codeMissing: "Tulis dulu kode kegiatannya.",
  enter: "Masuk",
  entering: "Sebentar…",
  beenHere: "Sudah pernah masuk?",
  usePersonalCode: "Pakai kode pribadi",
  newHere: "Baru pertama kali?",
  useWorkshopCode: "Masuk sebagai peserta baru",
  comeBackTitle: "Masuk lagi",
  personalCode: "Kode pribadi",
  personalCodeHelp: "Enam huruf dan angka yang Bapak/Ibu catat saat pertama masuk.",
  personalCodeMissing: "Tulis dulu kode pribadinya.",
  continueTitle: "Lanjutkan",
  continueAs: (name: string, group: string) => `Lanjut sebagai ${name}, Kelompok ${group}`,
  continueAsRole: (role: string) => `Lanjut sebagai ${role}`,
  unknownWorkshop: "Kegiatan di perangkat ini",
  name: "Nama",
  namePlaceholder: "Misalnya Siti Rahmawati",
  nameMissing: "Tulis nama Bapak/Ibu, sedikitnya dua huruf.",
  office: "OPD / Instansi",
  officePlaceholder: "Ketik, misalnya dinkes",
  officeMissing: "Pilih OPD dari daftar, atau tulis nama instansinya.",
  group: "Kelompok",
  groupMissing: "Pilih salah satu kelompok.",
  otherWorkshop: "Kode lain",
  welcome: (name: string) => `Selamat datang, ${name}`,
  writeDownCode: "Catat kode pribadi Bapak/Ibu:",
  codePurpose:
    "Dengan kode ini Bapak/Ibu dapat kembali sebagai orang yang sama, di perangkat mana pun, juga bulan depan. Kode ini selalu ada di menu akun.",
  copyCode: "Salin kode",
  start: "Mulai Analisis SWOT",
  openingLink: "Membuka tautan…",
  linkFailed: "Tautan ini tidak dapat dibuka",
  noSecret: "Tautannya terpotong. Salin sekali lagi sampai huruf terakhir, lalu buka.",
  tryAgain: "Coba lagi",
  toLanding: "Ke halaman depan",
};

export type EntryWords = WordsOf<typeof indonesian>;

/** Landing, joining, coming back, and links. */
export const entryWords = defineWords<EntryWords>(indonesian, () => import("./en/entry"));
