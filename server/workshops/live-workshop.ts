import {
  workshopIdSchema,
  workshopSettingsSchema,
  type WorkshopId,
  type WorkshopSettings,
} from "../../shared/domain/workshop";
import { accessMatrixSchema, type AccessMatrix } from "../../shared/protocol/workshop-state";
import * as z from "zod/mini";
import type { ClosingTimes } from "../access/permissions";
import type { StoredWorkshop } from "../storage/workshop-operations";

/** A workshop as it is on disk, kept in memory; replaced as a whole by every change. */
export interface LiveWorkshop {
  readonly id: WorkshopId;
  /** Grows by one with every change of settings or access. */
  readonly version: number;
  readonly joinCode: string;
  readonly settings: WorkshopSettings;
  readonly access: AccessMatrix;
  readonly archived: boolean;
  /** In memory only. */
  readonly closedAt: ClosingTimes;
  /** The template it was made from: where its demo content comes from. */
  readonly regionId: string;
}

/** Errors: throws where the stored text is not what this version of the program writes. */
export function readStoredWorkshop(stored: StoredWorkshop): LiveWorkshop {
  return {
    id: workshopIdSchema.parse(stored.id),
    version: stored.version,
    joinCode: stored.joinCode,
    settings: workshopSettingsSchema.parse(JSON.parse(stored.settings)),
    access: accessMatrixSchema.parse(JSON.parse(stored.access)),
    archived: stored.archivedAt !== null,
    closedAt: {},
    regionId: creationSchema.parse(JSON.parse(stored.creation ?? "{}")).regionId ?? "",
  };
}

const creationSchema = z.object({ regionId: z.optional(z.string()) });
