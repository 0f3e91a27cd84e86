import { Kysely } from "kysely";
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from "node:worker_threads";
import { commitTogether, type Call } from "./group-commit";
import { openLibsql } from "./libsql-database";
import { migrateToLatest } from "./migrations";
import { operations } from "./operations";
import type { Database } from "./schema";

/** The worker thread that owns the SQLite file. Messages in: `Call`, or "close". Out: "ready", answers, "closed". */

/** Calls beyond this wait for the next commit, so that one commit never takes long. */
const batchMax = 500;

if (parentPort !== null) await serve(parentPort, (workerData as { file: string }).file);

async function serve(port: MessagePort, file: string): Promise<void> {
  const connection = openLibsql(file);
  const db = new Kysely<Database>({ dialect: connection.dialect });
  await migrateToLatest(db);
  port.postMessage("ready");
  let running: Promise<void> | undefined;
  const waiting: Call[] = [];
  port.on("message", (message: Call | "close") => {
    if (message === "close") {
      void finish();
      return;
    }
    waiting.push(message);
    running ??= drain();
  });

  // While one commit runs the next batch gathers in the port: natural group commit, no timer.
  async function drain(): Promise<void> {
    for (;;) {
      takeArrived();
      const batch = waiting.splice(0, batchMax);
      if (batch.length === 0) break;
      port.postMessage(await commitTogether(db, operations, batch));
    }
    running = undefined;
  }

  function takeArrived(): void {
    while (waiting.length < batchMax) {
      const arrived: { message: Call | "close" } | undefined = receiveMessageOnPort(port);
      if (arrived === undefined) return;
      if (arrived.message === "close") setImmediate(() => void finish());
      else waiting.push(arrived.message);
    }
  }

  async function finish(): Promise<void> {
    await running;
    await db.destroy();
    port.postMessage("closed");
    port.close();
  }
}
