import type { StorageWords } from "../storage";

export const words: StorageWords = {
  stopped:
    "The server cannot save: its disk is full or failing. What people write is safe on their devices and will be sent again by itself. Please free some space on the server's disk, or check it.",
  "low-space": "The server's disk is almost full. Please free some space before saving stops.",
  "no-backup": "The last backup failed. Everything is still saved on the server; please check its disk.",
  "no-second-backup":
    "Backups cannot be copied to the second place. Please check whether the USB stick is still plugged in.",
  damage:
    "Part of the server's records is damaged. The rest can be read; please run npm run verify on the server.",
};
