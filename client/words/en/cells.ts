import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { CellWords, FieldProblem } from "../cells";

export const words: CellWords = {
  empty: "Not filled in yet",
  example: (example: string) => `Example: ${example}`,
  pick: "Pick…",
  pickMore: "Pick more…",
  change: "Change…",
  noChoice: "Nothing picked",
  yes: "Yes",
  month: "Month",
  year: "Year",
  monthOf: (field: string) => `${field}: month`,
  yearOf: (field: string) => `${field}: year`,
  pickYearToo: "Pick the year too.",
  pickMonthToo: "Pick the month too.",
  fieldOfYear: (field: string, year: string) => `${field} ${year}`,
  outsidePlan: "outside the plan's years",
  total: "Total",
  rupiah: (amount: string) => `Rp ${amount}`,
  readAs: (amount: string) => `= Rp ${amount}`,
  storedNow: (value: string) => `Not saved yet. Saved at the moment: ${value}.`,
  storedNothing: "Not saved yet.",
  changedBy: (name: string, value: string) => `${name} changed it to ${value}.`,
  emptiedBy: (name: string) => `${name} emptied it.`,
  somebody: "Somebody else",
  useTheirs: "Use that",
  replacedBy: (name: string) => `${name} wrote at the same time.`,
  itStays: "Used:",
  yours: "You wrote:",
  useMine: "Use mine",
  leaveIt: "Leave it",
  typing: (name: string) => `${name} is typing…`,
  isHere: (name: string) => `${name} is here`,
  severalHere: (name: string, more: number) => `${name} and ${more} more are here`,
  notNumber: "not a number",
  notNumberHelp: "Kept as text, so it cannot be added up. Write the number alone, such as 1,500 or 12.5.",
  tinyAmount: "not millions?",
  tinyAmountHelp: (amount: string) => `Saved as Rp ${amount}. If you mean millions, write ${amount} mn.`,
  tooLong: (dropped: string) =>
    `This field has reached its limit. This part did not go in, please copy it: "${dropped}"`,
  originTrashed: (name: string) => `${name} (in the trash)`,
  originMissing: "Origin not found",
  originNoText: "(no text yet)",
  noOrigins: (worksheet: WorksheetKey) => noOrigins[worksheet],
  ownWords: "In own words",
  fieldProblem: (problem: FieldProblem) => fieldProblems[problem],
};

const noOrigins: Readonly<Record<WorksheetKey, string>> = {
  swot: "This group has no SWOT items yet.",
  strategy: "This group has no strategies yet.",
  program: "This group has no programs yet.",
  action: "This group has no actions yet.",
};

const fieldProblems: Readonly<Record<FieldProblem, string>> = {
  "not-an-amount": "Not readable as rupiah yet. Write for example 1,250,000,000, 1.25\u00A0bn or 75\u00A0mn.",
  negative: "A budget cannot be less than zero.",
  "too-large": "This amount is too large. Check the unit: mn, bn or tn.",
  "fraction-of-rupiah": "Rupiah are whole numbers. For 1.25 billion write 1.25\u00A0bn.",
  "not-a-month":
    "Not readable as a month yet. Write the month and its year, for example Jan\u00A02024 or 1/2024.",
};
