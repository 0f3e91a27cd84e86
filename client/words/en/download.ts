import type { DownloadWords } from "../download";

export const words: DownloadWords = {
  title: "Download Excel",
  lead: "All worksheets in one file, ready to print. It can be downloaded at any time, also while people are writing.",
  scope: "What the file holds",
  all: "All groups",
  allDetail: "combined, and the sheets of each group",
  contents: "What is inside",
  sheets: (count: number) => (count === 1 ? "1 sheet" : `${count} sheets`),
  rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
  summarySheets: "Summary and problem matrix",
  combinedSheets: "All groups combined",
  groupSheets: "Sheets of each group",
  oneGroupSheets: (group: string) => `Sheets of ${group}`,
  worksheet: "Worksheet",
  rowCount: "Rows",
  total: "Total",
  hiddenLeftOut: "Worksheets that a facilitator has hidden come out empty in this file.",
  download: "Download Excel",
  again: "Download again",
  preparing: "The file is being prepared…",
  done: (fileName: string) => `The file ${fileName} was downloaded.`,
  failed: "The file was not downloaded",
  tryAgain: "Try again",
  unsent: (count: number) =>
    count === 0
      ? "This device is not connected. The newest changes of other groups may not show here, and the file can only be fetched once it is connected again."
      : `${count === 1 ? "1 change" : `${count} changes`} on this device did not reach the server yet and will not be in the file. They are safe and will still be sent.`,
  saving: "The last changes are on their way to the server. Wait a moment so that they are in the file.",
};
