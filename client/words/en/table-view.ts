import type { TableViewWords } from "../table-view";

export const words: TableViewWords = {
  filter: "Filter rows…",
  sortBy: "Sort by",
  sharedOrder: "Shared order",
  byCode: "Code",
  ascending: "Ascending; turn around",
  descending: "Descending; turn around",
  shownOf: (shown: number, total: number) => `${shown} of ${total} rows shown.`,
  onlyHere: "On this screen only; the shared order stays.",
  again: "Sort and filter again",
  back: "Back to all",
};
