import { dimensionIdSchema } from "../../shared/domain/dimension";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { Group } from "./participant";
import type { ServerProcess } from "./server-process";
import { workshopApi } from "./workshop-api";

/** Makes a workshop, and gives the way into it and the SWOT worksheet of one of its groups. */
export async function freshWorkshop(
  { url, operatorSecret }: ServerProcess,
  group: Group,
): Promise<{ readonly joinUrl: string; readonly swot: DocumentKey }> {
  const api = workshopApi(url);
  const { joinUrl, workshopId } = await api.create((await api.enter(operatorSecret)).token);
  const dimensionId = dimensionIdSchema.parse(group.id);
  return { joinUrl, swot: documentKey({ workshopId, dimensionId, worksheet: "swot" }) };
}
