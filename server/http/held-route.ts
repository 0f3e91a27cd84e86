import { Router } from "express";
import * as z from "zod/mini";
import { failed, ok } from "../../shared/domain/result";
import { AttemptBudget } from "../access/attempt-budget";
import type { Session } from "../access/session";
import type { SessionDirectory } from "../access/session-directory";
import { answering, queryNumberSchema } from "./answers";
import { callerOf } from "./caller";
import type { PastReader } from "./history-routes";

/** Which held edits somebody is shown. Offered by the rooms. */
export interface HeldList {
  isListed(session: Session, heldId: string): Promise<boolean>;
}

interface HeldDependencies {
  readonly sessions: SessionDirectory;
  readonly rooms: { readonly held: HeldList };
  readonly histories: Pick<PastReader, "changes">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Of one session: the longest difference takes eight or nine pages. */
const pace = { capacity: 60, perMinute: 60 };

/** GET /workshops/:id/held/:heldId/changes?from= - all that a late edit changes, for whoever has it in the list. */
export function heldRoute({ sessions, rooms, histories, now }: HeldDependencies): Router {
  const router = Router();
  const turns = new AttemptBudget({ ...pace, now });
  router.get(
    "/workshops/:id/held/:heldId/changes",
    answering<{ id: string; heldId: string }>(async (request) => {
      const caller = await callerOf(request, sessions);
      if (!caller.ok) return caller;
      const { id, heldId } = request.params;
      if (caller.value.workshopId !== id) return failed("not-allowed");
      const from = z.safeParse(queryNumberSchema, request.query["from"]);
      if (!from.success) return failed("invalid");
      if (!turns.take(caller.value.id)) return failed("busy");
      if (!(await rooms.held.isListed(caller.value, heldId))) return failed("not-found");
      const page = await histories.changes({ kind: "held-changes", heldId, from: from.data });
      return page === null ? failed("not-found") : ok(page);
    }),
  );
  return router;
}
