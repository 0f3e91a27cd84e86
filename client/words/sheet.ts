import { defineWords, type WordsOf } from "./language";

const indonesian = {
  trash: (count: number) => `Sampah (${count})`,
  trashTitle: "Sampah",
  trashHelp: "Yang dihapus tidak hilang: bisa dipulihkan kapan saja.",
  trashEmpty: "Sampah kosong.",
  restore: "Pulihkan",
  restoreOf: (row: string) => `Pulihkan ${row}`,
  nothingToUndo: "Tidak ada lagi yang dapat diurungkan. Keadaan sebelumnya ada di Riwayat.",
  history: "Riwayat",
  withoutText: "(belum bertulisan)",
  viewOnly: "Dikunci fasilitator. Isinya dapat dibaca; tidak ada isian yang hilang.",
  locked: "Dikunci fasilitator",
  lateEdit:
    "Lembar ini sudah dikunci. Yang Bapak/Ibu tulis sekarang disimpan sebagai susulan dan menunggu fasilitator.",
  notOpened: "Belum dibuka fasilitator",
  notOpenedHelp: (worksheet: string) =>
    `${worksheet} tampil di sini begitu fasilitator membukanya. Tidak ada isian yang hilang.`,
  otherGroup: (group: string) => `Kertas kerja ini diisi Kelompok ${group}. Bapak/Ibu dapat membacanya.`,
  readingRole: "Bapak/Ibu dapat membaca kertas kerja ini. Yang mengisinya adalah kelompoknya sendiri.",
};

export type SheetWords = WordsOf<typeof indonesian>;

/** What every worksheet says about its Sampah and about who may write. */
export const sheetWords = defineWords<SheetWords>(indonesian, () => import("./en/sheet"));
