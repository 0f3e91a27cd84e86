import { defineWords, type WordsOf } from "./language";

const indonesian = {
  somebody: "Peserta lain",
  added: (who: string, what: string) => `${who} menambah ${what}.`,
  addedIn: (who: string, what: string, place: string) => `${who} menambah ${what} di ${place}.`,
  changed: (who: string, what: string) => `${who} mengubah ${what}.`,
  removed: (what: string) => `${what} dipindahkan ke Sampah.`,
  rows: (count: number, row: string) => `${count} ${row}`,
  joined: (parts: string, last: string) => `${parts} dan ${last}`,
  more: (count: number) => `Dan ${count} perubahan lain.`,
  openAgain: "Lembar ini dapat diisi lagi.",
};

export type AnnounceWords = WordsOf<typeof indonesian>;

/** What is read out about what others do, for who does not see it. */
export const announceWords = defineWords<AnnounceWords>(indonesian, () => import("./en/announce"));
