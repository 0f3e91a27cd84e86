import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { AccessMatrix } from "../../shared/protocol/workshop-state";
import type { LiveWorkshop } from "./live-workshop";

export type AccessCommand = Extract<Command, { type: "access:set" }>;

/** The access matrix after opening, closing or hiding worksheets of groups; nothing is lost by any of it. */
export function changeAccess(
  { access, settings }: LiveWorkshop,
  command: AccessCommand,
): Result<AccessMatrix, Refusal> {
  const known = new Set(settings.dimensions.map(({ id }) => id));
  if (!command.dimensionIds.every((id) => known.has(id))) return failed("not-found");
  const levels = Object.fromEntries(command.worksheets.map((worksheet) => [worksheet, command.level]));
  const changed = command.dimensionIds.map((id) => [id, { ...access[id], ...levels }] as const);
  return ok({ ...access, ...Object.fromEntries(changed) });
}
