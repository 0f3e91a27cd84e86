import * as z from "zod/mini";

export type Waiver = z.infer<typeof waiverSchema>;

/** Down, to everybody in the workshop but the public link, as reasons may name people: `{ waivers }`, changed ones only, put in by finding. */
export const waiversMessage = "state:waivers";

/** `check/row/column` and the like: see `Finding`. */
export const findingIdSchema = z.string().check(z.regex(/^[a-z-]{1,40}(\/[A-Za-z0-9_-]{1,40}){1,2}$/));

/** A finding that a facilitator has waved through. It stays so until somebody takes that back. */
export const waiverSchema = z.object({
  findingId: findingIdSchema,
  /** Null where the waiver was taken back: the finding counts again. */
  reason: z.nullable(z.string()),
  /** Milliseconds since 1970. */
  at: z.int(),
});

export const waiversSchema = z.array(waiverSchema);
export const waiverStateSchema = z.object({ waivers: waiversSchema });
