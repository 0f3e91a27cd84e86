import type { SyncStatusWords } from "../sync-status";

export const words: SyncStatusWords = {
  statusDetail: "Details of the saving status",
  saved: "Saved",
  saving: "Saving…",
  offline: (changes: number) =>
    changes === 0
      ? "Offline"
      : `Offline - ${changes} ${changes === 1 ? "change" : "changes"} safe on this device`,
  notStored: (changes: number) => `Offline - ${changes} ${changes === 1 ? "change" : "changes"} not saved`,
  reconnecting: "Reconnecting…",
  cannotStore: "The server cannot save yet",
  refused: "Some changes were refused",
  late: "Waiting for the facilitator",

  savedDetail: "Everything is saved on the server.",
  savingDetail: "What you wrote is on its way to the server.",
  offlineDetail: (changes: number) =>
    changes === 0
      ? "This device is not connected. You can go on working; it is sent when the connection is back."
      : `${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device and will be sent when the connection is back.`,
  reconnectingDetail: (changes: number) =>
    changes === 0
      ? "The connection is being restored. You can go on working."
      : `The connection is being restored. ${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device.`,
  cannotStoreDetail: (changes: number) =>
    changes === 0
      ? "The server's storage has a problem. A facilitator needs to look at it."
      : `The server's storage has a problem. ${changes} ${changes === 1 ? "change is" : "changes are"} safe on this device and will be sent again.`,
  refusedDetail: (changes: number) =>
    `${changes} ${changes === 1 ? "change has" : "changes have"} not been accepted by the server. What you wrote is still on this device.`,
  lateDetail: (changes: number) =>
    `${changes} ${changes === 1 ? "change was" : "changes were"} written after the worksheet was locked. What you wrote is still on this device and waits for the facilitator.`,
  notStoredDetail:
    "This device cannot keep what you write. Please do not close this page before the connection is back.",
  keepTabOpen:
    "Keep this tab open: as long as the server cannot be reached, a page that was closed cannot be opened again.",
};
