import { defineWords } from "./language";

/** What every worksheet says about its Sampah and about who may write. */
export const sheetWords = defineWords({
  id: {
    trash: (count: number) => `Sampah (${count})`,
    trashTitle: "Sampah",
    trashHelp: "Yang dihapus tidak hilang: bisa dipulihkan kapan saja.",
    trashEmpty: "Sampah kosong.",
    restore: "Pulihkan",
    withoutText: "(belum bertulisan)",
    viewOnly:
      "Kertas kerja ini sedang dikunci fasilitator; isinya dapat dibaca. Tidak ada isian yang hilang.",
    otherGroup: (group: string) => `Kertas kerja ini diisi Kelompok ${group}. Bapak/Ibu dapat membacanya.`,
    readingRole: "Bapak/Ibu dapat membaca kertas kerja ini. Yang mengisinya adalah kelompoknya sendiri.",
  },
  en: {
    trash: (count: number) => `Trash (${count})`,
    trashTitle: "Trash",
    trashHelp: "What is deleted is not lost: it can be restored at any time.",
    trashEmpty: "The trash is empty.",
    restore: "Restore",
    withoutText: "(no text yet)",
    viewOnly: "The facilitator has locked this worksheet; it can be read. Nothing you wrote is lost.",
    otherGroup: (group: string) => `The group ${group} writes this worksheet. You can read it.`,
    readingRole: "You can read this worksheet. It is written by the group itself.",
  },
});
