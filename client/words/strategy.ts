import { defineWords, type WordsOf } from "./language";

const indonesian = {
  pageName: (group: string) => `Strategi ${group}`,
  make: "Buat strategi",
  makeKind: (kind: string) => `Buat strategi ${kind}`,
  pickTitle: "Pilih butir SWOT",
  pickHelp:
    "Ambil paling sedikit satu butir dari dalam daerah dan satu butir dari luar. Jenis strategi mengikuti pilihan.",
  fromInside: "Dari dalam daerah",
  fromOutside: "Dari luar",
  unused: "belum dipakai",
  noItems: "Belum ada butir di sini.",
  noItemsAtAll:
    "Kelompok ini belum punya butir SWOT. Isi Analisis SWOT dulu, lalu rangkai strateginya di sini.",
  toSwot: "Ke Analisis SWOT",
  pickedSides: (internal: number, external: number) => `${internal} dari dalam, ${external} dari luar`,
  pickBothSides: "Pilih juga butir dari sisi lainnya.",
  towsHelp: "Ketuk satu butir di tepi, lalu satu butir di sisi lainnya: strategi langsung dibuat.",
  towsOther:
    "Ketuk butir lain di sisi ini untuk menambahkannya, atau butir di sisi lainnya untuk membuat strategi.",
  towsAdd: "Tulis rumusannya. Ketuk butir lain untuk menambah atau melepas asalnya.",
  unusedCount: (count: number) => `${count} butir SWOT belum dipakai`,
  use: "Pakai",
  made: (kind: string) => `Strategi ${kind} dibuat`,
  strategies: (count: number) => `${count} strategi`,
  withoutKind: "Belum berjenis",
  withoutKindHelp: "Pilih butir asalnya atau tetapkan jenisnya.",
  emptyKind: "Belum ada strategi di sini.",
  emptyTitle: "Rangkai strategi dari butir SWOT",
  emptyHelp: "Pilih butir yang saling berkaitan, lalu rumuskan satu kalimat yang dimulai dengan kata kerja.",
  exampleCode: "WO-1",
  example: "Membangun portal satu data daerah bersama perguruan tinggi (W1, W2 × O1, O3)",
  statement: (name: string) => `Rumusan ${name}`,
  statementHint: "Mulai dengan kata kerja…",
  verbs: "Meningkatkan, Mengembangkan, Membangun, Memperkuat, Memperluas, Mewujudkan",
  nothingYet: "Rumusan belum ditulis",
  noCodeYet: "kode menyusul",
  newStrategy: "strategi baru",
  agreed: "Disepakati",
  proposed: "Usulan",
  markAgreed: "Tandai disepakati",
  markProposed: "Kembalikan ke usulan",
  kindDiffers: (kind: string) => `Butir asalnya mengarah ke ${kind}.`,
  followKind: (kind: string) => `Jadikan ${kind}`,
  programs: (count: number) => `${count} program`,
  sample: "contoh",
  menu: (name: string) => `Tindakan untuk ${name}`,
  write: "Tulis rumusan",
  details: "Rincian",
  makeProgram: "Buat program",
  moveUp: "Naikkan",
  moveDown: "Turunkan",
  remove: "Hapus",
  removed: (name: string) => `${name} dihapus`,
  typing: (names: string) => `${names} sedang mengetik…`,
  cancel: "Batal",
};

export type StrategyWords = WordsOf<typeof indonesian>;

/** The page of strategies: the four kinds, picking SWOT items, cards. */
export const strategyWords = defineWords<StrategyWords>(indonesian, () => import("./en/strategy"));
