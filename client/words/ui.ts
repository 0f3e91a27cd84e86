import { defineWords, type WordsOf } from "./language";

const indonesian = {
  close: "Tutup",
  done: "Selesai",
  undo: "Urungkan",
  copy: "Salin",
  copied: "Tersalin",
  copyByHand: "Belum tersalin. Teksnya sudah disorot: tekan lama atau Ctrl+C untuk menyalin.",
  optional: "boleh kosong",
  remove: (what: string) => `Hapus ${what}`,
  search: "Cari",
  nothingFound: (query: string) => `Tidak ada yang cocok dengan "${query}".`,
  searchAndEnter: "Ketik untuk mencari, lalu Enter untuk memilih.",
  enterPicks: (what: string) => `Enter memilih "${what}"`,
  asWritten: (text: string) => `Pakai "${text}" seperti tertulis`,
  resultCount: (count: number) => (count === 0 ? "Tidak ada pilihan" : `${count} pilihan`),
  pickedCount: (count: number) => (count === 0 ? "Belum ada yang dipilih" : `${count} dipilih`),
  clear: "Kosongkan",
  choices: "Pilihan",
  example: "Contoh",
  loading: "Memuat…",
  peopleHere: "Yang sedang di sini",
  actionsFor: (name: string) => `Tindakan untuk ${name}`,
  notifications: "Pemberitahuan",
};

export type UiWords = WordsOf<typeof indonesian>;

export const uiWords = defineWords<UiWords>(indonesian, () => import("./en/ui"));
