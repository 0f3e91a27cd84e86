import type { StepWords } from "../steps";

export const words: StepWords = {
  stepOf: (at: number, count: number) => `Step ${at} of ${count}`,
  allSteps: "All steps",
  complete: "required fields filled",
  unfinished: (count: number) => (count === 1 ? "unfinished: 1 field" : `unfinished: ${count} fields`),
  mayStayEmpty: "may stay empty",
  stillEmpty: "Still empty",
  findings: (count: number) => `${count} to look at`,
  isHere: (name: string) => `${name} is here`,
  previous: "Previous step",
  later: "Continue later",
  next: "Next",
  finish: "Done",
  goOnLater: (name: string, count: number) =>
    `${name} is not complete: ${count} still empty. Tap its card to go on.`,
  allFilled: (name: string) => `All required fields of ${name} are filled.`,
};
