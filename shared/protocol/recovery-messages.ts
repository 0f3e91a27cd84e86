import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";
import { bytesSchema } from "./bytes";
import { recoveryMaxBytes, recoveryPartMaxBytes } from "./limits";
import { refusalSchema } from "./refusal";

/** What a page says about a row the server does not have. */
export type OfferedLabel = z.infer<typeof offeredLabelSchema>;
export type DocumentRecover = z.infer<typeof documentRecoverSchema>;
export type DocumentRecoverAnswer = z.infer<typeof documentRecoverAnswerSchema>;

/**
 * Up, from a page that has more of a document than the server, as after an old backup was restored: what the server
 * lacks, in parts, one after the other. It never gets into the document by itself: see `HeldEdit`.
 */
export const documentRecoverMessage = "doc:recover";

const partsMax = recoveryMaxBytes / recoveryPartMaxBytes;
const labelsMax = 2_000;
/** Far above what people, offices and rows are called here: nobody is called by a whole page of text. */
const nameMaxLength = 200;
const codeMaxLength = 40;

const nameSchema = z.string().check(z.maxLength(nameMaxLength));

const offeredLabelSchema = z.object({
  rowId: identifierSchema,
  code: z.nullable(z.string().check(z.maxLength(codeMaxLength))),
  author: z.nullable(z.object({ name: nameSchema, office: nameSchema })),
});

export const documentRecoverSchema = z.object({
  document: documentKeySchema,
  /** Of the server's document. */
  epoch: z.int(),
  /** Made by the page, the same for all parts. */
  offerId: identifierSchema,
  /** Counted from 0. */
  part: z.int().check(z.minimum(0), z.maximum(partsMax - 1)),
  parts: z.int().check(z.minimum(1), z.maximum(partsMax)),
  /** Of one Yjs v1 update. */
  bytes: bytesSchema,
  /** With the last part: what the page knows of rows the server does not have. */
  labels: z.array(offeredLabelSchema).check(z.maxLength(labelsMax)),
});

export const documentRecoverAnswerSchema = z.discriminatedUnion("kind", [
  /** The next part may come. */
  z.object({ kind: z.literal("more") }),
  /** On the server's disk, for a facilitator to decide: from this device, or the same from another one before. */
  z.object({ kind: z.literal("held"), heldId: identifierSchema }),
  /** The server's document has all of it. */
  z.object({ kind: z.literal("known") }),
  z.object({ kind: z.literal("refused"), reason: refusalSchema }),
  /** `keeps`: the parts so far, so that this one may come again; else the page begins again. */
  z.object({ kind: z.literal("busy"), retryAfterMs: z.int(), keeps: z.optional(z.boolean()) }),
]);
