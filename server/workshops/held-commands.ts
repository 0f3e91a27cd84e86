import type { Result } from "../../shared/domain/result";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Session } from "../access/session";

export type HeldCommand = Extract<Command, { type: `held:${string}` }>;

/** Decides about late edits; durable when it resolves, the same decision again changes nothing. Offered by the rooms. */
export interface HeldDecisions {
  decide(decision: {
    readonly workshopId: WorkshopId;
    readonly heldId: string;
    readonly state: "accepted" | "declined";
    readonly session: Session;
  }): Promise<Result<null, Refusal>>;
}

export function decideHeld(
  decisions: HeldDecisions,
  { type, heldId }: HeldCommand,
  by: { readonly workshopId: WorkshopId; readonly session: Session },
): Promise<Result<null, Refusal>> {
  return decisions.decide({ ...by, heldId, state: type === "held:accept" ? "accepted" : "declined" });
}
