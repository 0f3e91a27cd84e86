import { failed, ok, type Result } from "../../shared/domain/result";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { StoredChange } from "../storage/workshop-operations";

type WaiverCommand = Extract<Command, { type: `finding:${string}` }>;

/** All of them go to every page that connects. */
const waiversMax = 2_000;

/** What a command leaves on disk. The server does not look for the finding: pages find, and rows go on changing. */
export function decideWaiver(
  command: WaiverCommand,
  known: number,
): Result<Extract<StoredChange, { kind: "waiver" }>, Refusal> {
  const { findingId } = command;
  if (command.type === "finding:unwaive") return ok({ kind: "waiver", findingId, reason: null });
  return known >= waiversMax
    ? failed("too-large")
    : ok({ kind: "waiver", findingId, reason: command.reason });
}
