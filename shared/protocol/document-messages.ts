import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";
import { bytesSchema } from "./bytes";
import { clientIdsMax } from "./limits";
import { packedLabelsSchema, rowLabelSchema } from "./packed-labels";
import { documentNumberSchema, presentPersonSchema } from "./presence-messages";
import { refusalSchema } from "./refusal";

export type DocumentOpen = z.infer<typeof documentOpenSchema>;
export type DocumentOpenAnswer = z.infer<typeof documentOpenAnswerSchema>;
/** As it is sent. */
export type SentOpenAnswer = z.input<typeof documentOpenAnswerSchema>;
export type RowLabel = z.infer<typeof rowLabelSchema>;
export type DocumentPush = z.infer<typeof documentPushSchema>;
export type DocumentPushAnswer = z.infer<typeof documentPushAnswerSchema>;
export type PushOutcome =
  | { readonly kind: "saved"; readonly seq: number }
  | Exclude<DocumentPushAnswer, number>;
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
  /** Check of the log entry at `lastSeq`; none where this device does not know it. */
  check: z.optional(z.nullable(z.int())),
  stateVector: bytesSchema,
  /** This page's Yjs client id and those of earlier pages that still have unsent edits. */
  clientIds: z.array(clientIdSchema).check(z.minLength(1), z.maxLength(clientIdsMax)),
});

export const documentOpenAnswerSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    epoch: z.int(),
    seq: sequenceSchema,
    /** Check of the log entry at `seq`; null for none. The page names both when it opens the document again. */
    check: z.optional(z.nullable(z.int())),
    /** Names the document in ticks, for as long as the connection lasts. */
    number: documentNumberSchema,
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

/** A number means: saved, on the server's disk, and the document has come this far. */
export const documentPushAnswerSchema = z.union([
  sequenceSchema,
  z.discriminatedUnion("kind", [
    /** Kept on the server's disk for a facilitator to decide: see `HeldEdit`. */
    z.object({ kind: z.literal("held"), heldId: identifierSchema, reason: refusalSchema }),
    z.object({ kind: z.literal("refused"), reason: refusalSchema }),
    z.object({ kind: z.literal("busy"), retryAfterMs: z.int() }),
  ]),
]);

/** Durable edits from everybody; `from` must be what the client has, otherwise it opens the document again. */
export const documentTickSchema = z.object({
  number: documentNumberSchema,
  from: sequenceSchema,
  to: sequenceSchema,
  updates: z.array(bytesSchema),
  labels: z.array(rowLabelSchema),
});

export const documentCloseSchema = z.object({ document: documentKeySchema });
export const documentResetSchema = z.object({ document: documentKeySchema, epoch: z.int() });

export function pushOutcome(answer: DocumentPushAnswer): PushOutcome {
  return typeof answer === "number" ? { kind: "saved", seq: answer } : answer;
}

export function pushAnswer(outcome: PushOutcome): DocumentPushAnswer {
  return outcome.kind === "saved" ? outcome.seq : outcome;
}
