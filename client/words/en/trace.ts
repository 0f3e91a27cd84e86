import type { TraceWords } from "../trace";

export const words: TraceWords = {
  panel: "Details",
  swotItem: "Item",
  origins: "Comes from",
  consequences: "Leads to",
  noOrigins: "Does not say yet where it comes from.",
  sample: "sample",
  noConsequencesOfSwot: "Not used in a strategy yet.",
  noConsequencesOfStrategy: "No program yet.",
  noConsequencesOfProgram: "No action yet.",
  inTrash: "in the trash",
  missing: "not found",
  missingHelp: "No longer on this sheet.",
  reading: "loading",
  untitled: "(no text yet)",
  writtenBy: (name: string, office: string) =>
    office === "" ? `Written by ${name}` : `Written by ${name} (${office})`,
  formerCodes: (codes: string) => `Former code: ${codes}`,
  rowInTrash: "This row is in the trash.",
  rowMissing: "This row is not on this sheet.",
  restore: "Restore",
};
