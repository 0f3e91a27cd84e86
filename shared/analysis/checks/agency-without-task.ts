import type { ActionRow } from "../../worksheets/action-worksheet";
import type { ProgramRow } from "../../worksheets/program-worksheet";
import { isKnown, type CheckSource } from "./check-source";
import { workshopFinding, type Finding } from "./finding";
import { oncePerList } from "../once-per-list";

/** Offices that neither lead nor support anything, once there are programs and everybody's worksheets are known. */
export function agencyWithoutTask(source: CheckSource): readonly Finding[] {
  const { groups, settings } = source;
  const isComplete = groups.every(
    (group) => isKnown(source, group, "program") && isKnown(source, group, "action"),
  );
  if (!isComplete || groups.every(({ program }) => program.length === 0)) return [];
  const busy = groups.flatMap(({ program, action }) => [agenciesIn(program), agenciesIn(action)]);
  return settings.agencies
    .filter(({ id, retired }) => !retired && !busy.some((agencies) => agencies.has(id)))
    .map(({ id }) => workshopFinding("agency-without-task", id, { agencyId: id }));
}

const agenciesIn = oncePerList((rows: readonly (ProgramRow | ActionRow)[]): ReadonlySet<string> => {
  const agencies = new Set<string>();
  for (const { cells } of rows) {
    if (cells.lead !== null) agencies.add(cells.lead);
    for (const { id } of cells.support) agencies.add(id);
  }
  return agencies;
});
