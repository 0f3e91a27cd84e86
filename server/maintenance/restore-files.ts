import { existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { wallClock } from "../backups/backup-files";
import { fsyncFolder } from "../backups/copy-database";
import { databaseFile } from "../data-folder";

/*
 * The database and its write-ahead log are several files, so that putting another in their place takes several steps:
 *
 *   restoring file complete --> present files aside --> restoring file gets the name
 *
 * While the restoring file is there nobody starts: a start in between would find no data and make an empty database.
 */

/** The database that is about to take the place of the present one. */
export function restoringFile(dataDir: string): string {
  return `${databaseFile(dataDir)}.restoring`;
}

export function isRestoreInterrupted(dataDir: string): boolean {
  return existsSync(restoringFile(dataDir));
}

/** Puts the present database aside and the restoring file in its place. Gives the folder it was put into; null for none. */
export function swapIn(dataDir: string, at: Date): string | null {
  const aside = asideFolder(dataDir, at);
  const file = databaseFile(dataDir);
  const present = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  if (present.length > 0) mkdirSync(aside, { mode: 0o700 });
  // The log first: alone it is harmless, while a file without its log looks complete and is not.
  for (const path of present.toReversed()) renameSync(path, join(aside, basename(path)));
  renameSync(restoringFile(dataDir), file);
  fsyncFolder(dataDir);
  return present.length > 0 ? aside : null;
}

function asideFolder(dataDir: string, at: Date): string {
  const plain = join(dataDir, `before-restore-${wallClock(at)}`);
  for (let number = 2; ; number += 1) {
    const folder = number === 2 ? plain : `${plain}-${number - 1}`;
    if (!existsSync(folder)) return folder;
  }
}
