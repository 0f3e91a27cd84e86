import type { Refusal } from "../../../shared/protocol/refusal";
import type { LateWords } from "../late";

export const words: LateWords = {
  title: "Late edits",
  leadFacilitator:
    "What arrived after its worksheet was locked, or what the server has lost and devices still have. Nothing is lost: what is accepted goes into the worksheet in its author's name.",
  leadAuthor:
    "What you wrote that arrived after its worksheet was locked, or that the server had lost and your device still had. Nothing is lost; the facilitator decides.",
  views: "Parts of the page",
  waiting: "Waiting",
  all: "All",
  devices: "Devices",
  list: "List of late edits",

  emptyTitle: "No late edits yet",
  emptyAuthor:
    "What is written offline and arrives after a worksheet was locked appears here; it is not lost.",
  emptyFacilitator:
    "Offline edits that arrive after a worksheet was locked wait here to be accepted or declined.",
  noneWaiting: "No late edits are waiting",
  noneWaitingHelp: "All late edits have been decided. Declined ones can still be accepted.",
  showAll: "Show all late edits",
  onlyMembers: "Late edits are read by their authors and by facilitators",

  state: (state: "waiting" | "accepted" | "declined" | "device" | "spare") => stateNames[state],
  noAuthor: "No name",
  own: "Written by you",
  deviceOf: (name: string) => `From the device of ${name}`,
  reason: (reason: Refusal) => reasons[reason],
  spareReason:
    "The server lost this, for instance when a backup was restored. Its own group brings it back; this copy is kept just in case.",
  decidedAt: (time: string) => `decided ${time}`,

  accept: "Accept",
  decline: "Decline",
  acceptOf: (name: string) => `Accept the late edit by ${name}`,
  declineOf: (name: string) => `Decline the late edit by ${name}`,

  copyText: "Copy as text",
  copyTextOf: (name: string) => `Copy as text: ${name}`,
  settle: "Mark as done",
  settleOf: (name: string) => `Mark as done: ${name}`,
  settled: "The late edit is marked as done.",
  allSettled: "There is nothing left for you to see.",
  settledHeading: (count: number) => `Marked as done (${count})`,
  discard: "Delete from this device",
  discardOf: (name: string) => `Delete from this device: ${name}`,
  discarded: "The copy was deleted from this device.",

  devicesLead: "Devices with something that has not reached the server yet, or that are disconnected.",
  devicesUnsent: "Not sent yet",
  devicesAway: "Disconnected, with nothing known to be left behind",
  allFine: (count: number) =>
    count === 1
      ? "The only device is connected and everything is on the server."
      : `All ${count} devices are connected and everything is on the server.`,
  othersFine: (count: number) =>
    `${count} other ${count === 1 ? "device is" : "devices are"} connected with everything on the server.`,
  noDevices: "No devices in this workshop yet.",
  unsentSince: (count: number, time: string) =>
    `${count} ${count === 1 ? "entry" : "entries"} not sent since ${time}`,
  unsent: (count: number) => `${count} ${count === 1 ? "entry" : "entries"} not sent`,
  awaySince: (time: string) => `disconnected since ${time}`,
  connected: "connected",
  facilitatorDevice: "Facilitator",

  unsentTitle: "Some entries have not been sent yet",
  awayTitle: "Some devices are disconnected",
  lockNow: "Lock now",
  downloadNow: "Download now",
  wait: "Wait",
  lockMeans:
    "If you lock now, nothing from these devices is lost: it arrives as late edits and waits for your decision.",
  downloadMeans: "If you download now, the file is without what these devices have not sent.",
  allArrived: "Everything has reached the server.",
  moreDevices: (count: number) => `and ${count} more ${count === 1 ? "device" : "devices"}`,
};

const stateNames = {
  waiting: "Waiting for the facilitator",
  accepted: "Accepted",
  declined: "Declined",
  device: "Only on this device",
  spare: "A copy on this device",
};

const refusedHere = "The server did not take this.";

const reasons: Readonly<Record<Refusal, string>> = {
  "view-only": "Arrived after the worksheet was locked.",
  "not-allowed": "Arrived after the worksheet was closed for this group.",
  archived: "Arrived after the workshop was archived.",
  "wrong-epoch": "Written in a worksheet that was replaced on the server meanwhile.",
  restored:
    "Lost on the server, for instance when a backup was restored; brought back by a device that still had it, also what others wrote.",
  "too-large": "Too long for the server to take.",
  busy: "Too many late edits at once from this device.",
  invalid: "The server cannot read this.",
  "not-found": "The worksheet is no longer there.",
  "unknown-session": "The server no longer knows this device.",
  "upgrade-needed": "Written with a page that is older than the server.",
  "cannot-store": "The server cannot store it yet.",
  "client-id-taken": refusedHere,
  "code-unknown": refusedHere,
  "personal-code-unknown": refusedHere,
  "link-unknown": refusedHere,
  "link-expired": refusedHere,
  "too-many-attempts": refusedHere,
};
