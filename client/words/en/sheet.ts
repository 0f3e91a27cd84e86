import type { SheetWords } from "../sheet";

export const words: SheetWords = {
  trash: (count: number) => `Trash (${count})`,
  trashTitle: "Trash",
  trashHelp: "What is deleted is not lost: it can be restored at any time.",
  trashEmpty: "The trash is empty.",
  restore: "Restore",
  withoutText: "(no text yet)",
  viewOnly: "The facilitator has locked this worksheet; it can be read. Nothing you wrote is lost.",
  otherGroup: (group: string) => `The group ${group} writes this worksheet. You can read it.`,
  readingRole: "You can read this worksheet. It is written by the group itself.",
};
