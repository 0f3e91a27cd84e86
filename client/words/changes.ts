import type { HeldRowEvent } from "../../shared/protocol/held-messages";
import { defineWords, type WordsOf } from "./language";

const indonesian = {
  newRow: (row: string) => `${row} baru`,
  noCode: (row: string) => `${row} tanpa kode`,
  event: (event: HeldRowEvent) => eventNames[event],
  empty: "(kosong)",
  before: "sebelumnya",
  after: "menjadi",
  removedText: "dihapus:",
  addedText: "ditambahkan:",
  unknownColumn: (key: string) => `Kolom ${key}, sudah tidak ada`,
  moreRows: (count: number) => `Tampilkan ${count} baris lagi`,
  showAll: (count: number) => `Tampilkan semua (${count} perubahan)`,
  moreChanges: (count: number) => `dan ${count} perubahan lain`,
};

export type ChangeWords = WordsOf<typeof indonesian>;

/** What became of rows and cells. */
export const changeWords = defineWords<ChangeWords>(indonesian, () => import("./en/changes"));

const eventNames = {
  added: "baru",
  trashed: "dipindahkan ke Sampah",
  restored: "dipulihkan dari Sampah",
  moved: "dipindahkan ke tempat lain",
};
