import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { AccessLevel } from "../../shared/protocol/workshop-state";
import type { LiveWorkshop } from "./live-workshop";

export type AccessCommand = Extract<Command, { type: "access:set" }>;

/** The access matrix after opening, closing or hiding worksheets of groups; nothing is lost by any of it. */
export function changeAccess(
  { access, closedAt, settings }: LiveWorkshop,
  command: AccessCommand,
  at: number,
): Result<Pick<LiveWorkshop, "access" | "closedAt">, Refusal> {
  const known = new Set(settings.dimensions.map(({ id }) => id));
  if (!command.dimensionIds.every((id) => known.has(id))) return failed("not-found");
  const levels = Object.fromEntries(command.worksheets.map((worksheet) => [worksheet, command.level]));
  const changed = command.dimensionIds.map((id) => [id, { ...access[id], ...levels }] as const);
  const closed = command.dimensionIds.map((id) => {
    const closing =
      command.level === "open" ? [] : command.worksheets.filter((key) => isOpen(access[id]?.[key]));
    return [id, { ...closedAt[id], ...Object.fromEntries(closing.map((key) => [key, at])) }] as const;
  });
  return ok({
    access: { ...access, ...Object.fromEntries(changed) },
    closedAt: { ...closedAt, ...Object.fromEntries(closed) },
  });
}

function isOpen(level: AccessLevel | undefined): boolean {
  return level === undefined || level === "open";
}
