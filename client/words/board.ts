import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords } from "./language";

export const boardWords = defineWords({
  id: {
    title: "Papan gabungan",
    about: "Isian semua kelompok, berubah langsung saat ditulis.",
    worksheets: "Kertas kerja",
    groups: "Kelompok",
    all: "Semua",
    untied: "Belum dikaitkan",
    toMatrix: "Lihat matriks",
    toBoard: "Lihat papan",
    shownOf: (shown: number, total: number) => `${shown} dari ${total}`,
    noText: "belum ditulis",
    noQuadrant: "Belum ada unsurnya",
    agreed: "Disepakati",
    sample: "contoh",
    lead: (office: string) => `Penanggung jawab: ${office}`,
    nothingYet: (row: string) => `Belum ada ${row}`,
    nothingTied: (row: string, code: string) => `Belum ada ${row} untuk ${code}`,
    nothingUntied: (row: string) => `Setiap ${row} sudah dikaitkan`,
    hidden: "Belum dibuka fasilitator",

    matrixTitle: (problems: string, worksheet: WorksheetKey) => {
      const answered = {
        swot: "yang sudah dibahas dalam SWOT",
        strategy: "yang sudah dijawab strategi",
        program: "yang sudah dijawab program",
        action: "yang sudah dijawab rencana aksi",
      };
      return `${problems} ${answered[worksheet]}`;
    },
    matrixAbout: (worksheet: WorksheetKey) => {
      const counted = {
        swot: "Jumlah butir SWOT tiap kelompok; sel kosong belum punya butir",
        strategy: "Jumlah strategi tiap kelompok; sel kosong belum punya strategi",
        program: "Jumlah program kerja tiap kelompok; sel kosong belum punya program",
        action: "Jumlah aksi tiap kelompok; sel kosong belum punya aksi",
      };
      return counted[worksheet];
    },
    empty: "kosong",
    total: "Jumlah",
    countOnce: (row: string) =>
      `Satu ${row} dapat menjawab beberapa baris. Di baris paling bawah setiap ${row} dihitung sekali.`,
    actionsCount: "Aksi dihitung menurut permasalahan programnya.",
    scrollTable: "Tabel matriks, dapat digeser",
    openList: (count: number, row: string) => `${count} ${row}, buka daftarnya`,
    listTitle: (line: string, group: string) => `${line} · ${group}`,
    allGroups: "Semua kelompok",
    showOnBoard: "Lihat di papan",
    nothingHere: "Tidak ada lagi isian di sini.",
  },
  en: {
    title: "Combined board",
    about: "What all groups write, live.",
    worksheets: "Worksheet",
    groups: "Groups",
    all: "All",
    untied: "Not tied",
    toMatrix: "See the matrix",
    toBoard: "See the board",
    shownOf: (shown: number, total: number) => `${shown} of ${total}`,
    noText: "not written yet",
    noQuadrant: "No quadrant yet",
    agreed: "Agreed",
    sample: "sample",
    lead: (office: string) => `Lead office: ${office}`,
    nothingYet: (row: string) => `No ${row} yet`,
    nothingTied: (row: string, code: string) => `No ${row} for ${code} yet`,
    nothingUntied: (row: string) => `Every ${row} is tied`,
    hidden: "Not opened by the facilitator yet",

    matrixTitle: (problems: string, worksheet: WorksheetKey) => {
      const answered = {
        swot: "covered by the SWOT analysis",
        strategy: "answered by strategies",
        program: "answered by programs",
        action: "answered by actions",
      };
      return `${problems} ${answered[worksheet]}`;
    },
    matrixAbout: (worksheet: WorksheetKey) => {
      const counted = {
        swot: "SWOT items of each group; an empty cell has none yet",
        strategy: "Strategies of each group; an empty cell has none yet",
        program: "Work programs of each group; an empty cell has none yet",
        action: "Actions of each group; an empty cell has none yet",
      };
      return counted[worksheet];
    },
    empty: "empty",
    total: "Total",
    countOnce: (row: string) =>
      `One ${row} can answer several lines. The last line counts every ${row} once.`,
    actionsCount: "Actions count for the problems of their program.",
    scrollTable: "Matrix table, can be scrolled",
    openList: (count: number, row: string) => `${count} ${row}, open the list`,
    listTitle: (line: string, group: string) => `${line} · ${group}`,
    allGroups: "All groups",
    showOnBoard: "See on the board",
    nothingHere: "Nothing stands here any more.",
  },
});
