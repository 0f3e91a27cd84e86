import type { SheetWords } from "../sheet";

export const words: SheetWords = {
  trash: (count: number) => `Trash (${count})`,
  trashTitle: "Trash",
  trashHelp: "What is deleted is not lost: it can be restored at any time.",
  trashEmpty: "The trash is empty.",
  restore: "Restore",
  restoreOf: (row: string) => `Restore ${row}`,
  nothingToUndo: "Nothing is left to undo. Earlier states are in the history.",
  history: "History",
  withoutText: "(no text yet)",
  viewOnly: "Locked by the facilitator. You can read it; nothing you wrote is lost.",
  locked: "Locked by the facilitator",
  lateEdit:
    "This worksheet is locked. What you write now is kept as a late edit and waits for the facilitator.",
  notOpened: "Not opened by the facilitator yet",
  notOpenedHelp: (worksheet: string) =>
    `${worksheet} appears here as soon as the facilitator opens it. Nothing you wrote is lost.`,
  otherGroup: (group: string) => `The group ${group} writes this worksheet. You can read it.`,
  readingRole: "You can read this worksheet. It is written by the group itself.",
};
