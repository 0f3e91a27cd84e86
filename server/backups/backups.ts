import { Worker } from "node:worker_threads";
import type { Incident } from "../rooms/incident";
import type { Storage } from "../storage/storage";
import type { StorageWarnings } from "../storage/storage-warnings";
import { backupFolder } from "./backup-files";
import type { BackupOutcome, BackupTask } from "./backup-worker";

export interface BackupsOptions {
  readonly storage: Pick<Storage, "changes">;
  readonly file: string;
  /** 0 for no backups. */
  readonly everyMinutes: number;
  readonly secondFolder: string | null;
  /** The built backup worker. */
  readonly workerFile: URL;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (incident: Incident) => void;
  readonly warnings: StorageWarnings;
}

const minuteMs = 60_000;

/** Makes a backup every so often while something changes, and at the end. */
export class Backups {
  readonly #options: BackupsOptions;
  readonly #timer: NodeJS.Timeout | undefined;
  #savedChanges: number;
  #running: Promise<void> | null = null;

  constructor(options: BackupsOptions) {
    const { storage, everyMinutes } = options;
    this.#options = options;
    this.#savedChanges = storage.changes;
    if (everyMinutes === 0) return;
    this.#timer = setInterval(() => void this.runIfChanged(), everyMinutes * minuteMs);
    this.#timer.unref();
  }

  /** Makes one unless nothing has changed since the last. */
  async runIfChanged(): Promise<void> {
    await this.#running;
    if (this.#options.storage.changes !== this.#savedChanges) await this.run();
  }

  /** Resolves when the backup is made or has failed, which is told and tried again with the next. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Saves what has changed since the last backup. */
  async dispose(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#options.everyMinutes > 0) await this.runIfChanged();
  }

  async #run(): Promise<void> {
    const { storage, file, secondFolder, workerFile, now, warnings, report } = this.#options;
    const { changes } = storage;
    const task = { file, folder: backupFolder(file), secondFolder, at: now() };
    const { firstProblem, secondProblem } = await backUp(workerFile, task);
    if (firstProblem === null && secondProblem === null) this.#savedChanges = changes;
    warnings.set("no-backup", firstProblem !== null);
    warnings.set("no-second-backup", secondProblem !== null);
    const problem = firstProblem ?? secondProblem;
    if (problem !== null) report({ event: "backup-failed", detail: problem });
  }
}

/** Never rejects. */
function backUp(workerFile: URL, task: BackupTask): Promise<BackupOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: task });
    const fail = (problem: string): void => resolve({ firstProblem: problem, secondProblem: null });
    worker.once("message", (outcome: BackupOutcome) => resolve(outcome));
    worker.once("error", (error) => fail(error.message));
    worker.once("exit", () => fail("the backup worker ended"));
  });
}
