import { defineWords, type WordsOf } from "./language";

const indonesian = {
  found: (count: number) => `${count} butir serupa — lihat`,
  panel: (quadrant: string) => `Butir serupa di ${quadrant}`,
  help: "Gabungkan bila maksudnya sama. Semua tulisan, penulis, dan kodenya tetap ada, dan dapat dipisahkan kapan saja.",
  none: "Tidak ada lagi butir yang serupa.",
  merge: "Gabungkan",
  mergeOf: (first: string, second: string) => `Gabungkan ${second} dengan ${first}`,
  notSimilar: "Tidak serupa",
  notSimilarOf: (first: string, second: string) => `${first} dan ${second} tidak serupa`,
  takeBack: "Urungkan",
  takeBackOf: (first: string, second: string) => `Urungkan untuk ${first} dan ${second}`,
  merged: (first: string, second: string) => `${second} digabung dengan ${first}.`,
  dismissed: "Dicatat sebagai tidak serupa; tidak diusulkan lagi.",
  settled: "Salah satunya sudah digabung, dipindahkan, atau dihapus.",
  others: (count: number) => `+${count} serupa`,
  othersOf: (name: string) => `butir yang digabung dengan ${name}`,
  separate: "Pisahkan",
  separateOf: (name: string) => `Pisahkan ${name}`,
  separated: (name: string) => `${name} dipisahkan`,
  lead: "Jadikan utama",
  leadOf: (name: string) => `Jadikan utama: ${name}`,
  leads: (name: string) => `${name} sekarang butir utama`,
  groupWith: "Gabungkan dengan…",
  partOf: (name: string) => `Digabung dengan ${name}. Tulisannya tetap tersimpan di sini.`,
  relatedTitle: "Butir terkait di kelompok lain",
  related: (group: string) => `terkait: ${group}`,
  relate: "Kaitkan",
  relateOf: (first: string, second: string) => `Kaitkan ${first} dengan ${second}`,
  nowRelated: "Dikaitkan; terlihat di rincian kedua butir.",
  unrelate: "Lepaskan",
  unrelateOf: (group: string) => `Lepaskan kaitan dengan ${group}`,
  unrelated: "Kaitan dilepaskan",
  elsewhere: "Mirip dengan butir kelompok lain",
  calledNotSimilar: (count: number) => `Dicatat tidak serupa (${count})`,
  proposeAgain: "Usulkan lagi",
  notOpened: "belum dibuka fasilitator",
  newItem: "butir baru",
};

export type SimilarWords = WordsOf<typeof indonesian>;

/** SWOT items that say the same: proposals, and what is grouped under an item. */
export const similarWords = defineWords<SimilarWords>(indonesian, () => import("./en/similar"));
