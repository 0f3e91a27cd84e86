import * as z from "zod/mini";

/**
 * Why the server did not do what was asked. Each code has exactly one sentence in the client's catalogue that says
 * what happened to the person's work.
 */
export type Refusal = z.infer<typeof refusalSchema>;

export const refusals = [
  /** The session is unknown or was withdrawn: enter again; the work stays on the device. */
  "unknown-session",
  /** The page is older than the server: reload; the work stays on the device. */
  "upgrade-needed",
  "not-allowed",
  "not-found",
  /** The worksheet is closed for writing (view only). */
  "view-only",
  /** The message does not have the agreed shape. */
  "invalid",
  "too-large",
  /** Too much at once from this session: try again a little later. */
  "busy",
  /** Disk full or failing: nothing is acknowledged until it works again. */
  "cannot-store",
  /** Another person's page uses this Yjs client id: make a new document. */
  "client-id-taken",
  /** The document was replaced: open it again. */
  "wrong-epoch",
  /** The server lost it when a backup was restored; a device still had it. */
  "restored",
  /** No workshop has this code. */
  "code-unknown",
  /** No person has this personal code in this workshop. */
  "personal-code-unknown",
  "link-unknown",
  /** The link was replaced by a newer one. */
  "link-expired",
  "too-many-attempts",
  "archived",
] as const;

export const refusalSchema = z.enum(refusals);
