import { defineWords, type WordsOf } from "./language";

const indonesian = {
  pageName: (group: string) => `Analisis SWOT ${group}`,
  quadrantTabs: "Unsur SWOT",
  fromInside: "dari dalam daerah",
  fromOutside: "dari luar",
  withoutQuadrant: "Belum punya unsur",
  withoutQuadrantHelp: "Butir ini belum masuk unsur mana pun. Pindahkan ke salah satu unsur.",
  itemCount: (count: number) => `${count} butir`,

  write: (quadrant: string) => `Tulis ${quadrant.toLowerCase()}, lalu Enter`,
  writeHelp: "Enter menambah butir, Shift+Enter pindah baris.",
  add: "Tambah",
  makeItems: (count: number) => `Jadikan ${count} butir`,
  oneItem: "Satu butir saja",
  asOneText: (count: number) => `Satu tulisan saja (${count} butir)`,
  pastedQuestion: (count: number) => `Ada ${count} baris. Jadikan ${count} butir?`,
  pastedLong: (max: string) =>
    `Ada baris yang lebih panjang dari ${max} huruf; lanjutannya menjadi butir berikutnya.`,
  splitLong: (max: string, count: number) =>
    `Satu butir paling panjang ${max} huruf. Tulisan ini menjadi ${count} butir; tidak ada yang hilang.`,
  itemsAdded: (count: number) => `${count} butir ditambahkan`,
  notAdded: "Tulisan ini belum ditambahkan sebagai butir. Salin bila masih diperlukan.",

  emptyExample: "Contoh",
  emptyFirst: (quadrant: string) =>
    `Belum ada ${quadrant.toLowerCase()}. Tulis satu gagasan per butir di bawah ini.`,
  emptyToRead: (quadrant: string) => `Belum ada ${quadrant.toLowerCase()}.`,
  exampleS: "Komitmen bupati dan MoU dengan Kominfo untuk pendampingan smart city",
  exampleW: "Data antar-OPD belum terpadu dan jarang diperbarui",
  exampleO: "Kerja sama dengan perguruan tinggi dan relawan TIK",
  exampleT: "Serangan siber dan kebocoran data pribadi",

  edit: "Ubah",
  newItem: "butir baru",
  noCodeYet: "kode menyusul",
  emptyText: "Butir kosong",
  emptyQuestion: "Hapus butir ini?",
  trashedMeanwhile: "Butir ini baru saja dihapus orang lain. Tulisannya tetap tersimpan di Sampah.",
  keepWriting: "Tulis lagi",
  sample: "contoh",
  unused: "belum dipakai",
  uses: (count: number) => `${count} strategi`,
  typing: (name: string, office: string) =>
    office === "" ? `${name} sedang mengetik…` : `${name} (${office}) sedang mengetik…`,
  typingMany: (count: number) => `${count} orang sedang mengetik…`,
  here: (names: string) => `${names} di sini`,

  menu: (name: string) => `Tindakan untuk ${name}`,
  details: "Rincian dan keterkaitan",
  detailsOf: (name: string) => `Rincian dan keterkaitan ${name}`,
  moveTo: "Pindahkan ke…",
  moveUp: "Naikkan",
  moveDown: "Turunkan",
  remove: "Hapus",
  itemTitle: (code: string) => (code === "" ? "Butir" : `Butir ${code}`),
  removed: (title: string) => `${title} dihapus`,
  movedTo: (title: string, quadrant: string) => `${title} dipindahkan ke ${quadrant}`,

  restore: "Pulihkan",

  groupUnknown: "Kelompok ini tidak ada di kegiatan ini.",
};

export type SwotWords = WordsOf<typeof indonesian>;

/** The SWOT page: input, cards, Sampah, who may write. */
export const swotWords = defineWords<SwotWords>(indonesian, () => import("./en/swot"));
