import type { WorkshopId } from "../../shared/domain/workshop";
import { quickWinMessage } from "../../shared/protocol/quick-win-messages";
import { ownerOf } from "../access/session";
import type { GatewayContext } from "./gateway-context";

/** When a whole hall scores at once, one message in this time is enough for the eye. */
const gatherMs = 250;

/** Tells pages what was scored and chosen, gathered for a moment. Gives the function that ends it. */
export function tellQuickWins({ workshops, connections }: GatewayContext): () => void {
  const waiting = new Map<WorkshopId, { readonly timer: NodeJS.Timeout; readonly programs: Set<string> }>();
  const tell = (workshopId: WorkshopId) => {
    const programs = [...(waiting.get(workshopId)?.programs ?? [])];
    waiting.delete(workshopId);
    for (const { session, socket } of connections.ofWorkshop(workshopId)) {
      if (session !== null)
        socket.emit(quickWinMessage, workshops.quickWins.state(workshopId, ownerOf(session), programs));
    }
  };
  const end = workshops.quickWins.onChange((workshopId, programIds) => {
    const known = waiting.get(workshopId) ?? {
      timer: setTimeout(() => tell(workshopId), gatherMs),
      programs: new Set<string>(),
    };
    for (const programId of programIds) known.programs.add(programId);
    waiting.set(workshopId, known);
  });
  return () => {
    end();
    for (const { timer } of waiting.values()) clearTimeout(timer);
  };
}
