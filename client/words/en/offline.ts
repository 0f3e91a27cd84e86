import type { OfflineWords } from "../offline";

export const words: OfflineWords = {
  newVersion: "A new version is available.",
  reload: "Reload",
  keepsNothing:
    "This browser cannot keep what you write on this device. While connected, everything is saved on the server; do not close this page while offline.",
};
