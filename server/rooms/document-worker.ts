import { parentPort } from "node:worker_threads";
import { answerQuestions } from "../asked-thread";
import type { DocumentAnswer, DocumentTask } from "./document-thread";
import { examineOffer } from "./examine-offer";
import { foldDocument } from "./fold-document";

/** The thread of `DocumentThread`. */
if (parentPort !== null) answerQuestions(parentPort, carryOut);

function carryOut(task: DocumentTask): DocumentAnswer {
  return task.kind === "fold" ? foldDocument(task.stored) : examineOffer(task.offer);
}
