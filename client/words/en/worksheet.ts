import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { WorksheetWords } from "../worksheet";
import { counted, plural } from "./counted";

type ByWorksheet = Readonly<Record<WorksheetKey, string>>;

export const words: WorksheetWords = {
  showHelp: "Show help and an example for each field",
  missing: (count: number) => (count === 1 ? "1 required field empty" : `${count} required fields empty`),
  back: "Back",
  rowGone: "This row is not on this device yet. It may be on its way, or the link was cut short.",
  rowInTrash: (row: string) => `This ${row} is in the trash.`,
  restore: "Restore",

  add: (row: string) => `Add ${row}`,
  addHelp: (worksheet: WorksheetKey) => addHelp[worksheet],
  pickOrigins: (worksheet: WorksheetKey) => pickOrigins[worksheet],
  withoutOrigin: "Without origin for now",
  inherits: "Filled in from the origin",
  inheritsNothing: "The origin has nothing to pass on yet.",
  added: (row: string) => `${capital(row)} added.`,
  newRow: (row: string) => `(new ${row}, no name yet)`,
  noCode: "new",

  open: "Open details",
  opened: "The details are open beside the table. Esc, then Tab leads there.",
  moveUp: "Move up",
  moveDown: "Move down",
  trash: "Delete",
  trashed: (name: string) => `"${name}" was moved to the trash.`,
  restored: (name: string) => `"${name}" was restored.`,
  cellsCleared: (cells: number) => (cells === 1 ? "The cell was emptied." : `${cells} cells were emptied.`),
  filledDown: (cells: number) =>
    cells === 1 ? "1 cell was filled from above." : `${cells} cells were filled from above.`,
  filledRight: (cells: number) =>
    cells === 1 ? "1 cell was filled from the left." : `${cells} cells were filled from the left.`,

  code: "Code",
  total: "Total",
  grandTotal: "Grand total",
  shownTotal: "Total of what is shown",
  unfoldSources: "Show by funding source",
  foldSources: "Hide funding sources",
  severalSources: "Not split (several sources)",
  noSource: "No source yet",
  reached: (target: string) => `in the end: ${target}`,
  reachedUnclear: "Added each year or cumulative?",
  outsidePlan: "outside the plan",
  unfold: (group: string) => `Unfold the years of ${group}`,
  fold: (group: string) => `Fold the years of ${group}`,
  tableOf: (form: string, dimension: string) => `${form}, ${dimension}`,
  tableKeys:
    "Move between cells with the arrow keys, Tab or Enter; edit with F2 or by typing, cancel with Esc. Select several cells with Shift and an arrow, whole rows with Shift+Space, whole columns with Ctrl+Space, then copy, paste, fill down with Ctrl+D or to the right with Ctrl+R, or empty them with Delete. Add a row with Ctrl+Enter, move it with Alt and an arrow. Esc once more leaves the table.",
  afterTable: "After the table",
  groupNone: "Not tied to a program yet",
  rowsCount: counted,
  sample: "sample",
  origins: "Origin and consequences",

  typing: (name: string) => `${name} is typing…`,
  here: (name: string) => `${name} is here`,

  notHere:
    "This worksheet was never opened on this device, and the server cannot be reached. It appears here as soon as there is a connection.",
  emptyTitle: (row: string) => `No ${plural(row)} yet`,
  emptyText: (worksheet: WorksheetKey) => emptyText[worksheet],
  emptyReadOnly: "As soon as this group adds something, it appears here.",
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const addHelp: ByWorksheet = {
  swot: "",
  strategy: "Pick the SWOT items this strategy uses.",
  program:
    "A program comes from strategies. Pick one or several; their problems and sub-dimension are copied.",
  action: "An action carries out one program; its lead and supporting offices are copied.",
};

const pickOrigins: ByWorksheet = {
  swot: "",
  strategy: "Pick SWOT items",
  program: "Pick strategies",
  action: "Pick a program",
};

const emptyText: ByWorksheet = {
  swot: "Write strengths, weaknesses, opportunities and threats.",
  strategy: "Strategies come from pairs of SWOT items.",
  program: "Take a strategy the group agreed on and give its program a name.",
  action: "Take a program and write what is done each year.",
};
