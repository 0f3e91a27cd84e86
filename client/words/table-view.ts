import { defineWords, type WordsOf } from "./language";

const indonesian = {
  filter: "Saring baris…",
  sortBy: "Urutkan menurut",
  sharedOrder: "Urutan bersama",
  byCode: "Kode",
  ascending: "Kecil ke besar; balik urutannya",
  descending: "Besar ke kecil; balik urutannya",
  shownOf: (shown: number, total: number) => `${shown} dari ${total} baris tampil.`,
  onlyHere: "Hanya di layar ini; urutan bersama tetap.",
  again: "Urutkan dan saring ulang",
  back: "Kembali ke semua",
};

export type TableViewWords = WordsOf<typeof indonesian>;

/** Words of sorting and filtering a worksheet. */
export const tableViewWords = defineWords<TableViewWords>(indonesian, () => import("./en/table-view"));
