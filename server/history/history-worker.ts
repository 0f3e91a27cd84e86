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
    (question: HistoryQuestion) => answerTo(question, reader),
    () => connection.close(),
  );
}

function answerTo(question: HistoryQuestion, reader: HistoryReader): Promise<unknown> {
  switch (question.kind) {
    case "page":
      return reader.page(question);
    case "moment":
      return reader.moment(question);
    case "step-changes":
      return reader.stepChanges(question);
    case "held-changes":
      return reader.heldChanges(question);
  }
}
