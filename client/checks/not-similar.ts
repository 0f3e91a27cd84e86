import type { Command } from "../../shared/protocol/command-messages";
import { similarWords, type SimilarWords } from "../words/similar";

/** Noted in one language, and told in the reader's. */
const reason = similarWords.id.notSimilar;

/** Says of two similar items that they are not. */
export function callNotSimilar(findingId: string): Command {
  return { type: "finding:waive", findingId, reason };
}

export function proposeAgain(findingId: string): Command {
  return { type: "finding:unwaive", findingId };
}

/** Why a finding stands, in the reader's language where nobody has worded it. */
export function reasonText(given: string, words: SimilarWords): string {
  return given === reason ? words.notSimilar : given;
}
