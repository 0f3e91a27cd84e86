/** The four worksheets of a dimension, in the order of the chain. */
export type WorksheetKey = (typeof worksheetKeys)[number];

export const worksheetKeys = ["swot", "strategy", "program", "action"] as const;
