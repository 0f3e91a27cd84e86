import { Worker } from "node:worker_threads";
import type { Incident } from "../rooms/incident";
import type { Storage } from "../storage/storage";
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
}

/** How the last attempt ended; null before the first. */
export interface BackupState {
  readonly at: number;
  readonly first: "made" | "failed";
  /** "none" where there is no second folder. */
  readonly second: "made" | "failed" | "none";
}

const minuteMs = 60_000;

/** Makes a backup every so often while something changes, and at the end. */
export class Backups {
  readonly #options: BackupsOptions;
  readonly #timer: NodeJS.Timeout | undefined;
  #savedChanges: number;
  #running: Promise<void> | null = null;
  #state: BackupState | null = null;

  constructor(options: BackupsOptions) {
    const { storage, everyMinutes } = options;
    this.#options = options;
    this.#savedChanges = storage.changes;
    if (everyMinutes === 0) return;
    this.#timer = setInterval(() => void this.runIfChanged(), everyMinutes * minuteMs);
    this.#timer.unref();
  }

  get state(): BackupState | null {
    return this.#state;
  }

  /** Resolves when the backup is made or has failed, which is reported and tried again with the next. */
  async runIfChanged(): Promise<void> {
    await this.#running;
    if (this.#options.storage.changes === this.#savedChanges) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Saves what has changed since the last backup. */
  async dispose(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#options.everyMinutes > 0) await this.runIfChanged();
  }

  async #run(): Promise<void> {
    const { storage, file, secondFolder, workerFile, now } = this.#options;
    const { changes } = storage;
    const task = { file, folder: backupFolder(file), secondFolder, at: now() };
    const { firstProblem, secondProblem } = await backUp(workerFile, task);
    if (firstProblem === null && secondProblem === null) this.#savedChanges = changes;
    this.#state = {
      at: task.at,
      first: firstProblem === null ? "made" : "failed",
      second:
        secondFolder === null ? "none" : firstProblem === null && secondProblem === null ? "made" : "failed",
    };
    const problem = firstProblem ?? secondProblem;
    if (problem !== null) this.#options.report({ event: "backup-failed", detail: problem });
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
