import type { AnnounceWords } from "../announce";
import { counted } from "./counted";

export const words: AnnounceWords = {
  somebody: "Somebody else",
  added: (who: string, what: string) => `${who} added ${what}.`,
  addedIn: (who: string, what: string, place: string) => `${who} added ${what} in ${place}.`,
  changed: (who: string, what: string) => `${who} changed ${what}.`,
  removed: (what: string) => `${what} moved to the trash.`,
  rows: counted,
  joined: (parts: string, last: string) => `${parts} and ${last}`,
  more: (count: number) => (count === 1 ? "And 1 more change." : `And ${count} more changes.`),
  openAgain: "This worksheet can be written in again.",
};
