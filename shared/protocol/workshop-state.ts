import * as z from "zod/mini";
import { documentKeySchema } from "../domain/document-key";
import { workshopIdSchema, workshopSettingsSchema } from "../domain/workshop";
import { worksheetKeys } from "../domain/worksheet-key";

export type AccessLevel = z.infer<typeof accessLevelSchema>;
export type AccessMatrix = z.infer<typeof accessMatrixSchema>;
export type WorkshopState = z.infer<typeof workshopStateSchema>;
export type RowCounts = z.infer<typeof rowCountsSchema>;

/** What a group may do with a worksheet; can be reopened at any time, nothing is lost. */
export const accessLevelSchema = z.enum(["open", "view", "hidden"]);

/** By dimension id, then worksheet; what is not named is open. */
export const accessMatrixSchema = z.record(
  z.string(),
  z.partialRecord(z.enum(worksheetKeys), accessLevelSchema),
);

/** Server-owned state of a workshop: sent with the answer to hello and whenever it changed (`state:workshop`). */
export const workshopStateSchema = z.object({
  id: workshopIdSchema,
  version: z.int(),
  settings: workshopSettingsSchema,
  access: accessMatrixSchema,
  /** As participants type it: "RBG472". */
  joinCode: z.string(),
  /** Full address behind the join QR, reachable from the hall. */
  joinUrl: z.string(),
  archived: z.boolean(),
});

/** Present (not trashed) rows per document, grouped ones counted once, for badges and the board (`state:counts`). */
export const rowCountsSchema = z.record(documentKeySchema, z.int());

export const workshopStateMessage = "state:workshop";
export const rowCountsMessage = "state:counts";
export type StorageWarning = (typeof storageWarnings)[number];
export type StorageState = z.infer<typeof storageStateSchema>;

/** For whoever runs the hall. `damage`: part of what is stored cannot be read. */
export const storageWarnings = ["low-space", "no-backup", "no-second-backup", "damage"] as const;

export const storageStateMessage = "state:storage";
/** `writable` is false while the disk is full or failing; `warnings` is left out when there are none. */
export const storageStateSchema = z.object({
  writable: z.boolean(),
  warnings: z.optional(z.array(z.enum(storageWarnings))),
});
