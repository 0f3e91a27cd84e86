import { defineWords, type WordsOf } from "./language";

const indonesian = {
  editField: (name: string) => `Uraian ${name}`,
  tooLong: (max: string) =>
    `Satu butir paling panjang ${max} huruf. Kelebihannya ada di isian di bawah daftar dan dapat dijadikan butir baru.`,
  buildStrategy: "Buat strategi",

  keysHelp: "Enter mengubah teks, Alt dengan panah menggeser butir, tombol Tindakan memindahkannya.",
  added: (name: string) => `${name} ditambahkan.`,
  lifted: (name: string, place: string) =>
    `${name} diangkat, ${place}. Panah memindahkan, Spasi meletakkan, Esc membatalkan.`,
  carriedTo: (place: string) => `Sekarang di ${place}.`,
  dropped: (name: string, place: string) => `${name} diletakkan di ${place}.`,
  moveCancelled: (name: string) => `Pemindahan dibatalkan. ${name} kembali ke tempatnya.`,
  atEdge: "Tidak dapat digeser lebih jauh.",
  place: (quadrant: string, at: number, count: number) => `${quadrant}, urutan ${at} dari ${count}`,
};

export type ItemWords = WordsOf<typeof indonesian>;

/** What comes with an item once the page is there: its editor, its panel, moving it by keyboard. */
export const itemWords = defineWords<ItemWords>(indonesian, () => import("./en/item"));
