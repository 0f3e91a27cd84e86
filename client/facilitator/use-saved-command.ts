import { useCallback } from "react";
import type { Command } from "../../shared/protocol/command-messages";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useRoom } from "../sync/room-context";
import { useCommand } from "../sync/use-command";
import type { WorkshopRoom } from "../sync/workshop-room";
import type { Failure } from "../words/refusals";

/**
 * Makes the command from the workshop as it is when its turn comes, so that an edit never carries an old copy of what
 * stands beside it; null when there is nothing left to do.
 */
export type Plan = (workshop: WorkshopState) => Command | null;

export type Outcome =
  | { readonly ok: true; readonly link: string | null }
  | { readonly ok: false; readonly failure: Failure };

/** Sends the edits of this page one after the other; each answer comes once the server has stored the edit. */
export function useSavedCommand(): (plan: Plan) => Promise<Outcome> {
  const room = useRoom();
  const command = useCommand();
  return useCallback(
    (plan: Plan) => {
      const sending = (ends.get(room) ?? Promise.resolve()).then(async (): Promise<Outcome> => {
        const { workshop } = room.server.value;
        if (workshop === null) return { ok: false, failure: "no-connection" };
        const planned = plan(workshop);
        if (planned === null) return { ok: true, link: null };
        const answer = await command(planned);
        return answer.ok ? { ok: true, link: answer.link } : { ok: false, failure: answer.refusal };
      });
      ends.set(
        room,
        sending.catch(() => undefined),
      );
      return sending;
    },
    [room, command],
  );
}

/** The end of the queue of each room. */
const ends = new WeakMap<WorkshopRoom, Promise<unknown>>();
