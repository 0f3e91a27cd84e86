import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { identifierSchema } from "../domain/identifier";
import { cellValueSchema } from "../worksheets/cell-schema";
import { refusalSchema } from "./refusal";

export type HeldEdit = z.infer<typeof heldEditSchema>;
export type HeldChange = z.infer<typeof heldChangeSchema>;
export type HeldState = HeldEdit["state"];
export type HeldRowEvent = (typeof heldRowEvents)[number];

/** Down, to facilitators and to the pages of those whose it is: `{ edits }`, changed ones only, put in by id. */
export const heldMessage = "state:held";

/** The `column` of a change of the row itself; no worksheet has a column of this name. */
export const heldRowColumn = "row";
/** What stands in `after` of such a change; `before` is null. The cells of an added row follow as changes of their own. */
export const heldRowEvents = ["added", "trashed", "restored", "moved"] as const;

const authorSchema = z.object({ name: z.string(), office: z.string() });

export const heldChangeSchema = z.object({
  rowId: identifierSchema,
  /** The row's visible code when the edit came in; null for a row that had none. */
  code: z.nullable(z.string()),
  /** A column key of the worksheet, or `heldRowColumn`. */
  column: z.string(),
  /** As `CellValue`: prose as its text. Null also where the row was not there. */
  before: cellValueSchema,
  after: cellValueSchema,
  /** Who made an added row, where a device brings back the work of several people. */
  author: z.optional(z.nullable(authorSchema)),
});

/**
 * Edits that came too late, kept on the server's disk for a facilitator to decide (Susulan). While one waits, what the
 * same session sends into the same document is gathered under its id.
 */
export const heldEditSchema = z.object({
  id: identifierSchema,
  document: documentKeySchema,
  /** Whose device it comes from; the first one where several brought the same back. */
  author: z.nullable(authorSchema),
  /** Whether whoever receives this is its author, or has brought the same back, on whatever device. */
  own: z.boolean(),
  /** When the last part of it came, in milliseconds since 1970. */
  at: z.int(),
  /** Why it was not let in. */
  reason: refusalSchema,
  /** A declined one can still be accepted. */
  state: z.enum(["waiting", "accepted", "declined"]),
  decidedAt: z.nullable(z.int()),
  /** Against the document as it was when the edit came. The first ones of many: see `changePageSchema`. */
  changes: z.array(heldChangeSchema),
  /** How many there are beside these. */
  moreChanges: z.int().check(z.minimum(0)),
});

export const heldEditsSchema = z.array(heldEditSchema);
export const heldStateSchema = z.object({ edits: heldEditsSchema });
