import type { Language } from "../../shared/domain/localized";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";

/** Every word of the exported files that is not typed by a participant or named in the settings. */
export interface ExportWords {
  readonly locale: string;
  readonly sheetNames: Readonly<Record<WorksheetKey | "cover" | "matrix" | "combined", string>>;
  readonly fileStage: (stage: number) => string;
  readonly stage: (stage: number) => string;
  readonly government: (region: string) => string;
  readonly planYears: (years: string) => string;
  readonly madeAt: (moment: string) => string;
  readonly dimension: string;
  readonly allDimensions: string;
  readonly number: string;
  readonly code: string;
  readonly sum: string;
  readonly grandTotal: string;
  readonly outsidePlan: (year: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly deleted: (rowName: string, count: number) => string;
  readonly deletedEntry: string;
  readonly noRows: string;
  readonly sampleShort: string;
  readonly sampleLong: string;
  readonly page: string;
  readonly of: string;
  readonly printed: string;
  readonly rowId: string;
  readonly fourBoxes: string;
  readonly itemList: string;
  readonly noItems: string;
  readonly withoutQuadrant: (count: number) => string;
  readonly coverTitle: string;
  readonly region: string;
  readonly workshop: string;
  readonly stageLabel: string;
  readonly planYearsLabel: string;
  readonly reference: string;
  readonly vision: string;
  readonly madeLabel: string;
  readonly summary: string;
  readonly agreed: string;
  readonly quickWins: string;
  readonly chosenQuickWins: string;
  readonly budget: string;
  readonly contents: string;
  readonly matrixTitle: string;
  readonly matrixOf: Readonly<Record<WorksheetKey, string>>;
  readonly matrixRows: Readonly<Record<WorksheetKey, string>>;
  readonly matrixNote: string;
  readonly emptyCell: string;
  readonly withoutProblem: string;
}

const indonesian: ExportWords = {
  locale: "id-ID",
  sheetNames: {
    cover: "Ringkasan",
    matrix: "Matriks",
    swot: "SWOT",
    strategy: "Strategi",
    program: "KK-1",
    action: "KK-2",
    combined: "Gabungan",
  },
  fileStage: (stage) => `Tahap-${stage}`,
  stage: (stage) => `Bimtek Tahap ${stage}`,
  government: (region) => `Pemerintah ${region}`,
  planYears: (years) => `Tahun rencana ${years}`,
  madeAt: (moment) => `Dibuat ${moment}`,
  dimension: "Dimensi",
  allDimensions: "Gabungan semua dimensi",
  number: "No",
  code: "Kode",
  sum: "Jumlah",
  grandTotal: "JUMLAH",
  outsidePlan: (year) => `${year} (di luar tahun rencana)`,
  yes: "Ya",
  no: "–",
  deleted: (rowName, count) =>
    count === 1 ? `(${rowName} sudah dihapus)` : `(${count} ${rowName} sudah dihapus)`,
  deletedEntry: "(sudah dihapus dari daftar)",
  noRows: "Belum ada isian.",
  sampleShort: "Memuat isi contoh",
  sampleLong:
    "Berkas ini memuat isi contoh untuk latihan, bukan hasil resmi. Hapus isi contoh sebelum dipakai sebagai dokumen.",
  page: "Halaman",
  of: "dari",
  printed: "Dicetak",
  rowId: "ID baris",
  fourBoxes: "Matriks SWOT",
  itemList: "Daftar butir",
  noItems: "Belum ada butir.",
  withoutQuadrant: (count) => `${count} butir belum diberi unsur; lihat daftar butir.`,
  coverTitle: "Kertas Kerja Masterplan Smart City",
  region: "Daerah",
  workshop: "Kegiatan",
  stageLabel: "Tahap",
  planYearsLabel: "Tahun rencana",
  reference: "Acuan",
  vision: "Visi",
  madeLabel: "Dibuat",
  summary: "Ringkasan isi",
  agreed: "Disepakati",
  quickWins: "Usulan quick win",
  chosenQuickWins: "Quick win terpilih",
  budget: "Anggaran (Rp)",
  contents: "Daftar lembar",
  matrixTitle: "Matriks keterkaitan dengan permasalahan",
  matrixOf: {
    program: "Program kerja",
    strategy: "Strategi",
    swot: "Butir SWOT",
    action: "Rencana aksi",
  },
  matrixRows: {
    program: "Banyaknya program (tiap program dihitung sekali)",
    strategy: "Banyaknya strategi (tiap strategi dihitung sekali)",
    swot: "Banyaknya butir (tiap butir dihitung sekali)",
    action: "Banyaknya aksi (tiap aksi dihitung sekali)",
  },
  matrixNote:
    "Satu baris dapat menjawab lebih dari satu permasalahan, sehingga jumlah kaitan dapat lebih besar.",
  emptyCell: "kosong",
  withoutProblem: "Belum dikaitkan",
};

const english: ExportWords = {
  locale: "en-GB",
  sheetNames: {
    cover: "Summary",
    matrix: "Matrix",
    swot: "SWOT",
    strategy: "Strategies",
    program: "WS-1",
    action: "WS-2",
    combined: "Combined",
  },
  fileStage: (stage) => `Stage-${stage}`,
  stage: (stage) => `Workshop stage ${stage}`,
  government: (region) => `Government of ${region}`,
  planYears: (years) => `Plan years ${years}`,
  madeAt: (moment) => `Made ${moment}`,
  dimension: "Dimension",
  allDimensions: "All dimensions combined",
  number: "No",
  code: "Code",
  sum: "Total",
  grandTotal: "TOTAL",
  outsidePlan: (year) => `${year} (outside the plan years)`,
  yes: "Yes",
  no: "–",
  deleted: (rowName, count) => (count === 1 ? `(${rowName} was deleted)` : `(${count} × ${rowName} deleted)`),
  deletedEntry: "(deleted from the list)",
  noRows: "Nothing entered yet.",
  sampleShort: "Contains sample content",
  sampleLong:
    "This file contains sample content for practice, not official results. Delete the samples before using it as a document.",
  page: "Page",
  of: "of",
  printed: "Printed",
  rowId: "Row id",
  fourBoxes: "SWOT matrix",
  itemList: "List of items",
  noItems: "No items yet.",
  withoutQuadrant: (count) => `${count} without a quadrant; see the list of items.`,
  coverTitle: "Smart city masterplan worksheets",
  region: "Region",
  workshop: "Workshop",
  stageLabel: "Stage",
  planYearsLabel: "Plan years",
  reference: "Reference",
  vision: "Vision",
  madeLabel: "Made",
  summary: "Summary of contents",
  agreed: "Agreed",
  quickWins: "Quick-win proposals",
  chosenQuickWins: "Chosen quick wins",
  budget: "Budget (Rp)",
  contents: "List of sheets",
  matrixTitle: "Coverage of the problems",
  matrixOf: { program: "Work programs", strategy: "Strategies", swot: "SWOT items", action: "Actions" },
  matrixRows: {
    program: "Number of programs (each counted once)",
    strategy: "Number of strategies (each counted once)",
    swot: "Number of items (each counted once)",
    action: "Number of actions (each counted once)",
  },
  matrixNote: "One row can answer several problems, so the ties can outnumber the rows.",
  emptyCell: "empty",
  withoutProblem: "Not tied yet",
};

export const exportWords: Readonly<Record<Language, ExportWords>> = { id: indonesian, en: english };
