import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";
import { bytesSchema } from "./bytes";
import { recoveryMaxBytes, recoveryPartMaxBytes } from "./limits";
import { rowLabelSchema } from "./packed-labels";
import { refusalSchema } from "./refusal";

export type DocumentRecover = z.infer<typeof documentRecoverSchema>;
export type DocumentRecoverAnswer = z.infer<typeof documentRecoverAnswerSchema>;

/**
 * Up, from a page that has more of a document than the server, as after an old backup was restored: what the server
 * lacks, in parts, one after the other. It never gets into the document by itself: see `HeldEdit`.
 */
export const documentRecoverMessage = "doc:recover";

const partsMax = recoveryMaxBytes / recoveryPartMaxBytes;
const labelsMax = 2_000;

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
  labels: z.array(rowLabelSchema).check(z.maxLength(labelsMax)),
});

export const documentRecoverAnswerSchema = z.discriminatedUnion("kind", [
  /** The next part may come. */
  z.object({ kind: z.literal("more") }),
  /** On the server's disk, for a facilitator to decide. */
  z.object({ kind: z.literal("held"), heldId: identifierSchema }),
  /** The server has all of it: in the document, or beside it from another device. */
  z.object({ kind: z.literal("known") }),
  z.object({ kind: z.literal("refused"), reason: refusalSchema }),
  z.object({ kind: z.literal("busy"), retryAfterMs: z.int() }),
]);
