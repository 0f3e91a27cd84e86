import type { DoubtReason } from "../../../shared/worksheets/paste/reading";
import type { PasteWords } from "../paste";
import { counted } from "./counted";

export const words: PasteWords = {
  paste: "Paste from Excel",
  pasteTitle: "Paste from Excel",
  toCheckHere: "to check",
  pasteField: "Paste here (Ctrl+V)",
  pasteHelp:
    "Copy a block of cells in Excel and paste it below. With its row of headings every cell finds its column. Rows are added; those whose code is there already are updated.",
  nothingToPaste: "There is nothing to paste.",
  tooManyRows: (rows: number) =>
    `This block has ${rows} rows, more than the worksheet has room for. Please paste a part of it first.`,
  pasted: (added: number, changed: number, row: string) =>
    [added > 0 ? `${counted(added, row)} added` : "", changed > 0 ? `${counted(changed, "row")} updated` : ""]
      .filter((part) => part !== "")
      .join(", ") || "Nothing changed",
  toCheck: (cells: number) => (cells === 1 ? "1 cell to check" : `${cells} cells to check`),
  unknownHeadings: (headings: string) => `These columns are not known and were left out: ${headings}.`,
  overTotals: (texts: string) =>
    `The Total column adds up by itself, so this was left out: ${texts}. Include a Total column in the block, or paste in two parts.`,
  columnsBeyond: (count: number) => `${count} columns on the right did not fit and were left out.`,
  place: (code: string, column: string) => `${code} · ${column}`,
  ofMany: (at: number, count: number) => `${at} of ${count}`,
  pastedText: "Pasted",
  forAlike: (count: number) => `Holds for ${count} cells alike.`,
  leave: "Leave it",
  previous: "Previous",
  next: "Next",
  close: "Done checking",
  keys: "Keys 1, 2, 3 pick a proposal, 0 leaves the cell, arrows go on, Esc leads to the table, F7 back here.",
  list: "Cells to check",
  reason: (reason: DoubtReason, isKept: boolean) => reasons[reason](isKept),
};

const reasons: Readonly<Record<DoubtReason, (isKept: boolean) => string>> = {
  unknown: (isKept) =>
    isKept ? "Not in the list. Kept as written for now." : "Not in the list, so the cell is still empty.",
  ambiguous: () => "This can be read in more than one way.",
  unreadable: () => "Could not be read, so the cell is still empty.",
  words: () => "Not a number, so it cannot be counted yet. Kept as text.",
  tooLong: () => "Too long for this column. Its end was cut off.",
  merged: () => "Part of a merged cell, so this cell was left empty.",
  percent: () => "Written as a percentage, but the unit is another. Please check the unit.",
};
