import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";
import { bytesSchema } from "./bytes";
import { clientIdsMax } from "./limits";
import { packedLabelsSchema, rowLabelSchema } from "./packed-labels";
import { presentPersonSchema } from "./presence-messages";
import { refusalSchema } from "./refusal";

export type DocumentOpen = z.infer<typeof documentOpenSchema>;
export type DocumentOpenAnswer = z.infer<typeof documentOpenAnswerSchema>;
/** As it is sent. */
export type SentOpenAnswer = z.input<typeof documentOpenAnswerSchema>;
export type RowLabel = z.infer<typeof rowLabelSchema>;
export type DocumentPush = z.infer<typeof documentPushSchema>;
export type DocumentPushAnswer = z.infer<typeof documentPushAnswerSchema>;
export type DocumentTick = z.infer<typeof documentTickSchema>;
export type DocumentAccess = z.infer<typeof documentAccessSchema>;

export const documentOpenMessage = "doc:open";
export const documentCloseMessage = "doc:close";
export const documentPushMessage = "doc:push";
export const documentTickMessage = "doc:tick";
export const documentAccessMessage = "doc:access";
export const documentResetMessage = "doc:reset";

const clientIdSchema = z.int().check(z.minimum(0), z.maximum(0xffffffff));
const sequenceSchema = z.int().check(z.minimum(0));

export const documentAccessSchema = z.object({
  document: documentKeySchema,
  write: z.boolean(),
  /** Why not; null when writing is allowed. */
  reason: z.nullable(refusalSchema),
});

export const documentOpenSchema = z.object({
  document: documentKeySchema,
  /** What this device has: null for nothing. */
  epoch: z.nullable(z.int()),
  lastSeq: z.nullable(sequenceSchema),
  stateVector: bytesSchema,
  /** This page's Yjs client id and those of earlier pages that still have unsent edits. */
  clientIds: z.array(clientIdSchema).check(z.minLength(1), z.maxLength(clientIdsMax)),
});

export const documentOpenAnswerSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    epoch: z.int(),
    seq: sequenceSchema,
    /** Yjs v1 updates, to be applied in one transaction. */
    updates: z.array(bytesSchema),
    /** The server's state vector at `seq`: what to leave out of the first push. */
    stateVector: bytesSchema,
    access: documentAccessSchema,
    /** All of them, or those that changed behind the `lastSeq` of the request. */
    labels: packedLabelsSchema,
    people: z.array(presentPersonSchema),
  }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);

export const documentPushSchema = z.object({
  document: documentKeySchema,
  epoch: z.int(),
  pushId: identifierSchema,
  /** One Yjs v1 update; sending it again is harmless. */
  update: bytesSchema,
});

/** `saved` means on the server's disk. */
export const documentPushAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), pushId: identifierSchema, seq: sequenceSchema }),
  /** Kept on the server's disk for a facilitator to decide: see `HeldEdit`. */
  z.object({
    kind: z.literal("held"),
    pushId: identifierSchema,
    heldId: identifierSchema,
    reason: refusalSchema,
  }),
  z.object({ kind: z.literal("refused"), pushId: identifierSchema, reason: refusalSchema }),
  z.object({ kind: z.literal("busy"), pushId: identifierSchema, retryAfterMs: z.int() }),
]);

/** Durable edits from everybody; `from` must be what the client has, otherwise it opens the document again. */
export const documentTickSchema = z.object({
  document: documentKeySchema,
  from: sequenceSchema,
  to: sequenceSchema,
  updates: z.array(bytesSchema),
  labels: z.array(rowLabelSchema),
});

export const documentCloseSchema = z.object({ document: documentKeySchema });
export const documentResetSchema = z.object({ document: documentKeySchema, epoch: z.int() });
