import type { StorageWords } from "../storage";

export const words: StorageWords = {
  "low-space": "The server's disk is almost full. Please free some space before saving stops.",
  "no-backup": "The last backup failed. Everything is still saved on the server; please check its disk.",
  "no-second-backup":
    "Backups cannot be copied to the second place. Please check whether the USB stick is still plugged in.",
  damage:
    "Part of the server's records is damaged. The rest can be read; please run npm run verify on the server.",
};
