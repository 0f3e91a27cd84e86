import type { HistoryWords } from "../history";

export const words: HistoryWords = {
  title: (of: string) => `History of ${of}`,
  lead: "Who wrote what, and when. Everything can be looked at again and restored; nothing is lost.",
  steps: "Steps, the newest first",
  nothing: "Nothing has been written here yet.",
  more: "Show earlier ones",
  retry: "Try again",
  and: "and",
  facilitator: "Facilitator",
  advisor: "Advisor",
  server: "Sample content from the server",
  backup: "Restored from a backup",
  backupHelp: "Everything on this sheet came from the server's backup. What was before stands below.",
  look: "See the sheet at that time",
  lookAt: (time: string) => `See the sheet at that time, ${time}`,
  bringBack: "Bring this back",
  bringBackTo: (time: string) => `Bring this back, ${time}`,

  recordings: "Recordings",
  recordingName: "Name of a new recording",
  recordingHelp: "Marks where all worksheets stand now, such as “End of stage 1”.",
  record: "Make a recording",
  recorded: (name: string) => `The recording “${name}” was made.`,
  lookAtRecording: (name: string) => `See the recording ${name}`,

  moment: (time: string) => `As it was at ${time}`,
  momentHelp: "Only for reading. Codes are those of now.",
  back: "Back to the history",
  rowsThen: "Rows at that time",
  noRows: "There were no rows at that time.",
  withoutText: "(no text yet)",
  isPresent: "The sheet is the same now.",
  changed: "different now",
  trashed: "in the trash now",
  missing: "not there now",
  today: "now",
  younger: (count: number) =>
    count === 1
      ? "1 row came later; restoring the sheet puts it into the trash."
      : `${count} rows came later; restoring the sheet puts them into the trash.`,
  restoreRow: "Restore this row",
  restoreWorksheet: "Restore the sheet to this",
  worksheetRestored: (time: string) => `The sheet was restored to how it was at ${time}.`,
  rowRestored: (time: string) => `The row was restored to how it was at ${time}.`,
};
