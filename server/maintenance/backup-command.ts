import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Localized } from "../../shared/domain/localized";
import { backupFolder, backupPath } from "../backups/backup-files";
import { copyBackup, copyDatabase } from "../backups/copy-database";
import { messageOf } from "../storage/group-commit";
import { backupFailed, backupMade, noData } from "./maintenance-words";

export interface BackupRequest {
  readonly file: string;
  /** A folder that exists, or the file to make; null: where the scheduled backups go. */
  readonly target: string | null;
  readonly secondFolder: string | null;
  readonly at: Date;
}

/** `npm run backup [-- target]`, also while the server runs. True when every copy was made. */
export function backup(request: BackupRequest, say: (sentence: Localized) => void): boolean {
  const { file, target, secondFolder, at } = request;
  if (!existsSync(file)) {
    say(noData(file));
    return false;
  }
  const made = target === null ? backupPath(backupFolder(file), { at }) : fileIn(target, at);
  if (!attempt(made, () => copyDatabase(file, made), say)) return false;
  if (target !== null || secondFolder === null) return true;
  const second = join(secondFolder, basename(made));
  return attempt(second, () => copyBackup(made, second), say);
}

function fileIn(target: string, at: Date): string {
  return existsSync(target) && statSync(target).isDirectory() ? backupPath(target, { at }) : target;
}

function attempt(file: string, make: () => void, say: (sentence: Localized) => void): boolean {
  try {
    make();
    say(backupMade(file));
    return true;
  } catch (error) {
    say(backupFailed(file, messageOf(error)));
    return false;
  }
}
