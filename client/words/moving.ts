import { defineWords, type WordsOf } from "./language";

const indonesian = {
  keysHelp:
    "Enter mengubah teks. Spasi mengangkat butir untuk dipindah, panah memindahkannya, Spasi meletakkan, Esc membatalkan. Alt dengan panah atas atau bawah menggeser butir.",
  lifted: (name: string, place: string) =>
    `${name} diangkat, ${place}. Panah memindahkan, Spasi meletakkan, Esc membatalkan.`,
  carriedTo: (place: string) => `Sekarang di ${place}.`,
  dropped: (name: string, place: string) => `${name} diletakkan di ${place}.`,
  moveCancelled: (name: string) => `Pemindahan dibatalkan. ${name} kembali ke tempatnya.`,
  atEdge: "Tidak dapat digeser lebih jauh.",
  place: (quadrant: string, at: number, count: number) => `${quadrant}, urutan ${at} dari ${count}`,
};

export type MovingWords = WordsOf<typeof indonesian>;

/** Moving items by keyboard, for screen readers. */
export const movingWords = defineWords<MovingWords>(indonesian, () => import("./en/moving"));
