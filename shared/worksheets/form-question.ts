import type { Localized } from "../domain/localized";
import type { WorksheetKey } from "../domain/worksheet-key";
import { actionQuestions } from "./action-questions";
import { programQuestions } from "./program-questions";
import { strategyQuestions } from "./strategy-questions";

/** One step of the form on a phone: what is asked, why, and the columns that answer it. */
export interface FormQuestion {
  readonly columns: readonly string[];
  readonly ask: Localized;
  readonly why: Localized;
}

/** Questions about columns of this worksheet; a misspelled column does not compile. */
export type QuestionsFor<Columns extends readonly { readonly key: string }[]> = readonly (FormQuestion & {
  readonly columns: readonly Columns[number]["key"][];
})[];

/** In the order they are asked. A SWOT item is one sentence and its tags: nobody is led through it. */
export const formQuestions: Readonly<Record<WorksheetKey, readonly FormQuestion[]>> = {
  swot: [],
  strategy: strategyQuestions,
  program: programQuestions,
  action: actionQuestions,
};
