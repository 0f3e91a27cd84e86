import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from "node:worker_threads";
import { DatabaseProblemError, type DatabaseProblem } from "./database-problem";
import type { Call, CallAnswer } from "./group-commit";
import { GuardedConnection } from "./guarded-connection";
import { openAtStart } from "./opened-database";

/** The worker thread that owns the SQLite file. Messages in: calls that go together, or "close". */
export type WorkerMessage =
  | { readonly kind: "ready" }
  /** The file cannot be used; the worker ends. */
  | { readonly kind: "unusable"; readonly problem: DatabaseProblem }
  | { readonly kind: "answers"; readonly answers: readonly CallAnswer[] }
  /** From now on writes are refused, or taken again. */
  | { readonly kind: "writable"; readonly writable: boolean; readonly reason: string };

/** Calls beyond this wait for the next commit, so that one commit never takes long. */
const batchMax = 500;
/** A disk that was full is tried this often; opening anew reads the whole file, so the pause doubles up to the longest. */
const recoverMs = { shortest: 2_000, longest: 30_000 };

if (parentPort !== null) await start(parentPort, (workerData as { file: string }).file);

async function start(port: MessagePort, file: string): Promise<void> {
  try {
    serve(port, new GuardedConnection(file, await openAtStart(file)));
  } catch (error) {
    if (!(error instanceof DatabaseProblemError)) throw error;
    tell(port, { kind: "unusable", problem: error.problem });
  }
}

function serve(port: MessagePort, connection: GuardedConnection): void {
  let running: Promise<void> | undefined;
  let recovering: NodeJS.Timeout | undefined;
  let recoverDue = false;
  let pauseMs = recoverMs.shortest;
  const waiting: Call[] = [];
  port.on("message", (message: readonly Call[] | "close") => {
    if (message === "close") {
      void finish();
      return;
    }
    waiting.push(...message);
    running ??= drain();
  });
  tell(port, { kind: "ready" });

  // While one commit runs the next batch gathers in the port: natural group commit, no timer.
  async function drain(): Promise<void> {
    for (;;) {
      if (recoverDue) await recover();
      takeArrived();
      const batch = waiting.splice(0, batchMax);
      if (batch.length === 0) break;
      await answer(batch);
    }
    running = undefined;
  }

  async function answer(batch: readonly Call[]): Promise<void> {
    const wasTrusted = connection.doubt === null;
    const answers = await connection.answer(batch);
    if (wasTrusted && connection.doubt !== null) {
      const failed = answers.find((one) => !one.ok && one.failure.kind === "storage");
      const reason = failed?.ok === false ? `${failed.failure.code} ${failed.failure.message}` : "";
      tell(port, { kind: "writable", writable: false, reason });
      pauseMs = recoverMs.shortest;
      recoverLater();
    }
    tell(port, { kind: "answers", answers });
  }

  function recoverLater(): void {
    recovering = setTimeout(() => {
      recoverDue = true;
      running ??= drain();
    }, pauseMs);
  }

  async function recover(): Promise<void> {
    recoverDue = false;
    const obstacle = await connection.recover();
    if (obstacle === null) tell(port, { kind: "writable", writable: true, reason: "" });
    else {
      if (connection.doubt === "broken") pauseMs = Math.min(pauseMs * 2, recoverMs.longest);
      recoverLater();
    }
  }

  function takeArrived(): void {
    while (waiting.length < batchMax) {
      const arrived: { message: readonly Call[] | "close" } | undefined = receiveMessageOnPort(port);
      if (arrived === undefined) return;
      if (arrived.message === "close") setImmediate(() => void finish());
      else waiting.push(...arrived.message);
    }
  }

  async function finish(): Promise<void> {
    await running;
    clearTimeout(recovering);
    await connection.close();
    port.close();
  }
}

function tell(port: MessagePort, message: WorkerMessage): void {
  port.postMessage(message);
}
