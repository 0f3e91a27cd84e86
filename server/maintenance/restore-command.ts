import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Localized } from "../../shared/domain/localized";
import { backupFolder } from "../backups/backup-files";
import { listBackups } from "../backups/backup-list";
import { appearWhole } from "../backups/copy-database";
import { databaseFile, openDataFolder } from "../data-folder";
import { lockDataFolder } from "../data-folder-lock";
import { messageOf } from "../storage/group-commit";
import type { EpochProblem, EpochTask } from "./epoch-worker";
import { maintenanceWords, noBackupFile, putAside, restored, restoreFailed } from "./maintenance-words";
import { restoringFile, swapIn } from "./restore-files";
import { typedPath } from "./typed-path";
import { inspectAloud } from "./verify-command";

export interface RestoreRequest {
  readonly dataDir: string;
  /** Null: which one is not said. */
  readonly backup: string | null;
  readonly at: Date;
  /** The built `epoch-worker.ts`. */
  readonly workerFile: URL;
}

type Say = (sentence: Localized) => void;

/**
 * `npm run restore -- <file>`: puts a backup in the place of the present data, which is kept under a dated name. True
 * when it is done.
 */
export async function restore(request: RestoreRequest, say: Say): Promise<boolean> {
  const { dataDir, at } = request;
  const file = databaseFile(dataDir);
  const backup = findBackup(request, say);
  if (backup === null) return false;
  await openDataFolder(dataDir);
  const lock = await lockDataFolder(dataDir);
  if (lock === null) {
    say(maintenanceWords.running);
    return false;
  }
  try {
    const { findings } = await inspectAloud(backup, say);
    if (findings.some(({ kind }) => kind === "file" || kind === "not-rembuk" || kind === "workshop")) {
      say(maintenanceWords.notThis);
      return false;
    }
    await prepare(backup, restoringFile(dataDir), (prepared) =>
      startEpoch(request.workerFile, { file: prepared, formerFile: file, at: at.getTime() }),
    );
    const aside = swapIn(dataDir, at);
    if (findings.length > 0) say(maintenanceWords.restoredAnyway);
    if (aside !== null) say(putAside(aside));
    say(maintenanceWords.devices);
    say(restored(backup));
    return true;
  } catch (error) {
    say(restoreFailed(messageOf(error)));
    return false;
  } finally {
    await lock.release();
  }
}

function findBackup({ dataDir, backup }: RestoreRequest, say: Say): string | null {
  const file = databaseFile(dataDir);
  if (backup === null) {
    const names = listBackups(file);
    say(names.length === 0 ? maintenanceWords.noBackups : maintenanceWords.whichBackup);
    for (const name of names) say({ id: `  ${name}`, en: "" });
    return null;
  }
  const found = [typedPath(backup), join(backupFolder(file), backup)].find((path) => existsSync(path));
  if (found === undefined) say(noBackupFile(backup));
  return found ?? null;
}

/** The file gets its name once it is complete and on the disk. */
async function prepare(
  backup: string,
  target: string,
  change: (file: string) => Promise<void>,
): Promise<void> {
  const draft = `${target}.draft`;
  const leftovers = ["", "-wal", "-shm"].map((ending) => draft + ending);
  for (const left of leftovers) rmSync(left, { force: true });
  try {
    copyFileSync(backup, draft);
    await change(draft);
    appearWhole(target, (partial) => copyFileSync(draft, partial));
  } finally {
    for (const left of leftovers) rmSync(left, { force: true });
  }
}

function startEpoch(workerFile: URL, task: EpochTask): Promise<void> {
  return new Promise((resolve, reject) => {
    let problem: EpochProblem = "the worker ended";
    const worker = new Worker(workerFile, { workerData: task });
    worker.once("message", (message: EpochProblem) => {
      problem = message;
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      if (problem === null) resolve();
      else reject(new Error(problem));
    });
  });
}
