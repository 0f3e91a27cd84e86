import * as z from "zod/mini";
import { identifierSchema } from "../domain/identifier";
import { cellValueSchema } from "../worksheets/cell-schema";
import { heldChangeSchema } from "./held-messages";

export type HistoryAuthor = z.infer<typeof historyAuthorSchema>;
export type HistoryStep = z.infer<typeof historyStepSchema>;
export type HistoryPage = z.infer<typeof historyPageSchema>;
export type Recording = z.infer<typeof recordingSchema>;
export type Moment = z.infer<typeof momentSchema>;

export const historyAuthorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), name: z.string(), office: z.string() }),
  /** Somebody who came by a link. */
  z.object({ kind: z.literal("role"), role: z.enum(["facilitator", "advisor"]) }),
  /** Demo content, and what is left of a document that was restored from a backup. */
  z.object({ kind: z.literal("server") }),
  z.object({ kind: z.literal("backup") }),
]);

/** A moment of a document: after the log entry `seq` of this epoch. */
const placeShape = { epoch: z.int(), seq: z.int() };

/** What somebody did in one go. */
export const historyStepSchema = z.object({
  /** Where the document stood after its last edit; what others did up to then is in it. */
  ...placeShape,
  /** Of its first and last edit, in milliseconds since 1970. */
  startedAt: z.int(),
  endedAt: z.int(),
  /** More than one where they wrote in the same cell by turns. */
  authors: z.array(historyAuthorSchema),
  /** Codes are those of now. The first ones of many: see `changePageSchema`. */
  changes: z.array(heldChangeSchema),
  /** How many there are beside these. */
  moreChanges: z.int(),
});

/** A moment of all worksheets that a facilitator has given a name (Rekaman). */
export const recordingSchema = z.object({
  id: identifierSchema,
  name: z.string(),
  at: z.int(),
  ...placeShape,
});

/** GET /api/workshops/:id/:dimension/:worksheet/history?row=&cursor= - newest first. */
export const historyPageSchema = z.object({
  steps: z.array(historyStepSchema),
  /** Asks for what came before; null where there is nothing. */
  cursor: z.nullable(z.string()),
  /** All of this document, the newest first; none for a row. */
  recordings: z.array(recordingSchema),
});

/** GET /api/workshops/:id/:dimension/:worksheet/moment?epoch=&seq= - the rows as they were, those in Sampah too. */
export const momentSchema = z.object({
  ...placeShape,
  at: z.int(),
  rows: z.array(
    z.object({
      id: identifierSchema,
      order: z.string(),
      trashed: z.boolean(),
      sample: z.boolean(),
      cells: z.record(z.string(), cellValueSchema),
    }),
  ),
});
