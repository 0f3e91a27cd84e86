import type { OfflineWords } from "../offline";

export const words: OfflineWords = {
  newVersion: "A new version is available.",
  reload: "Reload",
};
