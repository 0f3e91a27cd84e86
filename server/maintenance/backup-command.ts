import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Localized } from "../../shared/domain/localized";
import { backupFolder, backupPath } from "../backups/backup-files";
import { copyBackup, copyDatabase } from "../backups/copy-database";
import { messageOf } from "../storage/group-commit";
import { backupFailed, backupMade, fileThere, noData, noFolder } from "./maintenance-words";

export interface BackupRequest {
  readonly file: string;
  /** A folder that exists, or the `.sqlite` file to make in one; null: where the scheduled backups go. */
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
  const made = target === null ? backupPath(backupFolder(file), { at }) : fileAt(target, at);
  if (typeof made !== "string") {
    say(made);
    return false;
  }
  if (!attempt(made, () => copyDatabase(file, made), say)) return false;
  if (target !== null || secondFolder === null) return true;
  const second = join(secondFolder, basename(made));
  return attempt(second, () => copyBackup(made, second), say);
}

/** A folder that is not there is a stick that is not plugged in, or a slip of the hand; nothing is written over. */
function fileAt(target: string, at: Date): string | Localized {
  if (isFolder(target)) return backupPath(target, { at });
  if (existsSync(target)) return fileThere(target);
  if (!target.endsWith(".sqlite")) return noFolder(target);
  return isFolder(dirname(target)) ? target : noFolder(dirname(target));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
