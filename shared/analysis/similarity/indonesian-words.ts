import { stemOf } from "./indonesian-stem";

/** How much a word says about what a text is about: from nearly nothing to 1. */
export function weightOf(stem: string): number {
  return common.has(stem) ? commonWeight : 1;
}

/** The stem that stands for all words of the same meaning. */
export function sameAs(stem: string): string {
  return meanings.get(stem) ?? stem;
}

/** Names of several words that are also written as a short one. */
export function withShortNames(folded: string): string {
  return longNames.reduce((text, [long, short]) => text.replaceAll(long, short), folded);
}

/** Two short items that share only such words ("Angka … masih tinggi") are about different things. */
const commonWeight = 0.35;

const common: ReadonlySet<string> = stems(
  "kurang rendah terbatas tinggi besar kecil banyak sedikit kuat lemah baik buruk optimal maksimal rata lambat " +
    "belum tidak ada adanya sering jarang saling sebagian semua seluruh setiap jumlah angka tingkat kondisi potensi " +
    "kualitas ketersediaan sarana prasarana infrastruktur sistem digital smart city berbasis berupa berjalan " +
    "pengembangan penguatan penyediaan pembangunan perubahan ancaman",
);

/** Each line means about the same in a worksheet; the first word stands for the others. */
const meanings: ReadonlyMap<string, string> = new Map(
  [
    "tenaga sdm pegawai personel",
    "terpadu terintegrasi terhubung tersambung",
    "masyarakat warga penduduk",
    "kurang terbatas minim rendah",
    "tidak belum",
    "memakai menggunakan memanfaatkan",
    "anggaran dana",
  ].flatMap((line) => {
    const [first = "", ...others] = [...stems(line)];
    return others.map((other) => [other, first] as const);
  }),
);

const longNames = [
  ["sumber daya manusia", "sdm"],
  ["teknologi informasi dan komunikasi", "tik"],
  ["teknologi informasi", "tik"],
] as const;

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(stemOf));
}
