import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { backupPath, outdatedBackups } from "./backup-files";
import { copyBackup, copyDatabase } from "./copy-database";

/** One backup, in a thread of its own so that nobody's edits wait for it. Ends with the message. */
export interface BackupTask {
  readonly file: string;
  /** Where it is made. */
  readonly folder: string;
  /** Where it is copied to. */
  readonly secondFolder: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface BackupOutcome {
  /** Null when all went well. */
  readonly firstProblem: string | null;
  readonly secondProblem: string | null;
}

if (parentPort !== null) parentPort.postMessage(backUp(workerData as BackupTask));

function backUp({ file, folder, secondFolder, at }: BackupTask): BackupOutcome {
  const made = backupPath(folder, { at: new Date(at) });
  const firstProblem = problemOf(() => {
    copyDatabase(file, made);
    rotate(folder);
  });
  if (firstProblem !== null || secondFolder === null) return { firstProblem, secondProblem: null };
  const secondProblem = problemOf(() => {
    copyBackup(made, join(secondFolder, basename(made)));
    rotate(secondFolder);
  });
  return { firstProblem, secondProblem };
}

function rotate(folder: string): void {
  for (const name of outdatedBackups(readdirSync(folder))) rmSync(join(folder, name), { force: true });
}

function problemOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
