import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { workshopSettingsSchema, type WorkshopSettings } from "../../shared/domain/workshop";
import type { CreateWorkshop } from "../../shared/protocol/http-messages";
import type { RegionTemplate } from "../../shared/regions/region-template";

/** Everything regional is copied, so that a later change of the template changes no workshop. */
export function settingsFromTemplate(template: RegionTemplate, request: CreateWorkshop): WorkshopSettings {
  return workshopSettingsSchema.parse({
    ...template.settings,
    regionName: request.regionName ?? template.settings.regionName,
    title: request.title,
    stage: request.stage,
    planYears: request.planYears,
    columns: shippedColumnSettings,
  });
}
