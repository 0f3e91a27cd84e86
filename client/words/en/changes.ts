import type { HeldRowEvent } from "../../../shared/protocol/held-messages";
import type { ChangeWords } from "../changes";

export const words: ChangeWords = {
  newRow: (row: string) => `New ${row}`,
  noCode: (row: string) => `${row} without a code`,
  event: (event: HeldRowEvent) => eventNames[event],
  empty: "(empty)",
  before: "before",
  after: "becomes",
  removedText: "removed:",
  addedText: "added:",
  unknownColumn: (key: string) => `Column ${key}, no longer there`,
  moreRows: (count: number) => `Show ${count} more ${count === 1 ? "row" : "rows"}`,
  showAll: (count: number) => `Show all (${count} changes)`,
  moreChanges: (count: number) => `and ${count} more ${count === 1 ? "change" : "changes"}`,
};

const eventNames = {
  added: "new",
  trashed: "moved to the trash",
  restored: "restored from the trash",
  moved: "moved to another place",
};
