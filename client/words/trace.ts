import { defineWords } from "./language";

/** The panel of a selected row: where it comes from and what it leads to. */
export const traceWords = defineWords({
  id: {
    panel: "Rincian",
    swotItem: "Butir",
    origins: "Asal",
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
  },
  en: {
    panel: "Details",
    swotItem: "Item",
    origins: "Comes from",
    consequences: "Leads to",
    noOrigins: "Does not say yet where it comes from.",
    sample: "example",
    noConsequencesOfSwot: "Not used in a strategy yet.",
    noConsequencesOfStrategy: "No program yet.",
    noConsequencesOfProgram: "No action yet.",
    inTrash: "in the trash",
    missing: "not found",
    missingHelp: "No longer on this sheet.",
    reading: "loading",
    untitled: "(no text yet)",
    writtenBy: (name: string, office: string) =>
      office === "" ? `Written by ${name}` : `Written by ${name} (${office})`,
    formerCodes: (codes: string) => `Former code: ${codes}`,
    rowInTrash: "This row is in the trash.",
    rowMissing: "This row is not on this sheet.",
    restore: "Restore",
  },
});
