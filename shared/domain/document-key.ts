import * as z from "zod/mini";
import type { DimensionId } from "./dimension";
import { identifierSchema } from "./identifier";
import { worksheetKeys, type WorksheetKey } from "./worksheet-key";
import type { WorkshopId } from "./workshop";

/** `workshop/dimension/worksheet`: the unit of permission, lock, history and sync. */
export type DocumentKey = z.infer<typeof documentKeySchema>;

export interface DocumentAddress {
  readonly workshopId: WorkshopId;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
}

const pattern = new RegExp(`^[A-Za-z0-9_-]{1,40}/[A-Za-z0-9_-]{1,40}/(${worksheetKeys.join("|")})$`);

export const documentKeySchema = z.string().check(z.regex(pattern)).brand<"DocumentKey">();

export function documentKey(address: DocumentAddress): DocumentKey {
  return `${address.workshopId}/${address.dimensionId}/${address.worksheet}` as DocumentKey;
}

export function documentAddress(key: DocumentKey): DocumentAddress {
  const [workshopId = "", dimensionId = "", worksheet = ""] = key.split("/");
  return {
    workshopId: identifierSchema.parse(workshopId) as WorkshopId,
    dimensionId: identifierSchema.parse(dimensionId) as DimensionId,
    worksheet: worksheet as WorksheetKey,
  };
}
