import * as z from "zod/mini";
import {
  commandCallSchema,
  commandMessage,
  type CommandAnswer,
} from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { Connection } from "./connection";
import { answerTo, type GatewayContext } from "./gateway-context";
import { costs } from "./session-budget";

/** `cmd`: everything that needs authority. Who may do what is decided where the command is carried out. */
export function listenForCommands(
  { workshops, budget, report }: GatewayContext,
  connection: Connection,
): void {
  connection.socket.on(commandMessage, (payload: unknown, acknowledgement: unknown) => {
    const { session } = connection;
    if (session === null) return;
    const answer = answerTo<CommandAnswer>(acknowledgement);
    const call = z.safeParse(commandCallSchema, payload);
    if (!call.success) answer(refused("invalid"));
    else if (budget.take(session.id, costs.command) > 0) answer(refused("busy"));
    else
      workshops.runCommand(session, call.data).then(answer, (error: unknown) => {
        report({ event: "command-failed", sessionId: session.id, detail: String(error) });
        answer(refused("cannot-store"));
      });
  });
}

function refused(refusal: Refusal): CommandAnswer {
  return { ok: false, refusal };
}
