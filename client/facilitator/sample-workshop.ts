import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { workshopStateSchema, type WorkshopState } from "../../shared/protocol/workshop-state";
import { rembang } from "../../shared/regions/rembang";

/** For tests: a workshop of Rembang as the server sends it. */
export function sampleWorkshop(): WorkshopState {
  return workshopStateSchema.parse({
    id: "rembang",
    version: 1,
    settings: { ...rembang.settings, title: "Bimtek Tahap 2", stage: 2, columns: shippedColumnSettings },
    access: {},
    joinCode: "RBG472",
    joinUrl: "http://localhost/k/RBG472",
    archived: false,
  });
}
