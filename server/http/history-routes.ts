import { Router, type Request } from "express";
import * as z from "zod/mini";
import { documentAddress, documentKeySchema, type DocumentKey } from "../../shared/domain/document-key";
import { identifierSchema } from "../../shared/domain/identifier";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { Refusal } from "../../shared/protocol/refusal";
import type { ChangePage } from "../../shared/protocol/change-page";
import type { HistoryPage, Moment } from "../../shared/protocol/history-messages";
import type { Column } from "../../shared/worksheets/column";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { AttemptBudget } from "../access/attempt-budget";
import { mayRead } from "../access/permissions";
import type { SessionDirectory } from "../access/session-directory";
import {
  readCursor,
  type ChangesQuestion,
  type MomentQuestion,
  type PageQuestion,
} from "../history/history-question";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { answering, queryNumberSchema } from "./answers";
import { callerOf } from "./caller";

/** Reads the past of documents as it is on disk. */
export interface PastReader {
  page(question: PageQuestion): Promise<HistoryPage>;
  moment(question: MomentQuestion): Promise<Moment | null>;
  changes(question: ChangesQuestion): Promise<ChangePage | null>;
}

interface HistoryDependencies {
  readonly sessions: SessionDirectory;
  readonly workshops: WorkshopRegistry;
  readonly histories: PastReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Of one session. Replaying a worksheet of 20,000 edits takes the thread of the histories two seconds or three; pages
 * that follow come from what it has read.
 */
const pace = { capacity: 40, perMinute: 60 };

/** What became of a worksheet and its rows, for whoever may read it. */
export function historyRoutes(deps: HistoryDependencies): Router {
  const router = Router();
  const turns = new AttemptBudget({ ...pace, now: deps.now });
  const place = ":id/:dimension/:worksheet";
  router.get(
    `/workshops/${place}/history`,
    answering<Place>(async (request) => {
      const asked = await documentAsked(request, deps, turns);
      if (!asked.ok) return asked;
      const { row = null, cursor = null } = request.query;
      const rowId = z.safeParse(rowIdSchema, row);
      const from = typeof cursor === "string" ? readCursor(cursor) : null;
      if (!rowId.success || from === undefined) return failed("invalid");
      const question = { kind: "page", ...asked.value, rowId: rowId.data, cursor: from } as const;
      return ok(await deps.histories.page(question));
    }),
  );
  router.get(
    `/workshops/${place}/moment`,
    answering<Place>(async (request) => {
      const asked = await documentAsked(request, deps, turns);
      if (!asked.ok) return asked;
      const place = z.safeParse(placeSchema, request.query);
      if (!place.success) return failed("invalid");
      const moment = await deps.histories.moment({ kind: "moment", ...asked.value, ...place.data });
      return moment === null ? failed("not-found") : ok(moment);
    }),
  );
  router.get(
    `/workshops/${place}/history/changes`,
    answering<Place>(async (request) => {
      const asked = await documentAsked(request, deps, turns);
      if (!asked.ok) return asked;
      const step = z.safeParse(stepSchema, request.query);
      if (!step.success) return failed("invalid");
      const { row: rowId = null, ...at } = step.data;
      const page = await deps.histories.changes({ kind: "step-changes", ...asked.value, rowId, ...at });
      return page === null ? failed("not-found") : ok(page);
    }),
  );
  return router;
}

const rowIdSchema = z.nullable(identifierSchema);
const placeSchema = z.object({ epoch: queryNumberSchema, seq: queryNumberSchema });
const stepSchema = z.extend(placeSchema, { from: queryNumberSchema, row: z.optional(identifierSchema) });

type Place = { id: string; dimension: string; worksheet: string };

async function documentAsked(
  request: Request<Place>,
  { sessions, workshops }: HistoryDependencies,
  turns: AttemptBudget,
): Promise<Result<{ key: DocumentKey; columns: readonly Column[] }, Refusal>> {
  const caller = await callerOf(request, sessions);
  if (!caller.ok) return caller;
  const { id, dimension, worksheet } = request.params;
  const key = z.safeParse(documentKeySchema, `${id}/${dimension}/${worksheet}`);
  const workshop = workshops.get(id);
  if (!key.success || workshop === undefined) return failed("not-found");
  // The public link sees no names.
  if (caller.value.role === "observer") return failed("not-allowed");
  const address = documentAddress(key.data);
  const unreadable = mayRead(caller.value, address, workshop);
  if (unreadable !== null) return failed(unreadable);
  if (!turns.take(caller.value.id)) return failed("busy");
  return ok({ key: key.data, columns: columnsOf(address.worksheet, workshop.settings.columns) });
}
