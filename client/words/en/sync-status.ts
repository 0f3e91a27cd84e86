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
  held: (edits: number) => `Waiting for the facilitator (${edits})`,
  refused: "Some changes were refused",

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
  heldDetail: (edits: number) =>
    `${edits} late ${edits === 1 ? "edit is safe on the server and waits" : "edits are safe on the server and wait"} for the facilitator to decide; everything else is saved.`,
  refusedDetail: (changes: number) =>
    `${changes} ${changes === 1 ? "change has" : "changes have"} not been accepted. What you wrote is kept and can be read again.`,
  notStoredDetail:
    "This device cannot keep what you write. Please do not close this page before the connection is back.",
  keepTabOpen:
    "Keep this tab open: as long as the server cannot be reached, a page that was closed cannot be opened again.",
};
