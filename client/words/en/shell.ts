import type { Role } from "../../../shared/domain/role";
import type { SharedPage } from "../../app/shared-pages";
import type { ShellWords } from "../shell";

export const words: ShellWords = {
  skipToContent: "Skip to the content",
  groups: "Groups",
  ownGroup: "your group",
  worksheets: "Worksheets",
  shared: "Shared pages",
  page: (page: SharedPage) => pageNames[page],
  waiting: "waiting",
  search: "Search",
  switchGroup: "Switch group",
  items: (count: number) => (count === 1 ? "1 item" : `${count} items`),
  locked: "locked",
  hidden: "hidden",
  navigation: "Workshop menu",
  worksheetNavigation: "Worksheets of the group",
  account: "Account and settings of this device",
  personalCode: "Personal code",
  personalCodeHelp: "To come back as the same person on another device.",
  copyPersonalCode: "Copy the personal code",
  groupOf: (name: string) => `Group ${name}`,
  language: "Language",
  later: "To the front page",
  laterDetail: "Stay signed in on this device",
  leave: "Leave this device",
  leaveTitle: "Leave this device?",
  leaveWithCode: (code: string, personalCode: string) =>
    `To come back as the same person, use workshop code ${code} and personal code ${personalCode}.`,
  leaveWithLink: "To come back, open the link you were given again.",
  leaveUnsent: "Some of what you wrote has not reached the server. Better wait until it says Saved.",
  leaveNow: "Leave",
  cancel: "Cancel",
  archived: "This workshop is archived: everything can be read, nothing can be changed.",
  reload: "Reload",
  tryAgain: "Try again",
  enterAgain: "Come in again",
  role: (role: Role) => roleNames[role],
  notEnteredTitle: "This device has not entered this workshop",
  notEntered:
    "Come in with the workshop code, or open the link you were given. This page opens right after that.",
  signedOutTitle: "Your link was replaced",
  signedOut:
    "This device is no longer signed in to the workshop. Please ask a facilitator for the newest link.",
  signedOutUnsent: (changes: number) =>
    changes === 1
      ? "1 unsent change is still kept on this device."
      : `${changes} unsent changes are still kept on this device.`,
  toLanding: "To the front page",
  toWorkshop: "Back to the workshop",
  missingTitle: "This page does not exist",
  missing: "Perhaps the address was cut off when it was copied. Nothing you wrote is lost.",
  brokenTitle: "This page stopped working",
  broken:
    "This is a fault of the program, not yours. What you wrote is safe on this device and will be sent after the page was reloaded. Reload only while connected.",
  pageUnreachableTitle: "This page cannot be opened yet",
  pageUnreachable:
    "The server could not be reached to get this page. What you wrote is safe on this device. Check the Wi-Fi connection, then try again.",
  panelOpen: "Details",
};

const roleNames = {
  operator: "Server operator",
  facilitator: "Facilitator",
  advisor: "Advisor",
  participant: "Participant",
  observer: "Observer",
};

const pageNames = {
  papan: "Combined board",
  matriks: "Problem matrix",
  "benang-merah": "The thread",
  "peta-jalan": "Roadmap",
  "quick-win": "Quick win",
  periksa: "Checks",
  susulan: "Late edits",
  tayang: "Projector",
  pengaturan: "Workshop settings",
  unduh: "Download Excel",
};
