import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { defineWords } from "./language";

/** Words of the row form and of the worksheets that are tables (KK-1, KK-2). */
export const worksheetWords = defineWords({
  id: {
    showHelp: "Petunjuk",
    missing: (count: number) => `${count} wajib belum diisi`,
    stepOf: (at: number, count: number) => `Langkah ${at} dari ${count}`,
    stepDone: "sudah lengkap",
    steps: "Langkah isian",
    back: "Kembali",
    later: "Lanjut nanti",
    next: "Berikutnya",
    finish: "Selesai",
    rowGone:
      "Baris ini belum ada di perangkat ini. Mungkin masih dalam perjalanan, atau tautannya terpotong.",
    rowInTrash: (row: string) => `${capital(row)} ini ada di Sampah.`,
    restore: "Pulihkan",

    add: (row: string) => `Tambah ${row}`,
    addHelp: (worksheet: WorksheetKey) => addHelpId[worksheet],
    pickOrigins: (worksheet: WorksheetKey) => pickOriginsId[worksheet],
    withoutOrigin: "Tanpa asal dulu",
    inherits: "Ikut terisi dari asalnya",
    inheritsNothing: "Asalnya belum punya isian yang dapat ikut.",
    added: (row: string) => `${capital(row)} ditambahkan.`,
    newRow: (row: string) => `(${row} baru, belum bernama)`,
    noCode: "baru",

    open: "Buka rincian",
    moveUp: "Naikkan",
    moveDown: "Turunkan",
    trash: "Hapus",
    trashed: (name: string) => `"${name}" dipindahkan ke Sampah.`,
    restored: (name: string) => `"${name}" dipulihkan.`,
    cellCleared: "Isi sel dikosongkan.",

    code: "Kode",
    total: "Jumlah",
    grandTotal: "Jumlah semua",
    outsidePlan: "di luar rencana",
    unfold: (group: string) => `Buka kolom tahun ${group}`,
    fold: (group: string) => `Lipat kolom tahun ${group}`,
    tableOf: (form: string, dimension: string) => `${form}, ${dimension}`,
    tableKeys:
      "Pindah sel dengan tombol panah atau Tab, ubah dengan Enter atau F2, batal dengan Esc, pindahkan baris dengan Alt dan panah. Esc sekali lagi keluar dari tabel.",
    groupNone: "Belum terhubung ke program",
    rowsCount: (count: number, row: string) => `${count} ${row}`,
    sample: "contoh",
    origins: "Asal dan kelanjutan",

    typing: (name: string) => `${name} sedang mengetik…`,
    here: (name: string) => `${name} di sini`,

    notHere:
      "Kertas kerja ini belum pernah dibuka di perangkat ini, dan server sedang tidak terjangkau. Begitu tersambung, isinya tampil di sini.",
    emptyTitle: (row: string) => `Belum ada ${row}`,
    emptyText: (worksheet: WorksheetKey) => emptyTextId[worksheet],
    emptyReadOnly: "Begitu kelompok ini menambahkan, isinya langsung tampil di sini.",
  },
  en: {
    showHelp: "Help",
    missing: (count: number) => (count === 1 ? "1 required field empty" : `${count} required fields empty`),
    stepOf: (at: number, count: number) => `Step ${at} of ${count}`,
    stepDone: "complete",
    steps: "Steps of the form",
    back: "Back",
    later: "Continue later",
    next: "Next",
    finish: "Done",
    rowGone: "This row is not on this device yet. It may be on its way, or the link was cut short.",
    rowInTrash: (row: string) => `This ${row} is in the trash.`,
    restore: "Restore",

    add: (row: string) => `Add ${row}`,
    addHelp: (worksheet: WorksheetKey) => addHelpEn[worksheet],
    pickOrigins: (worksheet: WorksheetKey) => pickOriginsEn[worksheet],
    withoutOrigin: "Without origin for now",
    inherits: "Filled in from the origin",
    inheritsNothing: "The origin has nothing to pass on yet.",
    added: (row: string) => `${capital(row)} added.`,
    newRow: (row: string) => `(new ${row}, no name yet)`,
    noCode: "new",

    open: "Open details",
    moveUp: "Move up",
    moveDown: "Move down",
    trash: "Delete",
    trashed: (name: string) => `"${name}" was moved to the trash.`,
    restored: (name: string) => `"${name}" was restored.`,
    cellCleared: "The cell was emptied.",

    code: "Code",
    total: "Total",
    grandTotal: "Grand total",
    outsidePlan: "outside the plan",
    unfold: (group: string) => `Unfold the years of ${group}`,
    fold: (group: string) => `Fold the years of ${group}`,
    tableOf: (form: string, dimension: string) => `${form}, ${dimension}`,
    tableKeys:
      "Move between cells with the arrow keys or Tab, edit with Enter or F2, cancel with Esc, move the row with Alt and an arrow. Esc once more leaves the table.",
    groupNone: "Not tied to a program yet",
    rowsCount: (count: number, row: string) => `${count} ${row}${count === 1 ? "" : "s"}`,
    sample: "sample",
    origins: "Origin and consequences",

    typing: (name: string) => `${name} is typing…`,
    here: (name: string) => `${name} is here`,

    notHere:
      "This worksheet was never opened on this device, and the server cannot be reached. It appears here as soon as there is a connection.",
    emptyTitle: (row: string) => `No ${row}s yet`,
    emptyText: (worksheet: WorksheetKey) => emptyTextEn[worksheet],
    emptyReadOnly: "As soon as this group adds something, it appears here.",
  },
});

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

type ByWorksheet = Readonly<Record<WorksheetKey, string>>;

const addHelpId: ByWorksheet = {
  swot: "",
  strategy: "Pilih butir SWOT yang dipakai strategi ini.",
  program:
    "Program lahir dari strategi. Pilih satu atau beberapa; permasalahan dan sub-dimensinya ikut terisi.",
  action: "Aksi menjalankan satu program; OPD penanggung jawab dan pendukungnya ikut terisi.",
};

const addHelpEn: ByWorksheet = {
  swot: "",
  strategy: "Pick the SWOT items this strategy uses.",
  program:
    "A program comes from strategies. Pick one or several; their problems and sub-dimension are copied.",
  action: "An action carries out one program; its lead and supporting offices are copied.",
};

const pickOriginsId: ByWorksheet = {
  swot: "",
  strategy: "Pilih butir SWOT",
  program: "Pilih strategi",
  action: "Pilih program",
};

const pickOriginsEn: ByWorksheet = {
  swot: "",
  strategy: "Pick SWOT items",
  program: "Pick strategies",
  action: "Pick a program",
};

const emptyTextId: ByWorksheet = {
  swot: "Tulis kekuatan, kelemahan, peluang, dan ancaman.",
  strategy: "Strategi lahir dari butir SWOT yang dipasangkan.",
  program: "Ambil satu strategi yang sudah disepakati, lalu beri nama programnya.",
  action: "Ambil satu program, lalu tulis apa yang dikerjakan tiap tahun.",
};

const emptyTextEn: ByWorksheet = {
  swot: "Write strengths, weaknesses, opportunities and threats.",
  strategy: "Strategies come from pairs of SWOT items.",
  program: "Take a strategy the group agreed on and give its program a name.",
  action: "Take a program and write what is done each year.",
};
