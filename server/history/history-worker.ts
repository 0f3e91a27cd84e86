import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { answerQuestions } from "../asked-thread";
import { openLibsqlForReading } from "../storage/libsql-database";
import { StorageDatabase } from "../storage/storage-database";
import type { HistoryQuestion } from "./history-question";
import { HistoryReader } from "./history-reader";

/** The thread that reads the past, so that nobody's edits wait for it. Two readers of one log would read it twice. */
if (parentPort !== null) serve(parentPort, (workerData as { file: string }).file);

function serve(port: MessagePort, file: string): void {
  const connection = openLibsqlForReading(file);
  const reader = new HistoryReader(new StorageDatabase(connection));
  answerQuestions(
    port,
    (question: HistoryQuestion) =>
      question.kind === "page" ? reader.page(question) : reader.moment(question),
    () => connection.close(),
  );
}
