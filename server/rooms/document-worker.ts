import { parentPort } from "node:worker_threads";
import { answerQuestions } from "../asked-thread";
import type { DocumentAnswer, DocumentTask } from "./document-thread";
import { examineOffer } from "./examine-offer";
import { foldDocument } from "./fold-document";
import { unpackTail } from "./packed-tail";

/** The thread of `DocumentThread`. */
if (parentPort !== null) answerQuestions(parentPort, carryOut);

function carryOut(task: DocumentTask): DocumentAnswer {
  switch (task.kind) {
    case "fold":
      return foldDocument(unpackTail(task.stored));
    case "examine":
      return examineOffer({ ...task.offer, stored: unpackTail(task.offer.stored) });
  }
}
