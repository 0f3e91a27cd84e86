import type { ProgramRow } from "../../worksheets/program-worksheet";
import { isKnown, type CheckSource } from "./check-source";
import { workshopFinding, type Finding } from "./finding";
import { oncePerList } from "../once-per-list";

/** Main problems that no quick win answers, proposed or chosen, once there is any and everybody's programs are known. */
export function problemWithoutQuickWin(source: CheckSource): readonly Finding[] {
  const { groups, settings, chosenQuickWins } = source;
  if (!groups.every((group) => isKnown(source, group, "program"))) return [];
  const answered = new Set(groups.flatMap(({ program }) => [...proposedIn(program)]));
  for (const { program } of chosenQuickWins.size === 0 ? [] : groups) {
    for (const { id, cells } of program) {
      if (chosenQuickWins.has(id)) for (const problem of cells.problems) answered.add(problem.id);
    }
  }
  if (answered.size === 0) return [];
  return settings.problems
    .filter(({ id, retired }) => !retired && !answered.has(id))
    .map(({ id }) => workshopFinding("problem-without-quick-win", id, { problemId: id }));
}

const proposedIn = oncePerList((programs: readonly ProgramRow[]): ReadonlySet<string> => {
  const proposed = programs.filter(({ cells }) => cells.quickWin);
  return new Set(proposed.flatMap(({ cells }) => cells.problems.map(({ id }) => id)));
});
