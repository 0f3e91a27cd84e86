import { readdirSync } from "node:fs";
import { backupFolder, backupNames } from "./backup-files";

/** File names of the backups beside a database, the newest first. */
export function listBackups(databaseFile: string): readonly string[] {
  try {
    return backupNames(readdirSync(backupFolder(databaseFile)));
  } catch {
    return [];
  }
}

export function newestBackup(databaseFile: string): string | null {
  return listBackups(databaseFile)[0] ?? null;
}
