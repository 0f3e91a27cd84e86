import { defineWords, type WordsOf } from "./language";

const indonesian = {
  panel: "Rincian",
  swotItem: "Butir",
  origins: "Lahir dari",
  consequences: "Melahirkan",
  noOrigins: "Belum menyebut asalnya.",
  sample: "contoh",
  noConsequencesOfSwot: "Belum dipakai dalam strategi.",
  noConsequencesOfStrategy: "Belum menjadi program kerja.",
  noConsequencesOfProgram: "Belum punya rencana aksi.",
  inTrash: "di Sampah",
  missing: "tidak ditemukan",
  missingHelp: "Sudah tidak ada di lembar ini.",
  reading: "sedang dimuat",
  untitled: "(belum ada teks)",
  writtenBy: (name: string, office: string) =>
    office === "" ? `Ditulis ${name}` : `Ditulis ${name} (${office})`,
  formerCodes: (codes: string) => `Kode lama: ${codes}`,
  rowInTrash: "Baris ini ada di Sampah.",
  rowMissing: "Baris ini tidak ada di lembar ini.",
  restore: "Pulihkan",
};

export type TraceWords = WordsOf<typeof indonesian>;

/** The panel of a selected row: where it comes from and what it leads to. */
export const traceWords = defineWords<TraceWords>(indonesian, () => import("./en/trace"));
