import { existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { messageOf } from "../storage/group-commit";
import { beginEpoch, readFormerState } from "./begin-epoch";

/** Both files are closed for good only when this thread ends: libsql holds them as long as a statement is in memory. */
export interface EpochTask {
  /** The database that gets a new epoch. */
  readonly file: string;
  /** The one it takes the place of, which may be missing or damaged. */
  readonly formerFile: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Null when it is done. */
export type EpochProblem = string | null;

const port = parentPort;
if (port !== null) {
  run(workerData as EpochTask).then(
    () => port.postMessage(null satisfies EpochProblem),
    (error: unknown) => port.postMessage(messageOf(error) satisfies EpochProblem),
  );
}

async function run({ file, formerFile, at }: EpochTask): Promise<void> {
  const former = existsSync(formerFile) ? await readFormerState(formerFile) : null;
  await beginEpoch(file, { former, at });
}
