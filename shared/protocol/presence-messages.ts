import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";

export type PresenceSet = z.infer<typeof presenceSetSchema>;
export type PresenceTick = z.infer<typeof presenceTickSchema>;
export type PresentPerson = z.infer<typeof presentPersonSchema>;
export type Focus = z.infer<typeof focusSchema>;

export const presenceSetMessage = "presence:set";
export const presenceTickMessage = "presence:tick";

/** Where somebody works inside a document. */
export const focusSchema = z.object({
  rowId: z.nullable(identifierSchema),
  column: z.nullable(z.string().check(z.maxLength(40))),
  typing: z.boolean(),
});

/** Up: the document this tab looks at (null: none) and where. Latest wins. */
export const presenceSetSchema = z.object({
  document: z.nullable(documentKeySchema),
  focus: focusSchema,
});

/** Identity is stamped by the server; a session has one place at a time. */
export const presentPersonSchema = z.object({
  sessionId: z.string(),
  name: z.string(),
  office: z.string(),
  role: z.enum(["facilitator", "advisor", "participant"]),
  focus: focusSchema,
});

/** What the answer to `doc:open` named a document. */
export const documentNumberSchema = z.int().check(z.minimum(0));

/** Down, to everybody who has the document open: what changed since the last one. */
export const presenceTickSchema = z.object({
  number: documentNumberSchema,
  /** Arrived. */
  here: z.array(presentPersonSchema),
  /** Who is here and works elsewhere in the document now. */
  moved: z.array(z.object({ sessionId: z.string(), focus: focusSchema })),
  /** Session ids. */
  left: z.array(z.string()),
});
