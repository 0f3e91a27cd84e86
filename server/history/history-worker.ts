import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { openLibsqlForReading } from "../storage/libsql-database";
import { StorageDatabase } from "../storage/storage-database";
import type { HistoryQuestion } from "./history-question";
import { HistoryReader } from "./history-reader";

/** The thread that reads the past, so that nobody's edits wait for it. Messages in: `AskedQuestion`, or "close". */
export interface AskedQuestion {
  readonly id: number;
  readonly question: HistoryQuestion;
}

export type GivenAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

if (parentPort !== null) serve(parentPort, (workerData as { file: string }).file);

function serve(port: MessagePort, file: string): void {
  const connection = openLibsqlForReading(file);
  const reader = new HistoryReader(new StorageDatabase(connection));
  let last: Promise<void> = Promise.resolve();
  port.on("message", (message: AskedQuestion | "close") => {
    // One after the other: two readers of one log would read it twice.
    last = last.then(async () => {
      if (message === "close") {
        connection.close();
        port.close();
      } else port.postMessage(await answer(reader, message));
    });
  });
}

async function answer(reader: HistoryReader, { id, question }: AskedQuestion): Promise<GivenAnswer> {
  try {
    const value = question.kind === "page" ? await reader.page(question) : await reader.moment(question);
    return { id, ok: true, value };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
