import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords, type WordsOf } from "./language";

type ByWorksheet = Readonly<Record<WorksheetKey, string>>;

const indonesian = {
  showHelp: "Tampilkan petunjuk dan contoh tiap isian",
  missing: (count: number) => `${count} wajib belum diisi`,
  back: "Kembali",
  rowGone: "Baris ini belum ada di perangkat ini. Mungkin masih dalam perjalanan, atau tautannya terpotong.",
  rowInTrash: (row: string) => `${capital(row)} ini ada di Sampah.`,
  restore: "Pulihkan",

  add: (row: string) => `Tambah ${row}`,
  addHelp: (worksheet: WorksheetKey) => addHelp[worksheet],
  pickOrigins: (worksheet: WorksheetKey) => pickOrigins[worksheet],
  withoutOrigin: "Tanpa asal dulu",
  inherits: "Ikut terisi dari asalnya",
  inheritsNothing: "Asalnya belum punya isian yang dapat ikut.",
  added: (row: string) => `${capital(row)} ditambahkan.`,
  newRow: (row: string) => `(${row} baru, belum bernama)`,
  noCode: "baru",

  open: "Buka rincian",
  opened: "Rincian terbuka di samping tabel. Esc lalu Tab menuju ke sana.",
  moveUp: "Naikkan",
  moveDown: "Turunkan",
  trash: "Hapus",
  trashed: (name: string) => `"${name}" dipindahkan ke Sampah.`,
  restored: (name: string) => `"${name}" dipulihkan.`,
  cellsCleared: (cells: number) => (cells === 1 ? "Isi sel dikosongkan." : `${cells} sel dikosongkan.`),
  filledDown: (cells: number) => `${cells} sel diisi sama dengan yang di atasnya.`,
  filledRight: (cells: number) => `${cells} sel diisi sama dengan yang di kirinya.`,

  code: "Kode",
  total: "Jumlah",
  grandTotal: "Jumlah semua",
  shownTotal: "Jumlah yang tampil",
  unfoldSources: "Rinci menurut sumber dana",
  foldSources: "Tutup rincian sumber dana",
  severalSources: "Belum dirinci (beberapa sumber)",
  noSource: "Belum ada sumbernya",
  reached: (target: string) => `akhir: ${target}`,
  reachedUnclear: "Tambahan atau kumulatif?",
  outsidePlan: "di luar rencana",
  unfold: (group: string) => `Buka kolom tahun ${group}`,
  fold: (group: string) => `Lipat kolom tahun ${group}`,
  tableOf: (form: string, dimension: string) => `${form}, ${dimension}`,
  tableKeys:
    "Pindah sel dengan tombol panah, Tab, atau Enter; ubah dengan F2 atau langsung mengetik, batal dengan Esc. Pilih beberapa sel dengan Shift dan panah, seluruh baris dengan Shift+Spasi, seluruh kolom dengan Ctrl+Spasi, lalu salin, tempel, isi ke bawah dengan Ctrl+D atau ke kanan dengan Ctrl+R, atau kosongkan dengan Delete. Tambah baris dengan Ctrl+Enter, pindahkan dengan Alt dan panah. Esc sekali lagi keluar dari tabel.",
  afterTable: "Sesudah tabel",
  groupNone: "Belum terhubung ke program",
  rowsCount: (count: number, row: string) => `${count} ${row}`,
  sample: "contoh",
  origins: "Asal dan kelanjutan",

  typing: (name: string) => `${name} sedang mengetik…`,
  here: (name: string) => `${name} di sini`,

  notHere:
    "Kertas kerja ini belum pernah dibuka di perangkat ini, dan server sedang tidak terjangkau. Begitu tersambung, isinya tampil di sini.",
  emptyTitle: (row: string) => `Belum ada ${row}`,
  emptyText: (worksheet: WorksheetKey) => emptyText[worksheet],
  emptyReadOnly: "Begitu kelompok ini menambahkan, isinya langsung tampil di sini.",
};

export type WorksheetWords = WordsOf<typeof indonesian>;

/** Words of the row form and of the worksheets that are tables (KK-1, KK-2). */
export const worksheetWords = defineWords<WorksheetWords>(indonesian, () => import("./en/worksheet"));

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const addHelp: ByWorksheet = {
  swot: "",
  strategy: "Pilih butir SWOT yang dipakai strategi ini.",
  program:
    "Program lahir dari strategi. Pilih satu atau beberapa; permasalahan dan sub-dimensinya ikut terisi.",
  action: "Aksi menjalankan satu program; OPD penanggung jawab dan pendukungnya ikut terisi.",
};

const pickOrigins: ByWorksheet = {
  swot: "",
  strategy: "Pilih butir SWOT",
  program: "Pilih strategi",
  action: "Pilih program",
};

const emptyText: ByWorksheet = {
  swot: "Tulis kekuatan, kelemahan, peluang, dan ancaman.",
  strategy: "Strategi lahir dari butir SWOT yang dipasangkan.",
  program: "Ambil satu strategi yang sudah disepakati, lalu beri nama programnya.",
  action: "Ambil satu program, lalu tulis apa yang dikerjakan tiap tahun.",
};
